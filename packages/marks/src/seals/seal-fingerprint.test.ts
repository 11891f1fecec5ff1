import { expect, test } from 'vitest';
import type { InkMap } from '../ink/ink-map';
import { fingerprintOf } from './seal-fingerprint';

/** A ring of ink with a wedge left out where `missing` says, its centre at `x`, `y`. */
function ring(x: number, y: number, missing: number): InkMap {
  const [width, height] = [320, 320];
  const data = new Uint8Array(width * height);
  for (let py = 0; py < height; py += 1)
    for (let px = 0; px < width; px += 1) {
      const distance = Math.hypot(px - x, py - y);
      const direction = Math.atan2(py - y, px - x);
      if (distance < 100 && distance > 70 && Math.abs(direction - missing) > 0.4) data[py * width + px] = 220;
    }
  return { width, height, data };
}

const print = (x: number, y: number, missing: number): string =>
  fingerprintOf(ring(x, y, missing), { x, y, radiusX: 100, radiusY: 100, angle: 0 });

test('the same ink gives the same digits wherever it stands', () => {
  expect(print(120, 130, 1)).toHaveLength(56 * 56);
  expect(print(120, 130, 1)).toBe(print(180, 160, 1));
});

test('other ink gives other digits', () => {
  expect(print(120, 130, 1)).not.toBe(print(120, 130, -2));
});
