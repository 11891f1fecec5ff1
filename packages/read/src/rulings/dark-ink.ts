import type { PageImage } from '@yushen/contract';
import type { InkMask } from './trace-rulings';

/** Pages of more pixels a side are looked at at half, a third … of their size. */
const MOST_SIDE = 2400;
/** Half the side of the square around a pixel whose mean is its paper, pixels. */
const AROUND = 12;
/** Ink is darker than this share of its paper: thin grey lines are some tenth darker when a phone has blurred them. */
const DARKER = 0.9;

/** Luminance of a page, the darkest pixel of each square: a thin line must not be lost in the mean. */
function darkest(
  { width, height, data }: PageImage,
  shrink: number,
): { width: number; height: number; grey: Uint8Array } {
  const [across, down] = [Math.floor(width / shrink), Math.floor(height / shrink)];
  const grey = new Uint8Array(across * down).fill(255);
  for (let y = 0; y < down * shrink; y += 1) {
    const row = Math.floor(y / shrink) * across;
    let from = y * width * 3;
    for (let x = 0; x < across * shrink; x += 1, from += 3) {
      const light = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8;
      const at = row + (shrink === 1 ? x : Math.floor(x / shrink));
      if (light < grey[at]!) grey[at] = light;
    }
  }
  return { width: across, height: down, grey };
}

/** What is darker than the paper around it, and by how much the page was made smaller for it. */
export function darkInk(image: PageImage): InkMask & { readonly shrink: number } {
  const shrink = Math.max(1, Math.ceil(Math.max(image.width, image.height) / MOST_SIDE));
  const { width, height, grey } = darkest(image, shrink);
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + row;
    }
  }
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - AROUND), Math.min(height, y + AROUND + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - AROUND), Math.min(width, x + AROUND + 1)];
      const sum =
        sums[bottom * stride + right]! -
        sums[top * stride + right]! -
        sums[bottom * stride + left]! +
        sums[top * stride + left]!;
      if (grey[y * width + x]! * (bottom - top) * (right - left) < DARKER * sum) mask[y * width + x] = 1;
    }
  }
  return { width, height, mask, shrink };
}
