import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectionSize } from './detection-size';

test('sides are multiples of 32, within the limit, near the page’s own shape', () => {
  const side = fc.integer({ min: 40, max: 9000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = detectionSize({ width, height }, 960);
      expect(size.width % 32).toBe(0);
      expect(size.height % 32).toBe(0);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(960);
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(32);
    }),
  );
});

test('a small photo is enlarged a little, a tiny one not beyond twice', () => {
  expect(detectionSize({ width: 534, height: 335 }, 960)).toEqual({ width: 736, height: 448 });
  expect(detectionSize({ width: 100, height: 60 }, 960)).toEqual({ width: 192, height: 128 });
});
