import type { PageImage } from '@yushen/contract';
import { CHANNELS } from '../page-image';

/** Marks and numerals that are themselves strokes along their line. */
const STROKES = /[\p{Pd}一二三＝=≡_＿~～…⋯─━ー]/u;
/** Where a line through text runs: shares of a line's height, above the feet of the letters and below their heads. */
const BAND = [0.25, 0.72] as const;
/** A stroke is at most this thick, as a share of a line's height; a ruling line down the page is not one. */
const THICKEST = 0.35;
/** From one gap to the next it rises or falls by no more, as a share of a line's height. */
const STEEPEST = 0.25;
/** It leaves the straight by no more, px. */
const ASTRAY = 1.5;
/** Gaps in a row that a stroke crosses: type may touch once, a seal's ring crosses and leaves. */
const MIN_GAPS = 3;
/** A gap wider than this, as a share of a line's height, parts two words. */
const WIDEST_GAP = 0.4;
/** Difference of brightness, 0..255, from which a stroke shows on its ground. */
const FAINTEST = 40;

/** Ground is looked for this far above and below a stroke, px: further than a thick pen's half. */
const REACH = 6;

/** A character on its line, which runs from left to right. */
interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which characters of a line have a stroke drawn through them, whatever draws it: it goes on straight through gaps and letters alike,
 * where print has a gap between two letters and holes in each.
 */
export function struckOut(line: readonly Placed[], image: PageImage): ReadonlySet<number> {
  const struck = new Set<number>();
  let chain: readonly Crossing[] = [];
  for (const [gap, left] of line.entries()) {
    const height = left.bottom - left.top;
    const crossing = crossingBetween(left, line[gap + 1], gap, image);
    const last = chain.at(-1);
    if (crossing !== undefined && last !== undefined && Math.abs(crossing.y - last.y) <= STEEPEST * height) {
      chain = [...chain, crossing];
      continue;
    }
    keep();
    chain = crossing === undefined ? [] : [crossing];
  }
  keep();
  return struck;

  function keep(): void {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined || chain.length < MIN_GAPS) return;
    if (isStroke(line, first, last, image))
      for (let index = first.gap; index <= last.gap + 1; index++) struck.add(index);
  }
}

/** Where something thin crosses the gap behind a character, px. */
interface Crossing {
  readonly gap: number;
  readonly x: number;
  readonly y: number;
}

function crossingBetween(left: Placed, right: Placed | undefined, gap: number, image: PageImage): Crossing | undefined {
  if (right === undefined || (STROKES.test(left.text) && STROKES.test(right.text))) return undefined;
  const tall = left.bottom - left.top;
  if (right.start - left.end > WIDEST_GAP * tall) return undefined;
  const x = Math.round((left.end + right.start) / 2);
  const [from, to] = BAND.map((share) => Math.round(left.top + share * tall)) as [number, number];
  if (x < 0 || x >= image.width || from < 0 || to >= image.height) return undefined;
  const inked = inkIn(image, x, from, to);
  const [top, bottom] = [inked[0], inked.at(-1)];
  if (top === undefined || bottom === undefined || bottom - top + 1 !== inked.length) return undefined;
  return inked.length <= THICKEST * tall ? { gap, x, y: (top + bottom) / 2 } : undefined;
}

/** Rows of a column that are darker than its brightest one. */
function inkIn(image: PageImage, x: number, from: number, to: number): readonly number[] {
  const column = columnOf(image, x, from, to);
  const ground = Math.max(...column);
  return column.flatMap((brightness, row) => (ground - brightness >= FAINTEST ? [from + row] : []));
}

/** Is there ink all along the straight through two gaps, from within the letter before them into the one behind? */
function isStroke(line: readonly Placed[], first: Crossing, last: Crossing, image: PageImage): boolean {
  const slope = (last.y - first.y) / (last.x - first.x);
  const [before, behind] = [line[first.gap]!, line[last.gap + 1]!];
  const start = Math.round(before.end - (before.end - before.start) / 4);
  const end = Math.round(behind.start + (behind.end - behind.start) / 4);
  // Within a letter's stem the whole column is dark: the ground is that of the first gap.
  const ground = Math.max(
    ...columnOf(
      image,
      first.x,
      Math.max(0, Math.round(first.y) - REACH),
      Math.min(image.height - 1, Math.round(first.y) + REACH),
    ),
  );
  for (let x = Math.max(0, start); x <= Math.min(image.width - 1, end); x++) {
    const y = first.y + (x - first.x) * slope;
    const rows = [Math.max(0, Math.ceil(y - ASTRAY)), Math.min(image.height - 1, Math.floor(y + ASTRAY))] as const;
    if (!columnOf(image, x, ...rows).some((brightness) => ground - brightness >= FAINTEST)) return false;
  }
  return true;
}

/** Brightness of a column's rows, 0..255. */
const columnOf = ({ width, data }: PageImage, x: number, from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, row) => {
    const at = ((from + row) * width + x) * CHANNELS;
    return (data[at]! + data[at + 1]! * 2 + data[at + 2]!) / 4;
  });
