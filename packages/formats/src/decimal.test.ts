import { expect, test } from 'vitest';
import { compareDecimals, formatUnits, toDecimal, unitsAt } from './decimal';

test('decimals are exact', () => {
  expect(toDecimal('-12.50')).toEqual({ units: -1250n, places: 2 });
  expect(unitsAt(toDecimal('12.5'), 2)).toBe(1250n);
  expect(unitsAt(toDecimal('0.005'), 2)).toBe(1n);
  expect(unitsAt(toDecimal('-0.005'), 2)).toBe(-1n);
  expect(unitsAt(toDecimal('0.0049'), 2)).toBe(0n);
});

test.each([
  [5n, 2, '0.05'],
  [-5n, 2, '-0.05'],
  [12345n, 2, '123.45'],
  [7n, 0, '7'],
])('%s at %d places is %s', (units, places, text) => {
  expect(formatUnits(units, places)).toBe(text);
});

test('comparison', () => {
  expect(compareDecimals('1.10', '1.1')).toBe(0);
  expect(compareDecimals('-1', '-0.999')).toBe(-1);
  expect(() => compareDecimals('1e3', '1')).toThrow(RangeError);
});
