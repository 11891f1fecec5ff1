import { daysBetween } from '@yushen/formats';
import { z } from 'zod';
import { dateOf, unreadableValue } from '../criteria/judge-term';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

interface Params {
  readonly since: readonly Reference[];
  readonly days: number;
}

/** A waiting time is over: at least so many days lie between a date and the day of application. */
export const daysPassed = defineCheck<Params>({
  id: 'days-passed',
  about: { zh: '规定期间已满', en: 'A waiting time is over' },
  params: ({ value }) => z.strictObject({ since: z.array(value).min(1), days: z.int().positive() }),
  judge: ({ since, days }, facts) =>
    since
      .flatMap((reference) => facts.read(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        const date = dateOf(reading);
        if (date === undefined) return [unreadableValue(reading)];
        const passed = daysBetween(date, facts.on);
        if (passed >= days) return [];
        const detail = { fault: 'too-soon' as const, title: reading.title, date, passed: Math.max(0, passed), days };
        return [{ code: 'rule.failed', severity: 'block', detail, readings: [reading] }];
      }),
});
