import { type PageImage, quadFromBounds } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { expect, test } from 'vitest';
import { hasStrayInk, placesBeside } from './stray-ink';

const [WIDTH, HEIGHT] = [200, 100];

/** A white page with rectangles of one colour. */
function page(colour: readonly number[], ...boxes: readonly (readonly [number, number, number, number])[]): PageImage {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(250);
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) data.set(colour, 3 * (y * WIDTH + x));
  return { width: WIDTH, height: HEIGHT, data };
}

const BLACK = [20, 20, 20];
const value = quadFromBounds({ left: 60, top: 40, right: 120, bottom: 60 });
const behind = placesBeside(value, [])[0]!;

test('a letter behind a value is stray ink; a rule, an underline, a speck and a seal are none', () => {
  expect(hasStrayInk(page(BLACK, [124, 43, 132, 57]), behind)).toBe(true);
  expect(hasStrayInk(page([30, 60, 180], [124, 43, 132, 57]), behind)).toBe(true);
  expect(hasStrayInk(page(BLACK, [126, 0, 129, 100]), behind)).toBe(false);
  expect(hasStrayInk(page(BLACK, [60, 60, 190, 62]), behind)).toBe(false);
  expect(hasStrayInk(page(BLACK, [126, 50, 129, 53]), behind)).toBe(false);
  expect(hasStrayInk(page([200, 60, 60], [124, 43, 132, 57]), behind)).toBe(false);
});

test('where the text layer has more to say nothing is stray', () => {
  expect(placesBeside(value, [])).toHaveLength(2);
  expect(placesBeside(value, [lineAt('元', [124, 40, 144, 60])])).toHaveLength(1);
});
