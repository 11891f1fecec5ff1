import { type PageImage, type Quad, quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import { judgeTick } from './judge-tick';

/** A white place of 70 by 50 px with a box of 24 px before where the word begins, and ink put into it. */
function placeWith(draw: (ink: (x: number, y: number) => void) => void, framed = true): PageImage {
  const [width, height] = [70, 50];
  const data = new Uint8Array(width * height * 3).fill(245);
  const ink = (x: number, y: number) => data.fill(30, (y * width + x) * 3, (y * width + x) * 3 + 3);
  if (framed)
    for (let step = 0; step < 24; step += 1)
      for (const [x, y] of [[38 + step, 13], [38 + step, 36], [38, 13 + step], [61, 13 + step]] as const) // biome-ignore format: sides
        for (const thick of [0, 1]) ink(x, y + (x === 38 || x === 61 ? 0 : thick));
  draw(ink);
  return { width, height, data };
}

const place: Quad = quadFromBounds({ left: 0, top: 0, right: 70, bottom: 50 });

test('a box alone is blank', () => {
  expect(
    judgeTick(
      placeWith(() => {}),
      place,
    ),
  ).toBe('blank');
});

test('a box with a tick in it, also over its edge, is ticked', () => {
  const tick = placeWith((ink) => {
    for (let step = 0; step < 8; step += 1) for (const thick of [0, 1, 2]) ink(43 + step, 24 + step + thick);
    for (let step = 0; step < 18; step += 1) for (const thick of [0, 1, 2]) ink(50 + step, 32 - step + thick);
  });
  expect(judgeTick(tick, place)).toBe('ticked');
});

test('a filled box is ticked', () => {
  const filled = placeWith((ink) => {
    for (let y = 13; y < 37; y += 1) for (let x = 38; x < 62; x += 1) ink(x, y);
  });
  expect(judgeTick(filled, place)).toBe('ticked');
});

test('letters and blank paper are no box', () => {
  expect(
    judgeTick(
      placeWith(() => {}, false),
      place,
    ),
  ).toBe('none');
  const cross = placeWith((ink) => {
    for (let step = 0; step < 24; step += 1)
      for (const thick of [0, 1]) [ink(38 + step, 25 + thick), ink(50 + thick, 13 + step)];
  }, false);
  expect(judgeTick(cross, place)).toBe('none');
});
