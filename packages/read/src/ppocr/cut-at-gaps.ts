import type { PageImage } from '@yushen/contract';

/**
 * Where to cut a line that is too long to be read at once: near even parts, at the column of least contrast, which is a
 * gap between characters. Columns, from 0 to `crop.width`, both included.
 */
export function cutAtGaps(crop: PageImage, longest: number): number[] {
  const parts = Math.ceil(crop.width / longest);
  const reach = Math.min(crop.height, Math.floor(crop.width / parts / 4));
  const cuts = [0];
  for (let part = 1; part < parts; part += 1) {
    const even = Math.round((crop.width * part) / parts);
    let best = even;
    let least = Infinity;
    for (let column = even - reach; column <= even + reach; column += 1) {
      const contrast = contrastAt(crop, column - 1) + contrastAt(crop, column) + contrastAt(crop, column + 1);
      if (contrast < least) {
        least = contrast;
        best = column;
      }
    }
    cuts.push(best);
  }
  return [...cuts, crop.width];
}

/** Spread of a column's green values. */
function contrastAt({ data, width, height }: PageImage, column: number): number {
  let [low, high] = [255, 0];
  for (let index = column * 3 + 1; index < width * height * 3; index += width * 3) {
    const value = data[index]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
