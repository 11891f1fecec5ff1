import { expect, test } from 'vitest';
import { inkMap } from '../../ink/ink-map';
import { blankImage } from '../../pixels/raster';
import { withoutPrint } from './without-print';

const CENTRE = { x: 60, y: 60, radiusX: 50, radiusY: 50, angle: 0 };

/** A grey ring and a bar of print across its middle, each of one brightness. */
function copy(ring: number, print: number) {
  const image = blankImage(120, 120);
  image.data.fill(255);
  for (let y = 0; y < 120; y += 1)
    for (let x = 0; x < 120; x += 1) {
      if (Math.abs(Math.hypot(x - 60, y - 60) - 50) < 2)
        image.data.fill(ring, (y * 120 + x) * 3, (y * 120 + x) * 3 + 3);
      if (y > 40 && y < 46) image.data.fill(print, (y * 120 + x) * 3, (y * 120 + x) * 3 + 3);
    }
  return image;
}

const inkAt = (ring: number, print: number, y: number): number => {
  const image = copy(ring, print);
  return withoutPrint(inkMap(image, 'grey'), image, CENTRE).data[y * 120 + 60]!;
};

test('print blacker than the seal is taken out, the seal stays', () => {
  expect(inkAt(140, 20, 43)).toBe(0);
  expect(inkAt(140, 20, 10)).toBeGreaterThan(100);
});

test('print as dark as the seal stays', () => expect(inkAt(40, 30, 43)).toBeGreaterThan(200));
