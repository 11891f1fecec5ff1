import { expect, test } from 'vitest';
import type { InkMap } from '../../ink/ink-map';
import { findRings } from './find-rings';

const LIMITS = { minRadius: 15, mostRadius: 80, coverage: 0.62, ink: 70 };

/** Circles drawn three pixels thick, a share of each left out. */
function drawn(rings: readonly { x: number; y: number; radius: number; gap?: number }[]): InkMap {
  const [width, height] = [300, 220];
  const data = new Uint8Array(width * height);
  for (const { x, y, radius, gap = 0 } of rings)
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1) {
        const share = (Math.atan2(row - y, column - x) + Math.PI) / (2 * Math.PI);
        if (share >= gap && Math.abs(Math.hypot(column - x, row - y) - radius) < 1.6) data[row * width + column] = 220;
      }
  return { width, height, data };
}

test('overlapping rings are told apart', () => {
  const rings = findRings(drawn([{ x: 110, y: 100, radius: 60 }, { x: 180, y: 110, radius: 60 }]), LIMITS); // biome-ignore format: pair
  expect(rings).toHaveLength(2);
  const byX = [...rings].sort((a, b) => a.x - b.x);
  expect(Math.abs(byX[0]!.x - 110)).toBeLessThan(4);
  expect(Math.abs(byX[1]!.x - 180)).toBeLessThan(4);
  for (const { radius } of rings) expect(Math.abs(radius - 60)).toBeLessThan(4);
});

test('a ring with a fifth missing is found, a half ring is not', () => {
  expect(findRings(drawn([{ x: 150, y: 110, radius: 50, gap: 0.2 }]), LIMITS)).toHaveLength(1);
  expect(findRings(drawn([{ x: 150, y: 110, radius: 50, gap: 0.5 }]), LIMITS)).toHaveLength(0);
});

test('an empty map has none', () => {
  expect(findRings(drawn([]), LIMITS)).toEqual([]);
});
