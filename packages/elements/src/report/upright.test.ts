import { expect, test } from 'vitest';
import { turnsOf, turnsOfPage, uprightPoint, uprightSize, uprightTransform } from './upright';

const size = { width: 300, height: 200 };
const level = [
  [10, 20],
  [110, 22],
  [110, 42],
  [10, 40],
] as const;
/** The same box on pages that were turned. */
const downwards = [
  [80, 10],
  [78, 110],
  [58, 110],
  [60, 10],
] as const;
const upsideDown = [
  [290, 180],
  [190, 178],
  [190, 158],
  [290, 160],
] as const;
const upwards = [
  [20, 190],
  [22, 90],
  [42, 90],
  [40, 190],
] as const;

test.each([
  [0, level],
  [1, downwards],
  [2, upsideDown],
  [3, upwards],
] as const)('text runs by %i quarter turns', (turns, box) => {
  expect(turnsOf(box as never)).toBe(turns);
  expect(turnsOfPage([box, box] as never)).toBe(turns);
});

test('the longer text decides, and a page without any stands as it is', () => {
  const short = upwards.map(([x, y]) => [x / 10, y / 10]);
  expect(turnsOfPage([short, short, level] as never)).toBe(0);
  expect(turnsOfPage([])).toBe(0);
});

test('a picture that stands upright keeps its corners within its size', () => {
  for (const turns of [0, 1, 2, 3] as const) {
    const { width, height } = uprightSize(size, turns);
    for (const corner of [
      [0, 0],
      [300, 0],
      [300, 200],
      [0, 200],
    ] as const) {
      const [x, y] = uprightPoint(corner, size, turns);
      expect([0, width]).toContain(x);
      expect([0, height]).toContain(y);
    }
  }
  expect(uprightTransform(size, 2)).toBe('translate(300px, 200px) rotate(-180deg)');
});
