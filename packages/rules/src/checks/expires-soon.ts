import { daysBetween } from '@yushen/formats';
import { z } from 'zod';
import { dateOf, isEndless } from '../criteria/judge-term';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { DocumentReference } from '../pack/references';

interface Params {
  readonly until: readonly DocumentReference[];
  readonly days: number;
}

/** A `notice` for a document that is in force, but not for long. */
export const expiresSoon = defineCheck<Params>({
  id: 'expires-soon',
  about: { zh: '证件不会很快到期', en: 'The paper does not expire soon' },
  params: ({ field }) => z.strictObject({ until: z.array(field).min(1), days: z.int().positive() }),
  judge: ({ until, days }, facts) =>
    until
      .flatMap((reference) => facts.readIfThere(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        const date = isEndless(reading) ? undefined : dateOf(reading);
        const left = date === undefined ? undefined : daysBetween(facts.on, date);
        if (left === undefined || left < 0 || left >= days) return [];
        const detail = { fault: 'expires-soon' as const, document: reading.where, until: date!, days: left };
        return [{ code: 'rule.failed', severity: 'notice', detail, readings: [reading] }];
      }),
});
