import { expect, test } from 'vitest';
import { cardCode } from '../../formats/card-code-format';
import { count } from '../../formats/count-format';
import { fiscalNumber } from './fiscal-number-format';

test('codes have 8 to 12 digits', () => {
  expect(fiscalNumber('44060224')?.value).toBe('44060224');
  expect(fiscalNumber('0012 3456 78')?.value).toBe('0012345678');
  expect(fiscalNumber('1234567')).toBeUndefined();
});

test('check codes and card numbers mix letters and digits', () => {
  expect(cardCode('：3e8a2c')?.value).toBe('3e8a2c');
  expect(cardCode('A12345678')?.value).toBe('A12345678');
  expect(cardCode('VALIDTHRU')).toBeUndefined();
});

test('counts leave out their unit', () => {
  expect(count('126个月')?.value).toBe('126');
  expect(count('个月')).toBeUndefined();
});
