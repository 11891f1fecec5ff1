import { parseBankCard } from '@yushen/formats';
import { z } from 'zod';
import { invalidField } from '../criteria/invalid-field';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { DocumentReference } from '../pack/references';

/** ISO/IEC 7812: 12 to 19 digits, Luhn. */
export const bankAccountValid = defineCheck<{ readonly fields: readonly DocumentReference[] }>({
  id: 'bank-account-valid',
  about: { zh: '银行卡号通过校验', en: 'Bank card numbers pass their check digit' },
  params: ({ field }) => z.strictObject({ fields: z.array(field).min(1) }),
  judge({ fields }, facts) {
    return fields
      .flatMap((reference) => facts.read(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        const parsed = parseBankCard(reading.value);
        if (!parsed.ok) return [invalidField(reading, parsed.reason)];
        facts.corroborate([reading]);
        return [];
      });
  },
});
