import type { ZoneInk } from '../ink/zone-ink';

/** A stretch of handwriting, px of its zone; right and bottom outside it. */
export interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A column belongs to a letter where its ink reaches over this share of a letter's height: flourishes and dashes are lower. */
const LETTER = 0.45;
/** Handwriting is higher than the page's print by this; where a zone's edge cuts it, less of it is seen. */
const MIN_LETTER = 1.5;
/** All in heights of a letter. Names are two to four letters; one name with its letters apart is shorter than this … */
const TOO_LONG = 4.2;
/** … no name is shorter than this … */
const MIN_NAME = 1.3;
/** … and between two names no letter stands over so much. */
const GAP = 0.6;

/**
 * A run of handwriting that is too long for one name, cut where only a flourish reaches over a gap between letters. What
 * could be one name stays one.
 *
 * @param print height of the page's print, px of the zone
 */
export function splitRun(ink: ZoneInk, run: Span, print: number): readonly Span[] {
  const reach = reachOfColumns(ink, run);
  const tall = [...reach].filter((value) => value > 0).sort((a, b) => a - b);
  const letter = Math.max(MIN_LETTER * print, tall[Math.floor(tall.length * 0.8)] ?? 0);
  const written = (column: number): boolean => reach[column]! >= LETTER * letter;
  const [first, last] = [
    reach.findIndex((_, index) => written(index)),
    reach.findLastIndex((_, index) => written(index)),
  ];
  if (first < 0 || last - first < TOO_LONG * letter) return [run];
  let widest = { from: 0, length: 0 };
  for (let column = first; column <= last; column += 1) {
    let length = 0;
    while (!written(column + length)) length += 1;
    const [before, after] = [column - first, last + 1 - column - length];
    if (length > widest.length && Math.min(before, after) >= MIN_NAME * letter) widest = { from: column, length };
    column += length;
  }
  if (widest.length < GAP * letter) return [run];
  const middle = run.left + widest.from + (widest.length >> 1);
  return [...splitRun(ink, { ...run, right: middle }, print), ...splitRun(ink, { ...run, left: middle }, print)];
}

/** For each column of a run, from its uppermost to its lowest ink, px. */
function reachOfColumns({ mask, width }: ZoneInk, { left, right, top, bottom }: Span): readonly number[] {
  return Array.from({ length: right - left }, (_, column) => {
    let [upper, lower] = [-1, -1];
    for (let y = top; y < bottom; y += 1)
      if (mask[y * width + left + column] === 1) {
        if (upper < 0) upper = y;
        lower = y;
      }
    return upper < 0 ? 0 : lower + 1 - upper;
  });
}
