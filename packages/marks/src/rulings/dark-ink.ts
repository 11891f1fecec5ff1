import type { PageImage } from '@yushen/contract';
import type { InkMask } from './trace-rulings';

/** Pages of more pixels a side are looked at at half, a third … of their size. */
const MAX_SIDE = 2400;
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
  if (shrink === 1) {
    for (let at = 0, from = 0; at < grey.length; at += 1, from += 3)
      grey[at] = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8;
    return { width: across, height: down, grey };
  }
  for (let y = 0; y < down * shrink; y += 1) {
    const row = Math.floor(y / shrink) * across;
    let from = y * width * 3;
    for (let x = 0; x < across * shrink; x += 1, from += 3) {
      const light = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8;
      const at = row + Math.floor(x / shrink);
      if (light < grey[at]!) grey[at] = light;
    }
  }
  return { width: across, height: down, grey };
}

/** What is darker than the paper around it, and by how much the page was made smaller for it. */
export function darkInk(image: PageImage): InkMask & { readonly shrink: number } {
  const shrink = Math.max(1, Math.ceil(Math.max(image.width, image.height) / MAX_SIDE));
  const { width, height, grey } = darkest(image, shrink);
  const mask = new Uint8Array(width * height);
  // Each column's sum over the rows around, moved down row by row; then a sum over the columns around, moved along.
  const columns = new Uint32Array(width);
  const addRow = (y: number, sign: 1 | -1): void => {
    if (y < 0 || y >= height) return;
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) columns[x] = columns[x]! + sign * grey[at]!;
  };
  for (let y = 0; y < AROUND; y += 1) addRow(y, 1);
  for (let y = 0; y < height; y += 1) {
    addRow(y + AROUND, 1);
    addRow(y - AROUND - 1, -1);
    const rows = Math.min(height, y + AROUND + 1) - Math.max(0, y - AROUND);
    let sum = 0;
    for (let x = 0; x < Math.min(width, AROUND); x += 1) sum += columns[x]!;
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (x + AROUND < width) sum += columns[x + AROUND]!;
      if (x > AROUND) sum -= columns[x - AROUND - 1]!;
      const across = Math.min(width, x + AROUND + 1) - Math.max(0, x - AROUND);
      if (grey[at]! * rows * across < DARKER * sum) mask[at] = 1;
    }
  }
  return { width, height, mask, shrink };
}
