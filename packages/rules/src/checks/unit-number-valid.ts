import { parseUnitNumber } from '@yushen/formats';
import { z } from 'zod';
import { invalidField } from '../criteria/invalid-field';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

/** GB/T 37346: 28 characters. */
export const unitNumberValid = defineCheck<{ readonly fields: readonly Reference[] }>({
  id: 'unit-number-valid',
  about: { zh: '不动产单元号结构正确', en: 'Real estate unit numbers are well-formed' },
  params: ({ value }) => z.strictObject({ fields: z.array(value).min(1) }),
  judge: ({ fields }, facts) =>
    fields
      .flatMap((reference) => facts.readIfThere(reference))
      .flatMap((reading): readonly CheckFinding[] => {
        const parsed = parseUnitNumber(reading.value);
        return parsed.ok ? [] : [invalidField(reading, parsed.reason)];
      }),
});
