import { type Text, textSchema } from '@yushen/contract';
import { z } from 'zod';
import { type CheckDefinition, type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

/** `doubtful`: a part is left out, or they differ as a misreading would make them differ. */
export type Agreement = 'same' | 'doubtful' | 'different';

export interface ComparisonParams {
  readonly sources: readonly Reference[];
  readonly title?: Text | undefined;
  readonly code: 'field.mismatch' | 'amount.mismatch';
}

/** A check that all values at its sources agree, each with each. The first source is the one the others are held against. */
export function defineComparison(
  id: string,
  about: Text,
  compare: (left: string, right: string) => Agreement,
): CheckDefinition<ComparisonParams> {
  return defineCheck<ComparisonParams>({
    id,
    about,
    params: ({ value }) =>
      z.strictObject({
        sources: z.array(value).min(2),
        title: textSchema.optional(),
        code: z.enum(['field.mismatch', 'amount.mismatch']).default('field.mismatch'),
      }),
    judge({ sources, title, code }, facts) {
      const readings = distinct(sources.flatMap((source) => facts.read(source)));
      const pairs = pairsOf(readings, compare);
      for (const { left, right, agreement } of pairs)
        if (agreement === 'same' && left.document !== right.document) facts.corroborate([left, right]);
      const worst = worstPair(pairs, facts);
      return worst ? [disagreement(worst, readings, code, title)] : [];
    },
  });
}

interface Pair {
  readonly left: Reading;
  readonly right: Reading;
  readonly agreement: Agreement;
}

function distinct(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ evidence: { document, field, form, sharedData, value, material, page, box } }) => {
    const key = [document, field, form, sharedData, material, page, box?.[0], value].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

function pairsOf(readings: readonly Reading[], compare: (left: string, right: string) => Agreement): readonly Pair[] {
  // Most documents say the same: each pair of values is compared once.
  const known = new Map<string, Agreement>();
  const compared = (left: string, right: string): Agreement => {
    const key = `${left}\n${right}`;
    const agreement = known.get(key) ?? compare(left, right);
    known.set(key, agreement);
    return agreement;
  };
  return readings.flatMap((left, index) =>
    readings.slice(index + 1).map((right) => ({ left, right, agreement: compared(left.value, right.value) })),
  );
}

function worstPair(pairs: readonly Pair[], { confident }: CheckFacts): Pair | undefined {
  const different = pairs.filter(({ agreement }) => agreement === 'different');
  return (
    different.find(({ left, right }) => Math.min(left.confidence, right.confidence) >= confident) ??
    different[0] ??
    pairs.find(({ agreement }) => agreement === 'doubtful')
  );
}

function disagreement(
  { left, right, agreement }: Pair,
  readings: readonly Reading[],
  code: ComparisonParams['code'],
  title: Text | undefined,
): CheckFinding {
  const pair = right.document || !left.document ? [right, left] : [left, right];
  const said = readings.map(({ where, value }) => ({ where, value }));
  const weighed = { severity: agreement === 'different' ? 'block' : 'review', readings: pair } as const;
  const others = readings.filter((reading) => !pair.includes(reading));
  if (code === 'amount.mismatch') return { code, detail: { readings: said }, ...weighed, others };
  const detail = { field: title ?? pair[0]!.title, readings: said, doubtful: agreement !== 'different' };
  return { code, detail, ...weighed, others };
}
