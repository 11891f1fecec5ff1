import { expect, test } from 'vitest';
import { measuredShare } from './exact-bound';

test.each([
  // From the beta distribution's quantiles (R: binom.test).
  [0, 10, 0, 0.308497],
  [1, 20, 0.001265, 0.248733],
  [5, 100, 0.016432, 0.112835],
  [10, 10, 0.691503, 1],
])('%d wrong of %d lies within %d and %d', (wrong, cases, lower, upper) => {
  const measured = measuredShare(wrong, cases);
  expect(measured.lower).toBeCloseTo(lower, 5);
  expect(measured.upper).toBeCloseTo(upper, 5);
});

test('nothing seen says nothing; three thousand without a fault bound the share near 0.12 %', () => {
  expect(measuredShare(0, 0)).toEqual({ wrong: 0, cases: 0, lower: 0, upper: 1 });
  expect(measuredShare(0, 3000).upper).toBeCloseTo(0.001229, 5);
  expect(measuredShare(3, 200_000).upper).toBeLessThan(0.0001);
});
