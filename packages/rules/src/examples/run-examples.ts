import { type Finding, YushenError } from '@yushen/contract';
import { judge } from '../judge';
import type { MatterPack } from '../pack';
import { mergeDifference } from '../yaml/merge-difference';
import { type PackSource, PackText } from '../yaml/pack-text';
import { type Example, exampleFileSchema, givenSchema } from './example-schema';
import { givenFacts } from './given-facts';

export interface ExampleResult {
  readonly name: string;
  /** The rule or requirement it is about; absent where it is about the whole case. */
  readonly about?: string;
  readonly passed: boolean;
  /** `code severity`, sorted. */
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

export interface ExamplesReport {
  readonly results: readonly ExampleResult[];
  /** Rules and requirements without an example that they pass, or without one that they fail. */
  readonly uncovered: readonly { readonly id: string; readonly lacks: 'passing' | 'failing' }[];
  readonly passed: boolean;
}

/**
 * Tries a pack on its own examples. The base and its variants count too: clean cases, in which nothing is found.
 *
 * @throws YushenError `bad-pack` where the examples are not well-formed or name what the pack does not have
 */
export function runExamples(pack: MatterPack, source: PackSource): ExamplesReport {
  const text = new PackText(source);
  const parsed = exampleFileSchema.safeParse(text.value);
  if (!parsed.success) throw text.schemaFault(parsed.error);
  const { base, variants, examples } = parsed.data;
  const coverage = new Map<string, Set<'passing' | 'failing'>>();
  const clean = [
    { example: cleanCase('the base is a clean case'), path: ['base'] },
    ...Object.keys(variants).map((variant) => ({
      example: { ...cleanCase(`"${variant}" is a clean case`), variant },
      path: ['variants', variant],
    })),
  ];
  const written = examples.map((example, index) => ({ example, path: ['examples', index] }));
  const tried: readonly { readonly example: Example; readonly path: readonly PropertyKey[] }[] = [...clean, ...written];
  const results = tried.map(({ example, path }) => {
    checkNames(pack, example, text, path);
    const variant = example.variant === undefined ? {} : variants[example.variant];
    if (!variant)
      throw text.faultAt([...path, 'variant'], `"${example.name}": there is no variant "${example.variant}"`);
    const given = givenSchema.safeParse(mergeDifference(mergeDifference(base, variant), example.given));
    if (!given.success) throw text.faultAt(path, `"${example.name}": ${given.error.issues[0]?.message ?? ''}`);
    return tryExample(pack, example, given.data, coverage, (message) => text.faultAt(path, message));
  });
  const ids = [...pack.requirements, ...pack.rules].map(({ id }) => id);
  const uncovered = [...new Set(ids)].flatMap((id) =>
    (['passing', 'failing'] as const).filter((kind) => !coverage.get(id)?.has(kind)).map((lacks) => ({ id, lacks })),
  );
  return { results, uncovered, passed: uncovered.length === 0 && results.every(({ passed }) => passed) };
}

const cleanCase = (name: string): Example => ({ name, given: {}, expect: [] });

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
  given: Parameters<typeof givenFacts>[1],
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

function judgeGiven(
  pack: MatterPack,
  given: Parameters<typeof givenFacts>[1],
  fault: (message: string) => YushenError,
): ReturnType<typeof judge> {
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
