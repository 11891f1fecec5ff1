import { quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import { blankImage } from '../pixels/raster';
import { countSignatures } from './count-signatures';

const ZONE = quadFromBounds({ left: 0, top: 0, right: 600, bottom: 90 });
/** A printed line elsewhere tells the height of print: 24 px. */
const PRINT = [
  { text: '全体股东签字', confidence: 0.99, box: quadFromBounds({ left: 0, top: 200, right: 200, bottom: 224 }) },
];

/** A page with names of three letters, posts and a wavy stroke each, name `places` apart from the left. */
function signedAt(...places: readonly number[]) {
  const image = blankImage(640, 260);
  image.data.fill(245);
  for (const left of places)
    for (let character = 0; character < 3; character += 1)
      for (let step = 0; step < 34; step += 1) {
        const x = left + character * 36 + step;
        const wave = Math.round(45 + 20 * Math.sin(step / 5 + character));
        const [upper, lower] = step % 8 < 3 ? [23, 70] : [wave, wave + 4];
        for (let row = upper; row < lower; row += 1) image.data.fill(30, (row * 640 + x) * 3, (row * 640 + x) * 3 + 3);
      }
  return image;
}

test.each([
  [[], 0],
  [[20], 1],
  [[20, 300], 2],
  [[20, 210, 400], 3],
])('names at %j are %i signatures', (places, count) => {
  expect(countSignatures(signedAt(...places), ZONE, PRINT)).toBe(count);
});

test('signatures that touch count as one', () => {
  expect(countSignatures(signedAt(20, 128), ZONE, PRINT)).toBe(1);
});

/** A thin flourish from one place to another, some way up from the names' feet. */
function withFlourish(image: ReturnType<typeof signedAt>, from: number, to: number) {
  for (let x = from; x < to; x += 1)
    for (let row = 56; row < 59; row += 1) image.data.fill(30, (row * 640 + x) * 3, (row * 640 + x) * 3 + 3);
  return image;
}

test('a flourish that reaches from one name to the next joins nothing', () => {
  expect(countSignatures(withFlourish(signedAt(20, 160), 120, 165), ZONE, PRINT)).toBe(2);
});

test('a flourish behind one name is no second one', () => {
  expect(countSignatures(withFlourish(signedAt(20), 120, 260), ZONE, PRINT)).toBe(1);
});
