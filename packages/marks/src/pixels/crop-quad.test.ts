import { type Quad, quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import { cropQuad } from './crop-quad';
import { project, squareToQuad } from './homography';
import { resize } from './resize';
import { turnQuad } from './turn';

const WIDTH = 40;
const HEIGHT = 30;

/** Red grows to the right, green downwards. */
const ramp = {
  width: WIDTH,
  height: HEIGHT,
  data: Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, index) => {
    const pixel = Math.floor(index / 3);
    return [(pixel % WIDTH) * 5, Math.floor(pixel / WIDTH) * 5, 0][index % 3]!;
  }),
};

const redAt = (image: { width: number; data: Uint8Array }, x: number, y: number) =>
  image.data[(y * image.width + x) * 3]!;

test('the unit square’s corners meet the quad’s', () => {
  const quad: Quad = [[3, 4], [30, 7], [28, 25], [5, 20]]; // biome-ignore format: one quad
  const map = squareToQuad(quad);
  for (const [corner, [u, v]] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ].entries() as Iterable<[0 | 1 | 2 | 3, [number, number]]>) {
    const [x, y] = project(map, u, v);
    expect(x).toBeCloseTo(quad[corner][0], 9);
    expect(y).toBeCloseTo(quad[corner][1], 9);
  }
});

test('an upright crop at its own size is a copy', () => {
  const crop = cropQuad(ramp, quadFromBounds({ left: 10, top: 5, right: 20, bottom: 12 }), 10, 7);
  expect(redAt(crop, 0, 0)).toBe(50);
  expect(redAt(crop, 9, 6)).toBe(95);
});

test('a turned quad turns the crop', () => {
  const box = turnQuad(quadFromBounds({ left: 10, top: 5, right: 20, bottom: 12 }), 2);
  const crop = cropQuad(ramp, box, 10, 7);
  expect(redAt(crop, 0, 0)).toBe(95);
  expect(redAt(crop, 9, 6)).toBe(50);
});

test('beyond the page its edge is repeated', () => {
  const crop = cropQuad(ramp, quadFromBounds({ left: -10, top: 0, right: 10, bottom: 10 }), 20, 10);
  expect(redAt(crop, 0, 0)).toBe(0);
  expect(redAt(crop, 19, 0)).toBe(45);
});

test('shrinking weighs every pixel in: a thin dark line greys its surroundings', async () => {
  const data = new Uint8Array(60 * 60 * 3).fill(255);
  for (let y = 0; y < 60; y += 1) data.fill(0, (y * 60 + 31) * 3, (y * 60 + 32) * 3);
  const small = await resize({ width: 60, height: 60, data }, 12, 12);
  const row = Array.from({ length: 12 }, (_, x) => 255 - redAt(small, x, 6));
  expect(row.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(45);
  expect(row.reduce((sum, value) => sum + value, 0)).toBeLessThan(57);
});
