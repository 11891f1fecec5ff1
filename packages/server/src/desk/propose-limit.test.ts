import { expect, test } from 'vitest';
import { casesNeeded, proposeLimit, type SeenCase } from './propose-limit';

const many = (count: number, one: SeenCase): SeenCase[] => Array.from({ length: count }, () => one);
const lot = (right: boolean, ...approved: boolean[]): SeenCase => ({ from: 'lot', right, approved });
const held = (right: boolean, ...approved: boolean[]): SeenCase => ({ from: 'held', right, approved });

test('the limit that approves most, of those whose bound is within the target', () => {
  // The looser limit frees twenty held cases, of which two were wrong.
  const cases = [
    ...many(600, lot(true, true, true)),
    ...many(18, held(true, true, false)),
    ...many(2, held(false, true, false)),
  ];
  const { steps, proposed } = proposeLimit([0.8, 0.9], cases, 6000, 0.01);
  expect(steps[0]).toMatchObject({ relied: 0.8, seen: 620, wrong: 2 });
  expect(steps[1]).toMatchObject({ relied: 0.9, seen: 600, wrong: 0 });
  expect(steps[0]?.approvedShare).toBe(1);
  expect(proposed).toBe(0.8);
  expect(proposeLimit([0.8, 0.9], cases, 600, 0.008).proposed).toBe(0.9);
});

test('nothing is proposed where too few were seen, however right they were', () => {
  const { steps, proposed, needed } = proposeLimit([0.9], many(20, lot(true, true)), 500, 0.01);
  expect(steps[0]?.falseApprovals).toMatchObject({ share: 0, lower: 0 });
  expect(steps[0]?.falseApprovals?.upper).toBeCloseTo(0.197, 2);
  expect(proposed).toBeUndefined();
  expect(needed).toBe(437);
  expect(proposeLimit([0.9], many(needed, lot(true, true)), 500, 0.01).proposed).toBe(0.9);
  expect(proposeLimit([0.9], many(needed - 1, lot(true, true)), 500, 0.01).proposed).toBeUndefined();
});

test('approvals of which none was drawn are not known to be right', () => {
  const { steps, proposed } = proposeLimit([0.9], many(5000, held(true, true)), 100, 0.01);
  expect(steps[0]?.falseApprovals?.upper).toBeGreaterThan(100 / 5100 - 1e-6);
  expect(proposed).toBeUndefined();
});

test('without a case that was approved there are no bounds', () => {
  expect(proposeLimit([0.99], [held(true, false)], 0, 0.01)).toMatchObject({
    steps: [{ approvedShare: 0, seen: 0, wrong: 0 }],
  });
  expect(proposeLimit([0.99], [], 0, 0.01).steps[0]).not.toHaveProperty('falseApprovals');
});

test.each([[0.1], [0.01], [0.001]])('as many cases as a bound of %f needs, and not one less', (share) => {
  const cases = casesNeeded(share);
  expect((1 - share) ** cases).toBeLessThanOrEqual(0.0125);
  expect((1 - share) ** (cases - 1)).toBeGreaterThan(0.0125);
});
