import { expect, test } from 'vitest';
import { fillUnknown } from './fill-unknown';

const [WIDTH, HEIGHT] = [60, 60];
const map = (valueAt: (x: number, y: number) => number) => ({
  width: WIDTH,
  height: HEIGHT,
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => valueAt(at % WIDTH, Math.floor(at / WIDTH))),
});

test('ink flows under a thin line from both sides, into a broad blot it hardly does', () => {
  const full = map(() => 200);
  const under = (lines: number) => {
    const hidden = map((_, y) => (y >= 20 && y < 20 + lines ? 1 : 0)).data;
    return fillUnknown(full, hidden).data[(20 + (lines >> 1)) * WIDTH + 30]!;
  };
  expect(under(3)).toBeGreaterThan(160);
  expect(under(30)).toBeLessThan(20);
});

test('what is known stays', () => {
  const known = map((x) => x);
  const filled = fillUnknown(known, map((x) => (x === 30 ? 1 : 0)).data);
  expect([...filled.data.slice(WIDTH, WIDTH + 29)]).toEqual([...known.data.slice(WIDTH, WIDTH + 29)]);
  expect(filled.data[10 * WIDTH + 30]).toBe(30);
});
