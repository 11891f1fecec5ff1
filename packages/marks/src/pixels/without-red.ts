import type { PageImage } from '@yushen/contract';
import { blankImage } from './raster';

/** Red exceeds both other channels by this much in a seal's ink, 0..255. */
const RED_EXCESS = 50;
/** How much of the excess is added: light seals and deep ones both come out as paper. */
const BLEACH = 0.7;

const excess = (data: Uint8Array, index: number): number => data[index]! - Math.max(data[index + 1]!, data[index + 2]!);

/** Is this pixel red ink? `index` is that of its red value. */
export const isRed = (data: Uint8Array, index: number): boolean => excess(data, index) > RED_EXCESS;

/** Share of an image's pixels that are red ink. */
export function redShare({ data }: PageImage): number {
  let red = 0;
  for (let index = 0; index < data.length; index += 3) if (isRed(data, index)) red += 1;
  return (red * 3) / data.length;
}

/** The image as through a red glass: red ink turns into paper, print of other colours stays, all in grey. */
export function withoutRed({ width, height, data }: PageImage): PageImage {
  const result = blankImage(width, height);
  for (let index = 0; index < data.length; index += 3) {
    const light = Math.min(255, data[index]! + BLEACH * Math.max(0, excess(data, index)));
    result.data[index] = light;
    result.data[index + 1] = light;
    result.data[index + 2] = light;
  }
  return result;
}
