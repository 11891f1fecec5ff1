import { expect, test } from 'vitest';
import { countStrokes } from './count-strokes';
import { isCrossedOut } from './crossed-out';

const [WIDTH, HEIGHT] = [260, 90];
const NAME = { left: 40, right: 200, top: 16, bottom: 76 };

/** Two letters of posts and bars, and whatever lines are drawn over them: from x, y to x, y. */
function drawn(...lines: readonly (readonly [number, number, number, number])[]) {
  const mask = new Uint8Array(WIDTH * HEIGHT);
  const dot = (x: number, y: number): void => {
    for (const row of [y - 1, y, y + 1])
      if (row >= 0 && row < HEIGHT) mask[Math.round(row) * WIDTH + Math.round(x)] = 1;
  };
  for (const left of [44, 130])
    for (const step of Array.from({ length: 60 }, (_, index) => index))
      for (const post of [0, 30, 60]) {
        dot(left + post, 16 + step);
        dot(left + step, 18 + post * 0.9);
      }
  for (const [x0, y0, x1, y1] of lines)
    for (let x = x0; x <= x1; x += 0.5) dot(x, y0 + ((y1 - y0) * (x - x0)) / (x1 - x0));
  return { width: WIDTH, height: HEIGHT, mask };
}

test.each([
  ['aslant', [36, 70, 204, 24]],
  ['level', [38, 40, 206, 40]],
] as const)('a line drawn %s through a name crosses it out', (_, line) => {
  expect(isCrossedOut(drawn([...line]), NAME)).toBe(true);
});

test.each([
  ['nothing', []],
  ['a line to sign on below it', [[38, 78, 206, 78]]],
  ["a form's line that goes on beyond it", [[0, 46, 259, 46]]],
  ["a form's line that begins at its label and goes on behind it", [[30, 50, 250, 50]]],
  ['a stroke from one letter to the next', [[100, 40, 140, 30]]],
] as const)('%s does not', (_, lines) => {
  expect(isCrossedOut(drawn(...lines.map((line) => [...line] as const)), NAME)).toBe(false);
});

test('a dash is one stroke, a ring two, letters are more', () => {
  const empty = { width: WIDTH, height: HEIGHT, mask: new Uint8Array(WIDTH * HEIGHT) };
  for (let x = 60; x < 120; x += 1) empty.mask[(80 - ((x - 60) >> 1)) * WIDTH + x] = 1;
  expect(countStrokes(empty, { left: 60, right: 120, top: 51, bottom: 81 })).toBe(1);
  const ring = { width: WIDTH, height: HEIGHT, mask: new Uint8Array(WIDTH * HEIGHT) };
  for (let angle = 0; angle < 6.3; angle += 0.01)
    ring.mask[Math.round(45 + 30 * Math.sin(angle)) * WIDTH + Math.round(100 + 40 * Math.cos(angle))] = 1;
  expect(countStrokes(ring, { left: 60, right: 141, top: 15, bottom: 76 })).toBe(2);
  expect(countStrokes(drawn(), NAME)).toBeGreaterThan(2);
});
