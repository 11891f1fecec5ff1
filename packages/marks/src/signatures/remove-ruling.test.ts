import { expect, test } from 'vitest';
import { removeRuling } from './remove-ruling';

const WIDTH = 200;
const HEIGHT = 60;

/** A zone with a slanting underline, ragged along its lower edge as a photo's is, and one stroke across it. */
function underlined(stroke: boolean): Uint8Array {
  const mask = new Uint8Array(WIDTH * HEIGHT);
  for (let x = 0; x < WIDTH; x += 1) {
    const y = 48 + (x > 150 ? 1 : 0);
    mask[y * WIDTH + x] = 1;
    if (x % 60 < 40) mask[(y + 1) * WIDTH + x] = 1;
  }
  if (stroke) for (let y = 20; y < 56; y += 1) mask.fill(1, y * WIDTH + 90, y * WIDTH + 94);
  return mask;
}

const inked = (mask: Uint8Array): number => mask.reduce((sum, value) => sum + value, 0);

test('an underline goes in its whole thickness', () => {
  const left = removeRuling({ width: WIDTH, height: HEIGHT, mask: underlined(false) });
  expect(inked(left.mask)).toBe(0);
});

test('a stroke across the line stays', () => {
  const left = removeRuling({ width: WIDTH, height: HEIGHT, mask: underlined(true) });
  expect(inked(left.mask)).toBeGreaterThan(4 * 30);
});
