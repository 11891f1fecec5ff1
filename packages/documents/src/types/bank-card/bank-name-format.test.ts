import { expect, test } from 'vitest';
import { bankName } from './bank-name-format';

test.each([
  ['中国银行深圳福田支行', '中国银行深圳福田支行'],
  ['晨禾银行', '晨禾银行'],
  ['青禾农村信用社', '青禾农村信用社'],
])('%s', (raw, value) => {
  expect(bankName(raw)?.value).toBe(value);
});

test.each(['开户银行', '储蓄卡', '收款银行'])('%s is no bank', (raw) => {
  expect(bankName(raw)).toBeUndefined();
});
