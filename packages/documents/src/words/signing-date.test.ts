import { expect, test } from 'vitest';
import { SIGNING_DATE } from './signing-date';

const found = (text: string): string | undefined => SIGNING_DATE.exec(text)?.groups?.value;

test('the last date behind the signature is the day of signing', () => {
  expect(found('于2026年1月2日公告。权利人签章:2026年3月14日义务人签章:2026年3月15日')).toBe('2026年3月15日');
  expect(found('确认日期:2026年3月8日')).toBe('2026年3月8日');
});

test('an earlier date is not taken for one that was not read', () => {
  expect(found('公告日期2025年12月7日全体股东签名:日期:202年')).toBeUndefined();
  expect(found('股东签名:2026年3月8日缴清,至2026年3月')).toBeUndefined();
});
