import { parseCreditCode, parseIdNumber } from '@yushen/formats';
import { z } from 'zod';
import { invalidField } from '../criteria/invalid-field';
import { isPlaceAloneInDoubt } from '../doubt/place-in-doubt';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { DocumentReference } from '../pack/references';

interface Params {
  readonly fields: readonly DocumentReference[];
  readonly mixed: readonly DocumentReference[];
}

/** GB 11643: 18 characters, a real birth date, MOD 11-2. `mixed` fields may hold an organisation's credit code instead. */
export const idNumberValid = defineCheck<Params>({
  id: 'id-number-valid',
  about: {
    zh: '公民身份号码的校验位和出生日期正确',
    en: 'Citizen ID numbers have a right check digit and a real birth date',
  },
  params: ({ field }) => z.strictObject({ fields: z.array(field).min(1), mixed: z.array(field).default([]) }),
  judge({ fields, mixed }, facts) {
    const numbers = fields.flatMap((reference) => facts.peek(reference));
    const either = mixed.flatMap((reference) => facts.peek(reference));
    const persons = either.filter(({ value }) => !parseCreditCode(value).ok);
    if (numbers.length + persons.length > 0) facts.looked();
    return [...numbers, ...persons].flatMap((reading): readonly CheckFinding[] => {
      const parsed = parseIdNumber(reading.value, { on: facts.on });
      // Whose number it is may be in doubt: that it is a right one is not, and other rules ask whose.
      if (!parsed.ok || !isPlaceAloneInDoubt(reading, facts.confident)) facts.rely([reading]);
      if (!parsed.ok) return [invalidField(reading, parsed.reason)];
      facts.corroborate([reading]);
      return [];
    });
  },
});
