import type { Text } from '@yushen/contract';
import type { FormatFault } from '@yushen/formats';
import type { CheckFinding } from '../pack/define-check';
import type { Reading } from '../pack/reading';

const REASONS: Partial<Record<FormatFault, Text>> = {
  length: { zh: '位数不对', en: 'it has the wrong number of characters' },
  characters: { zh: '含有不应出现的字符', en: 'it holds characters that do not belong there' },
  'check-digit': { zh: '校验位不符', en: 'its check digit is wrong' },
  date: { zh: '其中的日期不存在', en: 'the date in it does not exist' },
  region: { zh: '其中的地区代码不存在', en: 'the region in it does not exist' },
  masked: { zh: '部分号码被遮盖', en: 'a part of it is masked' },
};

/** A number that its format refuses. One that is masked is not wrong: a person must look. */
export function invalidField(reading: Reading, reason: FormatFault): CheckFinding {
  const why = REASONS[reason];
  return {
    code: 'field.invalid',
    severity: reason === 'masked' ? 'review' : 'block',
    detail: { document: reading.where, field: reading.title, value: reading.value, ...(why ? { why } : {}) },
    readings: [reading],
  };
}
