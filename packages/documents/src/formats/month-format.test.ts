import { expect, test } from 'vitest';
import { lastMonth, month } from './month-format';

test.each([
  ['2018年3月', '2018-03'],
  ['201803', '2018-03'],
  ['2018.03-2020.12', '2018-03'],
  ['2018-11', '2018-11'],
  ['2018 年 03 月至 2020 年 12 月', '2018-03'],
])('%s begins in %s', (raw, value) => {
  expect(month(raw)).toMatchObject({ value, valid: true });
});

test.each([
  ['2018.03-2020.12', '2020-12'],
  ['201803至202012', '2020-12'],
])('%s ends in %s', (raw, value) => {
  expect(lastMonth(raw)).toMatchObject({ value, valid: true });
});

test.each(['', '34', '2018', '201813', '缴费月数'])('%j is no month', (raw) => {
  expect(month(raw)).toBeUndefined();
});
