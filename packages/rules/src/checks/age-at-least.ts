import { ageOn, parseIdNumber } from '@yushen/formats';
import { z } from 'zod';
import { dateOf } from '../criteria/judge-term';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Params {
  readonly of: readonly Reference[];
  readonly block: number;
  readonly review: number;
}

/** Judged on the first of the values that tells a birth date: an ID number, or a date. Ages in whole years. */
export const ageAtLeast = defineCheck<Params>({
  id: 'age-at-least',
  about: { zh: '达到规定年龄', en: 'The person is old enough' },
  params: ({ value }) => z.strictObject({ of: z.array(value).min(1), block: z.int(), review: z.int() }),
  judge({ of, block, review }, facts) {
    for (const reading of of.flatMap((reference) => facts.readIfThere(reference))) {
      const birth = birthOf(reading);
      if (birth === undefined) continue;
      const age = ageOn(birth, facts.on);
      if (age >= Math.max(block, review)) return [];
      const detail = { fault: 'too-young' as const, age, least: age < block ? block : review };
      return [
        { code: 'rule.failed', severity: age < block ? 'block' : 'review', detail, readings: [reading] },
      ] satisfies CheckFinding[];
    }
    for (const reference of of) facts.read(reference);
    return [];
  },
});

function birthOf(reading: Reading): string | undefined {
  const number = parseIdNumber(reading.value);
  return number.ok ? number.birthDate : dateOf(reading);
}
