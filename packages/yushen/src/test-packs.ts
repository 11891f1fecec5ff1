import { YushenError } from '@yushen/contract';
import type { PackTestResult } from '@yushen/engine';
import { runExamples } from '@yushen/rules';
import { examplesOf, type LoadedPack } from './packs';

type TestedPack = PackTestResult['packs'][number];

function testPack(loaded: LoadedPack): TestedPack {
  const { own, inherited } = examplesOf(loaded);
  if (own === undefined)
    throw new YushenError('bad-pack', `${loaded.folder} has no matter.test.yaml: every rule needs examples`);
  const { results, uncovered, coverage } = runExamples(loaded.pack, own, inherited);
  return {
    id: loaded.pack.id,
    version: loaded.pack.version,
    coverage,
    examples: results.map(({ name, about, passed, inherited: fromBase, expected, actual }) => ({
      name,
      ...(about !== undefined && { about }),
      passed,
      ...(fromBase && { inherited: true }),
      ...(passed ? {} : { message: `expected: ${list(expected)}\nactual: ${list(actual)}` }),
    })),
    uncovered: uncovered.map(({ id, lacks }) => `${id} (${lacks})`),
  };
}

const list = (codes: readonly string[]): string => (codes.length === 0 ? 'nothing' : codes.join(', '));

/** Tries packs on their own examples. A rule without a passing and a failing example fails too. */
export function testPacks(packs: readonly LoadedPack[]): PackTestResult {
  const tested = packs.map(testPack);
  const examples = tested.flatMap((pack) => pack.examples);
  return {
    packs: tested,
    passed: examples.filter(({ passed }) => passed).length,
    failed:
      examples.filter(({ passed }) => !passed).length +
      tested.reduce((sum, { uncovered }) => sum + uncovered.length, 0),
  };
}
