import { expect, test } from 'vitest';
import { invoiceCode, invoiceNumber } from './invoice-number-format';

test('a number has 8 digits or 20, a code 10 or 12', () => {
  expect(invoiceNumber('26432000000061074889')).toMatchObject({ value: '26432000000061074889', valid: true });
  expect(invoiceNumber('50505889')?.valid).toBe(true);
  expect(invoiceNumber('505058891')?.valid).toBe(false);
  expect(invoiceCode('044032026359')?.valid).toBe(true);
  expect(invoiceCode('04403202635')?.valid).toBe(false);
  expect(invoiceCode('机器编号')).toBeUndefined();
});
