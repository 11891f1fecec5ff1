import { type Finding, YushenError } from '@yushen/contract';
import { judge } from '../judge/judge';
import type { Facts } from '../pack/facts';
import type { MatterPack } from '../pack/pack';
import { mergeDifference } from '../yaml/merge-difference';
import type { PackSource, PackText } from '../yaml/pack-text';
import { type Example, type Given, givenSchema } from './example-schema';
import { type ExampleSet, gatherExamples, type PlacedExample } from './example-set';
import { givenFacts } from './given-facts';

export interface ExampleResult {
  readonly name: string;
  /** The rule or requirement it is about; absent where it is about the whole case. */
  readonly about?: string;
  readonly passed: boolean;
  /** It comes from the pack that this one extends. */
  readonly inherited?: boolean;
  /** `code severity`, sorted. */
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

export interface ExamplesReport {
  readonly results: readonly ExampleResult[];
  /** Rules and requirements without an example that they pass, or without one that they fail. */
  readonly uncovered: readonly { readonly id: string; readonly lacks: 'passing' | 'failing' }[];
  /** Rules and requirements there are, and those with both kinds of example. */
  readonly coverage: { readonly total: number; readonly covered: number };
  readonly passed: boolean;
}

/**
 * Tries a pack on its own examples. The base and its variants count too: clean cases, in which nothing is found.
 *
 * @param inherited the examples of what it extends, the farthest first: they hold here too, unless they are restated
 *
 * @throws YushenError `bad-pack` where the examples are not well-formed or name what the pack does not have
 */
export function runExamples(
  pack: MatterPack,
  source: PackSource,
  inherited: readonly PackSource[] = [],
): ExamplesReport {
  const { base, variants, examples } = gatherExamples(pack, source, inherited);
  const coverage = new Map<string, Set<'passing' | 'failing'>>();
  const results = examples.map((placed) => {
    const { example, text, path } = placed;
    checkNames(pack, example, text, path);
    const given = givenOf(placed, base, variants);
    const result = tryExample(pack, example, given, coverage, (message) => text.faultAt(path, message));
    return placed.inherited ? { ...result, inherited: true } : result;
  });
  const ids = [...pack.requirements, ...pack.rules].map(({ id }) => id);
  const uncovered = [...new Set(ids)].flatMap((id) =>
    (['passing', 'failing'] as const).filter((kind) => !coverage.get(id)?.has(kind)).map((lacks) => ({ id, lacks })),
  );
  const total = new Set(ids).size;
  const covered = total - new Set(uncovered.map(({ id }) => id)).size;
  return {
    results,
    uncovered,
    coverage: { total, covered },
    passed: uncovered.length === 0 && results.every(({ passed }) => passed),
  };
}

/** A case in an example: the base, what its variant differs in, and what it differs in itself. */
function givenOf({ example, text, path }: PlacedExample, base: unknown, variants: ExampleSet['variants']): Given {
  const variant = example.variant === undefined ? {} : variants[example.variant];
  if (!variant) throw text.faultAt([...path, 'variant'], `"${example.name}": there is no variant "${example.variant}"`);
  const given = givenSchema.safeParse(mergeDifference(mergeDifference(base, variant), example.given));
  if (!given.success) throw text.faultAt(path, `"${example.name}": ${given.error.issues[0]?.message ?? ''}`);
  return given.data;
}

/**
 * The facts of a pack's examples, to judge them by other means: for a bench, or beside another pack.
 *
 * @throws YushenError `bad-pack` as `runExamples`
 */
export function exampleFacts(
  pack: MatterPack,
  source: PackSource,
  inherited: readonly PackSource[] = [],
): readonly { readonly name: string; readonly facts: Facts }[] {
  const { base, variants, examples } = gatherExamples(pack, source, inherited);
  return examples.map((placed) => ({
    name: placed.example.name,
    facts: givenFacts(pack, givenOf(placed, base, variants)),
  }));
}

function checkNames(
  pack: MatterPack,
  { name, rule, requirement }: Example,
  text: PackText,
  path: readonly PropertyKey[],
): void {
  if (rule !== undefined && !pack.rules.some(({ id }) => id === rule))
    throw text.faultAt([...path, 'rule'], `"${name}": the pack has no rule "${rule}"`);
  if (requirement !== undefined && !pack.requirements.some(({ id }) => id === requirement))
    throw text.faultAt([...path, 'requirement'], `"${name}": the pack has no requirement "${requirement}"`);
}

function tryExample(
  pack: MatterPack,
  { name, rule, requirement, expect }: Example,
  given: Given,
  coverage: Map<string, Set<'passing' | 'failing'>>,
  fault: (message: string) => YushenError,
): ExampleResult {
  const judged = judgeGiven(pack, given, (message) => fault(`"${name}": ${message}`));
  const about = rule ?? requirement;
  const looked = judged.findings.filter((finding) => isAbout(finding, rule, requirement));
  const cover = (id: string, kind: 'passing' | 'failing'): void => {
    coverage.set(id, (coverage.get(id) ?? new Set()).add(kind));
  };
  for (const outcome of judged.outcomes) if (outcome.status === 'passed') cover(outcome.rule, 'passing');
  for (const { id, status } of judged.requirements) if (status === 'met') cover(id, 'passing');
  const expected = expect.map(({ code, severity }) => `${code} ${severity}`).sort();
  const actual = looked.map(({ code, severity }) => `${code} ${severity}`).sort();
  const passed = expected.length === actual.length && expected.every((one, index) => one === actual[index]);
  if (about !== undefined && passed && expected.length > 0) cover(about, 'failing');
  return { name, ...(about !== undefined && { about }), passed, expected, actual };
}

function judgeGiven(pack: MatterPack, given: Given, fault: (message: string) => YushenError): ReturnType<typeof judge> {
  try {
    return judge(pack, givenFacts(pack, given));
  } catch (error) {
    if (YushenError.is(error) && error.code === 'bad-case') throw fault(error.message);
    throw error;
  }
}

function isAbout(finding: Finding, rule: string | undefined, requirement: string | undefined): boolean {
  if (rule !== undefined) return finding.rule === rule;
  if (requirement !== undefined) return finding.requirement === requirement && finding.rule === undefined;
  return true;
}
