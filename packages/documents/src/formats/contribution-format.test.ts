import { expect, test } from 'vitest';
import { contribution } from './contribution-format';

test.each([
  ['60', '600000.00'],
  ['12.5货币', '125000.00'],
  ['60万元', '600000.00'],
  ['600000', '600000.00'],
  ['500元', '500.00'],
  ['货币', undefined],
])('%s in a column of contributions is %s yuan', (raw, value) => {
  expect(contribution(raw)?.value).toBe(value);
});
