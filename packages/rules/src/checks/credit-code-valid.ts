import { parseCreditCode } from '@yushen/formats';
import { z } from 'zod';
import { invalidField } from '../criteria/invalid-field';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { DocumentReference } from '../pack/references';

interface Params {
  readonly fields: readonly DocumentReference[];
  readonly mixed: readonly DocumentReference[];
}

/** GB 32100: 18 characters, base 31. `mixed` fields hold a credit code only where the value begins like one. */
export const creditCodeValid = defineCheck<Params>({
  id: 'credit-code-valid',
  about: { zh: '统一社会信用代码的校验位正确', en: 'Unified social credit codes have a right check character' },
  params: ({ field }) => z.strictObject({ fields: z.array(field).default([]), mixed: z.array(field).default([]) }),
  judge({ fields, mixed }, facts) {
    const codes = fields.flatMap((reference) => facts.readIfThere(reference));
    const either = mixed
      .flatMap((reference) => facts.readIfThere(reference))
      .filter(({ value }) => LIKE_A_CODE.test(value));
    return [...codes, ...either].flatMap((reading): readonly CheckFinding[] => {
      const parsed = parseCreditCode(reading.value);
      if (!parsed.ok) return [invalidField(reading, parsed.reason)];
      facts.corroborate([reading]);
      return [];
    });
  },
});

/** Letters where an ID number has digits. */
const LIKE_A_CODE = /^(?!\d{17}X$)[0-9A-Z]{2}\d{6}(?=[0-9A-Z]*[A-Z])[0-9A-Z]{10}$/;
