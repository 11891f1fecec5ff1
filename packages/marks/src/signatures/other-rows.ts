import type { ZoneInk } from '../ink/zone-ink';
import { findComponents } from '../pixels/find-components';

/** Strokes of one name are at most this far apart, heights of print. */
const GAP = 0.15;
/** Of a name that somebody wrote in this place at least this share lies in it; of one in another row less than the other, for certain. */
const SHARE = { own: 0.5, other: 0.35 } as const;

/** What of the ink in a place belongs to names that were written mostly above or below it: 1 is ink. */
export interface OtherRows {
  /** Another row's for certain. */
  readonly others: Uint8Array;
  /** As much may lie in the place as beside it. */
  readonly doubtful: Uint8Array;
}

/**
 * Whose a stroke is, is told by where most of the name lies: hands reach over into the next row.
 *
 * @param around the ink of the place and of `beyond` px above and below it
 * @param print height of the page's print, px
 */
export function inkOfOtherRows(around: ZoneInk, beyond: number, print: number): OtherRows {
  const { mask, width } = around;
  const height = around.height - 2 * beyond;
  const others = new Uint8Array(width * height);
  const doubtful = new Uint8Array(width * height);
  const isInside = (row: number): boolean => row >= beyond && row < beyond + height;
  for (const { top, rows } of findComponents(
    widened(around, Math.max(1, Math.round((GAP * print) / 2))),
    width,
    around.height,
  )) {
    const pixels: number[] = [];
    let inside = 0;
    for (const [index, [first, last]] of rows.entries())
      for (let column = first; column <= last; column += 1) {
        const at = (top + index) * width + column;
        if (mask[at] === 0) continue;
        pixels.push(at);
        if (isInside(top + index)) inside += 1;
      }
    if (inside === 0 || inside >= SHARE.own * pixels.length) continue;
    const own = inside < SHARE.other * pixels.length ? others : doubtful;
    for (const at of pixels) if (isInside(Math.floor(at / width))) own[at - beyond * width] = 1;
  }
  return { others, doubtful };
}

/** The mask with all pixels not farther from it than `reach`, along and across. */
function widened({ mask, width, height }: ZoneInk, reach: number): Uint8Array {
  const along = new Uint8Array(mask.length);
  const both = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at += 1) {
    if (mask[at] === 0) continue;
    const column = at % width;
    along.fill(1, at - Math.min(reach, column), at + Math.min(reach, width - 1 - column) + 1);
  }
  for (let at = 0; at < mask.length; at += 1) {
    if (along[at] === 0) continue;
    const row = Math.floor(at / width);
    for (let other = Math.max(0, row - reach); other <= Math.min(height - 1, row + reach); other += 1)
      both[other * width + (at % width)] = 1;
  }
  return both;
}
