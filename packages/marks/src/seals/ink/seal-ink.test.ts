import { expect, test } from 'vitest';
import { blankImage } from '../../pixels/raster';
import { sealInk } from './seal-ink';

const SEAL = { x: 100, y: 100, radiusX: 90, radiusY: 90, angle: 0 };
type Colour = readonly [number, number, number];
const PAPER: Colour = [245, 240, 230];
/** What red ink leaves of the light that falls on it. */
const RED: Colour = [0.88, 0.25, 0.28];

/** A stroke of red ink, 4 px wide, from above to below at x = 40; what it lies on and what lies on it are given. */
function stroke(ground: (x: number, y: number) => Colour, over?: (x: number, y: number) => boolean) {
  const image = blankImage(200, 200);
  for (let y = 0; y < 200; y += 1)
    for (let x = 0; x < 200; x += 1) {
      const own = ground(x, y).map((light, channel) => (x >= 38 && x < 42 ? light * RED[channel]! : light));
      image.data.set(over?.(x, y) ? own.map((light) => light * 0.12) : own, (y * 200 + x) * 3);
    }
  const { data } = sealInk(image, 'red', SEAL);
  return (x: number, y: number) => data[y * 200 + x]!;
}

test('ink on paper', () => {
  const at = stroke(() => PAPER);
  expect(at(40, 60)).toBeGreaterThan(200);
  expect(at(60, 60)).toBeLessThan(20);
});

test.each([
  ['dark cloth', [44, 56, 72]],
  ['a red field', [186, 66, 62]],
] as const)('ink over a portrait with %s', (_, cloth) => {
  const at = stroke((_x, y) => (y < 80 ? cloth : PAPER));
  expect(at(40, 60)).toBeGreaterThan(200);
  expect(at(60, 60)).toBeLessThan(20);
  expect(at(40, 150)).toBeGreaterThan(200);
});

test('ink goes on under a line of print, and print is no ink', () => {
  const at = stroke(
    () => PAPER,
    (_x, y) => y >= 60 && y < 64,
  );
  expect(at(40, 61)).toBeGreaterThan(100);
  expect(at(60, 61)).toBeLessThan(20);
});
