import { suggestion } from '../form/nearest-name';
import type { MatterPack } from '../pack/pack';
import { mergeDifference } from '../yaml/merge-difference';
import { type PackSource, PackText, type YamlPath } from '../yaml/pack-text';
import { type Example, exampleFileSchema } from './example-schema';

/** An example with its place. */
export interface PlacedExample {
  readonly example: Example;
  readonly text: PackText;
  readonly path: YamlPath;
  /** It comes from the pack that this one extends. */
  readonly inherited: boolean;
}

/** All examples of a pack, and the clean cases that they start from. */
export interface ExampleSet {
  readonly base: unknown;
  readonly variants: Readonly<Record<string, unknown>>;
  readonly examples: readonly PlacedExample[];
}

/**
 * Gathers a pack's examples. Those of the pack that it extends count too: one that is restated under the same name takes the
 * other's place, and one about a rule that was left out falls away.
 *
 * @param inherited the examples of what it extends, the farthest first
 * @throws YushenError `bad-pack` where a file is not well-formed
 */
export function gatherExamples(pack: MatterPack, own: PackSource, inherited: readonly PackSource[]): ExampleSet {
  const none: ExampleSet = { base: {}, variants: {}, examples: [] };
  const before = inherited.reduce((set, source) => withFile(set, source, true), none);
  const known = new Set([...pack.requirements, ...pack.rules].map(({ id }) => id));
  const apt = before.examples.filter(({ example: { rule, requirement } }) =>
    known.has(rule ?? requirement ?? [...known][0]!),
  );
  return withFile({ ...before, examples: apt }, own, false);
}

function withFile(before: ExampleSet, source: PackSource, inherited: boolean): ExampleSet {
  const text = new PackText(source);
  const parsed = exampleFileSchema.safeParse(text.value);
  if (!parsed.success) throw text.schemaFault(parsed.error);
  const { base, variants, without, examples } = parsed.data;
  const names = before.examples.map(({ example }) => example.name);
  for (const [index, name] of without.entries())
    if (!names.includes(name))
      throw text.faultAt(['without', index], `no inherited example is called "${name}".${suggestion(name, names)}`);
  const clean = [
    ...(Object.keys(base).length > 0 || names.length === 0
      ? [{ example: cleanCase('the base is a clean case'), path: ['base'] }]
      : []),
    ...Object.keys(variants).map((variant) => ({
      example: { ...cleanCase(`"${variant}" is a clean case`), variant },
      path: ['variants', variant],
    })),
  ];
  const written = examples.map((example, index) => ({ example, path: ['examples', index] }));
  const told = [...clean, ...written].map((one) => ({ ...one, text, inherited }));
  const restated = new Set([...without, ...told.map(({ example }) => example.name)]);
  return {
    base: mergeDifference(before.base, base),
    variants: { ...before.variants, ...variants },
    examples: [...before.examples.filter(({ example }) => !restated.has(example.name)), ...told],
  };
}

const cleanCase = (name: string): Example => ({ name, given: {}, expect: [] });
