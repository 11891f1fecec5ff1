import type { Bounds, PageImage } from '@yushen/contract';
import { blankImage } from './raster';

/** A rectangle of an image, whole px; `right` and `bottom` are excluded. */
export function partOf(image: PageImage, { left, top, right, bottom }: Bounds): PageImage {
  const part = blankImage(right - left, bottom - top);
  for (let y = top; y < bottom; y += 1) {
    const row = (y * image.width + left) * 3;
    part.data.set(image.data.subarray(row, row + part.width * 3), (y - top) * part.width * 3);
  }
  return part;
}
