import { darkestWay, type LackOfInk } from './darkest-way';
import type { Darkness } from './darkness';
import { HEIGHT } from './value-strip';

/** From this darkness on a pixel is inked: a pencil's line through print is half as dark as it. */
const INKED = 0.5;
/** A value shorter than so many heights is a letter or two, through whose own strokes ways run from end to end: a pen's line reaches beyond. */
const SHORT = 1.75;
/** A stroke may begin so much inside a value, and goes on so much beyond a short one, px. */
const TRIM = 4;
const REACH = 8;
/** Where letters are lighter than their ground, more than this share of a value's place is "ink": nothing is said of it. */
const MOST_INK = 0.5;
/** A pen's line of any shape runs between these shares of a value's height: below are the lines that forms have under values. */
const BAND = [0.14, 0.76] as const;
/** So much of the way across is without ink at most: between the letters of clean values there is paper. See docs/decisions/046. */
const MOST_LACK = 0.01;
/** As much for a straight line, in columns. */
const MOST_GAPS = 0.04;
/** The middle of a line through a value lies between these shares of its height. */
const MIDDLE = [0.28, 0.64] as const;
/** Of the value's other ink so much lies above the line and so much below it at least. */
const MIN_SIDE = 0.04;
/** A pen's line is no thicker than this share of the height. */
const THICK = 0.1;
/** In the lower half, a line that goes on this far beyond the value, in heights, with so many gaps at most, is the form's. */
const BEYOND = { from: 0.5, to: 1.4, below: 0.54, gaps: 0.15 } as const;

/** A line as near to a table's own on average, heights, is it. */
const RULED = 0.14;

/** Row of a line in each column of the value, from its first column on. */
type Rows = (column: number) => number;

/**
 * Whether a pen's line runs through a value from end to end: straight, wavy, double or as a cross. Lines under a value, and
 * those that forms have for people to write on, are none.
 *
 * @param ruled where a table's own lines run through the value, shares of its height
 */
export function isStruckThrough(darkness: Darkness, ruled: readonly number[]): boolean {
  if (isInverse(darkness)) return false;
  const { width, values, top } = darkness;
  const isShort = isLetterOrTwo(darkness);
  const trim = isShort ? -REACH : TRIM;
  const [from, to] = [darkness.from + trim, darkness.to - trim];
  const [first, last] = BAND.map((share) => top + Math.round(share * HEIGHT)) as [number, number];
  const columns = to - from;
  const lacks = new Float32Array(columns * (last - first));
  const least = new Float32Array(columns).fill(1);
  for (let y = first; y < last; y += 1)
    for (let x = 0; x < columns; x += 1) {
      const dark = values[y * width + from + x]!;
      const lack = Math.max(0, 1 - dark / INKED);
      lacks[(y - first) * columns + x] = lack;
      if (lack < least[x]!) least[x] = lack;
    }
  for (const line of straightLines(darkness, from, to)) if (isThrough(darkness, ruled, line, from, to)) return true;
  if (isShort) return false;
  // No way lacks less ink than its columns do: most clean values are done here.
  if (least.reduce((sum, one) => sum + one, 0) > MOST_LACK * columns) return false;
  const strip: LackOfInk = { width: columns, height: last - first, lacks };
  const way = darkestWay(strip);
  return way.lack <= MOST_LACK && isThrough(darkness, ruled, (column) => first + way.rows[column]!, from, to);
}

/** Whether a value is so short that a stroke of one of its letters may reach from end to end. */
export const isLetterOrTwo = ({ from, to }: Pick<Darkness, 'from' | 'to'>): boolean => to - from < SHORT * HEIGHT;

/** Are a value's letters lighter than their ground, as on bank cards? */
function isInverse({ width, height, values, from, to }: Darkness): boolean {
  let dark = 0;
  for (let y = 0; y < height; y += 1) for (let x = from; x < to; x += 1) if (values[y * width + x]! > INKED) dark += 1;
  return dark > MOST_INK * height * (to - from);
}

/** Straight lines that are inked almost from end to end, level or aslant. */
function* straightLines({ width, height, values, top }: Darkness, from: number, to: number): Iterable<Rows> {
  const isInked = new Uint8Array(width * height);
  for (let at = width; at < isInked.length - width; at += 1)
    if (values[at]! > INKED || values[at - width]! > INKED || values[at + width]! > INKED) isInked[at] = 1;
  for (let left = 2; left < height - 2; left += 2)
    for (let right = 2; right < height - 2; right += 2) {
      const middle = ((left + right) / 2 - top) / HEIGHT;
      if (middle < MIDDLE[0] || middle > MIDDLE[1]) continue;
      const slope = (right - left) / (to - from);
      const most = MOST_GAPS * ((to - from) / 2);
      let gaps = 0;
      for (let x = from; x < to && gaps <= most; x += 2)
        gaps += 1 - isInked[Math.round(left + slope * (x - from)) * width + x]!;
      if (gaps <= most) yield (column) => left + slope * column;
    }
}

/** Does a line run through the letters, and is it nobody's but a pen's? */
function isThrough(
  { width, height, values, top }: Darkness,
  ruled: readonly number[],
  rowAt: Rows,
  from: number,
  to: number,
): boolean {
  const thick = THICK * HEIGHT;
  let [above, below, sum] = [0, 0, 0];
  for (let x = from; x < to; x += 1) {
    const row = rowAt(x - from);
    sum += row;
    for (let y = top; y < top + HEIGHT; y += 1)
      if (values[y * width + x]! > INKED && Math.abs(y - row) > thick) {
        if (y < row) above += 1;
        else below += 1;
      }
  }
  const middle = (sum / (to - from) - top) / HEIGHT;
  if (middle < MIDDLE[0] || middle > MIDDLE[1]) return false;
  const apart = (share: number): number => {
    let off = 0;
    for (let x = from; x < to; x += 1) off += Math.abs((rowAt(x - from) - top) / HEIGHT - share);
    return off / (to - from);
  };
  if (ruled.some((share) => apart(share) < RULED)) return false;
  if (Math.min(above, below) < MIN_SIDE * (above + below)) return false;
  if (middle < BEYOND.below) return true;
  const goesOn = (ends: readonly [number, number], row: number): boolean => {
    const [first, last] = [Math.round(Math.max(0, ends[0])), Math.round(Math.min(width, ends[1]))];
    let gaps = 0;
    for (let x = first; x < last; x += 1) {
      const near = [-3, -2, -1, 0, 1, 2, 3].map((off) => Math.min(height - 1, Math.max(0, Math.round(row) + off)));
      if (near.every((y) => values[y * width + x]! <= INKED)) gaps += 1;
    }
    return gaps <= BEYOND.gaps * (last - first);
  };
  const [near, far] = [BEYOND.from * HEIGHT, BEYOND.to * HEIGHT];
  return !goesOn([from - far, from - near], rowAt(0)) && !goesOn([to + near, to + far], rowAt(to - from - 1));
}
