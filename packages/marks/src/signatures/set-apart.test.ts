import { type PageImage, quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import { blankImage } from '../pixels/raster';
import { isSetApart } from './set-apart';

/** Bars of ink as high as letters: a label of 30 px, and a name behind it, on paper. */
function sheet(height: number, shift = 0): PageImage {
  const image = blankImage(600, 160);
  image.data.fill(240);
  const bars = (left: number, right: number, top: number, bottom: number): void => {
    for (let x = left; x < right; x += 8)
      for (let y = top; y < bottom; y += 1) image.data.fill(30, (y * 600 + x) * 3, (y * 600 + x + 3) * 3);
  };
  bars(40, 200, 65, 95);
  bars(260, 380, 80 + shift - height / 2, 80 + shift + height / 2);
  return image;
}
const LABEL = quadFromBounds({ left: 40, top: 62, right: 200, bottom: 98 });
const NAME = quadFromBounds({ left: 260, top: 62, right: 380, bottom: 98 });

test.each([
  [30, 0, false],
  [34, 0, false],
  [44, 0, true],
  [50, 4, true],
])('a name of %i px, %i px lower, beside print of 30', (height, shift, apart) => {
  expect(isSetApart(sheet(height, shift), NAME, LABEL)).toBe(apart);
});
