import { z } from 'zod';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

interface Params {
  readonly in: readonly Reference[];
  readonly words: RegExp;
  readonly unless?: RegExp | undefined;
}

/** A document does not say what contradicts the case: a box ticked for another matter. A blank is no fault, nor a value in doubt that fits. */
export const saysNothingOf = defineCheck<Params>({
  id: 'says-nothing-of',
  about: { zh: '材料没有与所填矛盾的选择', en: 'The document ticks nothing that contradicts the case' },
  params: ({ value }) => z.strictObject({ in: z.array(value).min(1), words: pattern, unless: pattern.optional() }),
  judge: ({ in: documents, words, unless }, facts) =>
    documents
      .flatMap((reference) => facts.peek(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        facts.looked();
        if (!words.test(reading.value) || unless?.test(reading.value)) return [];
        facts.rely([reading]);
        const detail = { fault: 'condition-false' } as const;
        return [{ code: 'rule.failed', severity: 'review', detail, readings: [reading] }];
      }),
});

/** A regular expression that a pack writes. */
const pattern = z.string().transform((text, context) => {
  try {
    return new RegExp(text, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: `"${text}" is no regular expression` });
    return z.NEVER;
  }
});
