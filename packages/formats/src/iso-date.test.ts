import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, addYears, ageOn, compareDates, daysBetween, isoDate } from './iso-date';

test.each([
  [2024, 2, 29, '2024-02-29'],
  [2023, 2, 29, undefined],
  [1900, 2, 29, undefined],
  [2000, 2, 29, '2000-02-29'],
  [2024, 4, 31, undefined],
  [2024, 13, 1, undefined],
  [2024, 0, 1, undefined],
  [2024, 1, 0, undefined],
  [Number.NaN, 1, 1, undefined],
])('%d-%d-%d is %s', (year, month, day, date) => {
  expect(isoDate(year, month, day)).toBe(date);
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-01-15', -13, '2022-12-15'],
  ['2024-01-15', 0, '2024-01-15'],
])('%s and %d months is %s', (date, months, result) => {
  expect(addMonths(date, months)).toBe(result);
});

test('years and days', () => {
  expect(addYears('2024-02-29', 10)).toBe('2034-02-28');
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  expect(compareDates('2024-03-01', '2024-03-01')).toBe(0);
  expect(compareDates('2023-12-31', '2024-01-01')).toBe(-1);
  expect(compareDates('2024-10-01', '2024-09-30')).toBe(1);
});

test.each([
  ['2008-12-31', '2026-12-30', 17],
  ['2008-12-31', '2026-12-31', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2024-02-29', 16],
  ['2026-03-15', '2026-03-14', -1],
])('born %s, on %s aged %d', (birth, on, age) => {
  expect(ageOn(birth, on)).toBe(age);
});

test('what is no date is thrown back', () => {
  for (const date of ['2024-2-1', '2024-02-30', 'long-term', ''])
    expect(() => daysBetween(date, '2024-01-01')).toThrow(RangeError);
});

test('days and their number go together', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      expect(daysBetween('2024-02-29', addDays('2024-02-29', days))).toBe(days);
    }),
  );
});
