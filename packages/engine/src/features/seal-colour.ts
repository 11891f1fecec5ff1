import { boundsOf, type Seal } from '@yushen/contract';
import { quantile, type Thumbnail } from '../reading/thumbnail';

/** In a capture without colour not one pixel in 200 is further from grey, 0..255. */
const GREY = { chroma: 12, share: 0.005 } as const;

/**
 * How much redder a seal's ink is than the paper below it, 0..255: red less the mean of green and blue. Nothing in a grey capture, which shows no
 * colour of anything.
 */
export function rednessOf({ box }: Pick<Seal, 'box'>, thumbnail: Thumbnail): number | undefined {
  const { width, height, scale, data } = thumbnail;
  const red: number[] = [];
  let coloured = 0;
  const { left, top, right, bottom } = boundsOf(box);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = 3 * (row * width + column);
      const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
      if (Math.max(r, g, b) - Math.min(r, g, b) >= GREY.chroma) coloured++;
      const [x, y] = [column * scale, row * scale];
      if (x >= left && x <= right && y >= top && y <= bottom) red.push(r - (g + b) / 2);
    }
  if (coloured <= GREY.share * width * height || red.length === 0) return undefined;
  return quantile(red, 0.95) - quantile(red, 0.3);
}
