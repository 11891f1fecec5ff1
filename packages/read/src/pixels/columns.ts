import type { PageImage } from '@yushen/contract';
import { blankImage } from './raster';

/** The columns of an image from one (included) to another (excluded). */
export function columnsOf(image: PageImage, from: number, to: number): PageImage {
  const part = blankImage(to - from, image.height);
  for (let y = 0; y < image.height; y += 1) {
    const row = (y * image.width + from) * 3;
    part.data.set(image.data.subarray(row, row + part.width * 3), y * part.width * 3);
  }
  return part;
}
