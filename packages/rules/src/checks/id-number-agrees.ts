import { parseIdNumber, parseSex } from '@yushen/formats';
import { z } from 'zod';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { TypeReference } from '../pack/references';

interface Params {
  readonly types: readonly TypeReference[];
  readonly idNumber: string;
  readonly birthDate: string;
  readonly sex: string;
}

/** GB 11643: digits 7–14 are the birth date, digit 17 is odd for men. */
export const idNumberAgrees = defineCheck<Params>({
  id: 'id-number-agrees',
  about: {
    zh: '证件上的出生日期、性别与身份号码一致',
    en: 'The birth date and sex printed on a card are those in its number',
  },
  params: ({ documentType }) =>
    z.strictObject({
      types: z.array(documentType).min(1),
      idNumber: z.string().default('idNumber'),
      birthDate: z.string().default('birthDate'),
      sex: z.string().default('sex'),
    }),
  judge({ types, idNumber, birthDate, sex }, facts) {
    return types
      .flatMap(({ type }) => facts.documents(type))
      .flatMap((document): readonly CheckFinding[] => {
        const number = facts.readField(document, [idNumber]);
        const birth = facts.readField(document, [birthDate]);
        const printed = facts.readField(document, [sex]);
        const parsed = number && parseIdNumber(number.value);
        if (!number || !parsed?.ok) return [];
        const findings: CheckFinding[] = [];
        if (birth && birth.value !== parsed.birthDate) findings.push(differs(birth, number, parsed.birthDate));
        else if (birth) facts.corroborate([birth, number]);
        const read = printed && parseSex(printed.value);
        if (printed && read && !(read.ok && read.sex === parsed.sex))
          findings.push(differs(printed, number, parsed.sex === 'male' ? '男' : '女'));
        else if (printed) facts.corroborate([printed]);
        return findings;
      });
  },
});

function differs(printed: Reading, number: Reading, inNumber: string): CheckFinding {
  return {
    code: 'field.mismatch',
    severity: 'block',
    detail: {
      field: printed.title,
      readings: [
        { where: printed.where, value: printed.value },
        { where: number.title, value: inNumber },
      ],
      doubtful: false,
    },
    readings: [printed, number],
  };
}
