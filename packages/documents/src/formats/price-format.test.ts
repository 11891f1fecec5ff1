import { expect, test } from 'vitest';
import { price } from './price-format';

test.each([
  ['￥2.840,000元', '2840000.00'],
  ['83.348.000元', '83348000.00'],
  ['24.000.00', '24000.00'],
  ['1,600,000.00元', '1600000.00'],
  ['4275.7万元', '42757000.00'],
  ['￥36,571.43', '36571.43'],
])('%s is %s yuan', (raw, value) => {
  expect(price(raw)).toMatchObject({ value, valid: true });
});

test('one point before three digits stays in doubt', () => {
  expect(price('83.348')?.valid).toBe(false);
});
