import { expect, test } from 'vitest';
import { receiptNumber } from './receipt-number-format';

test('a receipt’s number is its digits', () => {
  expect(receiptNumber('No.433751877522856199')?.value).toBe('433751877522856199');
  expect(receiptNumber('（2015）契完')).toBeUndefined();
});
