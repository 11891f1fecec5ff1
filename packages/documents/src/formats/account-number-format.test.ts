import { expect, test } from 'vitest';
import { accountNumber, memberNumber } from './account-number-format';

test.each([
  ['6225 8800 0000 0019', '6225880000000019', true],
  ['6225880000000018', '6225880000000018', false],
  ['4402 0123 4567 8901 2', '44020123456789012', true],
])('account %s', (raw, value, valid) => {
  expect(accountNumber(raw)).toMatchObject({ value, valid });
});

test.each(['', '12345678', '开户银行'])('%j is no account', (raw) => {
  expect(accountNumber(raw)).toBeUndefined();
});

test.each([
  ['住院号：2026003512', '2026003512'],
  ['zy00351', 'ZY00351'],
])('member %s', (raw, value) => {
  expect(memberNumber(raw)).toMatchObject({ value, valid: true });
});
