import { describe, expect, test } from 'vitest';
import type { Frame } from './frame';
import { type Hint, judgeFrame, steadyHint } from './judge-frame';
import { glareOf } from './light';
import { outlineOf } from './outline';
import { sharpnessOf } from './sharpness';

const WIDTH = 480;
const HEIGHT = 360;
type Paint = (x: number, y: number) => number;

const frameOf = (paint: Paint): Frame => {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) data.fill(paint(x, y), (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3);
  return { data, width: WIDTH, height: HEIGHT };
};

/** A sheet with rows of strokes on a dark table. */
const sheet =
  (left: number, top: number, right: number, bottom: number): Paint =>
  (x, y) => {
    if (x < left || x >= right || y < top || y >= bottom) return 60;
    const isRow = (y - top) % 24 > 10 && y - top > 20 && bottom - y > 20;
    return isRow && x - left > 20 && right - x > 20 && (x * 7 + Math.floor(y / 24) * 5) % 11 < 4 ? 40 : 215;
  };
const page = sheet(40, 30, 440, 330);

const blurred =
  (paint: Paint, radius: number): Paint =>
  (x, y) => {
    let sum = 0;
    for (let dy = -radius; dy <= radius; dy++) for (let dx = -radius; dx <= radius; dx++) sum += paint(x + dx, y + dy);
    return sum / (2 * radius + 1) ** 2;
  };
const dimmed =
  (paint: Paint, share: number): Paint =>
  (x, y) =>
    paint(x, y) * share;
const withSpot =
  (paint: Paint, radius: number): Paint =>
  (x, y) =>
    Math.hypot(x - 200, y - 150) < radius ? 255 : paint(x, y);

describe('a frame', () => {
  test.each<[Hint, string, Paint]>([
    ['good', 'a sharp page', page],
    ['good', 'a white page, white all over', (x, y) => Math.min(255, page(x, y) * 1.18)],
    ['good', 'a page in a dim room', dimmed(page, 0.5)],
    ['dark', 'a page in the dark', dimmed(page, 0.25)],
    ['glare', 'a lamp’s reflection', withSpot(page, 30)],
    ['blurred', 'a page out of focus', blurred(page, 3)],
    ['cut', 'a page that runs beyond the right', sheet(120, 30, 520, 330)],
    ['far', 'a page far away', sheet(160, 120, 320, 240)],
  ])('says %s of %s', (hint, _name, paint) => {
    expect(judgeFrame(frameOf(paint))).toBe(hint);
  });

  test('without anything on it is not sharp, and nothing stands out of it', () => {
    const blank = frameOf(() => 200);
    expect(sharpnessOf(blank)).toBe(0);
    expect(outlineOf(blank)).toEqual({ area: 0, cut: 0 });
    expect(glareOf(blank)).toBe(0);
  });
});

test('sharpness falls with blur, and does not ask for brightness', () => {
  const [sharp, soft, softer] = [page, blurred(page, 1), blurred(page, 3)].map((paint) => sharpnessOf(frameOf(paint)));
  expect(sharp).toBeGreaterThan(soft ?? 1);
  expect(soft).toBeGreaterThan(softer ?? 1);
  expect(Math.abs(sharpnessOf(frameOf(dimmed(page, 0.5))) - (sharp ?? 0))).toBeLessThan(0.05);
});

test('a hint stays until another has been right three times', () => {
  const steady = steadyHint();
  expect((['dark', 'dark', 'good', 'dark', 'dark', 'dark', 'good'] as const).map((hint) => steady(hint))).toEqual([
    'good',
    'good',
    'good',
    'good',
    'good',
    'dark',
    'dark',
  ]);
});
