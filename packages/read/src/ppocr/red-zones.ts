import type { Bounds, PageImage } from '@yushen/contract';
import { findComponents, isRed, partOf, redShare } from '@yushen/marks/pixels';

/** Red is counted in squares of this side, px. */
const CELL = 8;
/** A square belongs to a seal from this share of red pixels on. */
const CELL_SHARE = 0.1;
/** A seal is at least so many squares long and wide. */
const MIN_CELLS = 5;
/** A seal is lines on paper; what is redder is a red sign. */
const MAX_FILLED = 0.45;
/** A page redder than this is red paper or a coloured photo: nothing is told by its red. */
const MAX_RED = 0.25;

/** Where red seals may lie over print, px; `right` and `bottom` are excluded. */
export function redZones(image: PageImage): readonly Bounds[] {
  const across = Math.floor(image.width / CELL);
  const down = Math.floor(image.height / CELL);
  const mask = new Uint8Array(across * down);
  let red = 0;
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1)
      if (cellShare(image, column * CELL, row * CELL) >= CELL_SHARE) {
        mask[row * across + column] = 1;
        red += 1;
      }
  if (red === 0 || red > MAX_RED * mask.length) return [];
  return findComponents(mask, across, down).flatMap(({ top, rows }): readonly Bounds[] => {
    const left = Math.min(...rows.map(([first]) => first));
    const right = Math.max(...rows.map(([, last]) => last)) + 1;
    if (right - left < MIN_CELLS || rows.length < MIN_CELLS) return [];
    const zone = { left: left * CELL, top: top * CELL, right: right * CELL, bottom: (top + rows.length) * CELL };
    return redShare(partOf(image, zone)) > MAX_FILLED ? [] : [zone];
  });
}

function cellShare({ data, width }: PageImage, left: number, top: number): number {
  let red = 0;
  for (let y = top; y < top + CELL; y += 1)
    for (let index = (y * width + left) * 3, end = index + CELL * 3; index < end; index += 3)
      if (isRed(data, index)) red += 1;
  return red / (CELL * CELL);
}
