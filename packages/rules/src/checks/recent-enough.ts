import { addDays, addMonths, compareDates } from '@yushen/formats';
import { z } from 'zod';
import { dateOf, unreadableValue } from '../criteria/judge-term';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

interface Params {
  readonly since: readonly Reference[];
  readonly months: number;
  readonly days: number;
  readonly code: 'rule.failed' | 'document.expired';
}

/** A date lies no further back than so many months and days before the day of application. */
export const recentEnough = defineCheck<Params>({
  id: 'recent-enough',
  about: { zh: '日期在规定时限内', en: 'A date is recent enough' },
  params: ({ value }) =>
    z
      .strictObject({
        since: z.array(value).min(1),
        months: z.int().nonnegative().default(0),
        days: z.int().nonnegative().default(0),
        code: z.enum(['rule.failed', 'document.expired']).default('rule.failed'),
      })
      .refine(({ months, days }) => months + days > 0, 'needs "months" or "days"'),
  judge: ({ since, months, days, code }, facts) =>
    since
      .flatMap((reference) => facts.read(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        const date = dateOf(reading);
        if (date === undefined) return [unreadableValue(reading)];
        const until = addDays(addMonths(date, months), days);
        if (compareDates(facts.on, until) <= 0) return [];
        if (code === 'document.expired')
          return [
            { code, severity: 'block', detail: { document: reading.where, until, on: facts.on }, readings: [reading] },
          ];
        const detail = { fault: 'too-late' as const, title: reading.title, date, until };
        return [{ code, severity: 'block', detail, readings: [reading] }];
      }),
});
