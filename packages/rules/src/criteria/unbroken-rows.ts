import { boundsOf, type CellReading } from '@yushen/contract';
import type { Reading } from '../pack/reading';

/** A step between rows that is this much longer than the usual one has room for a row that was not read. */
const ROOM = 1.75;

/**
 * Whether no row of a table can have been lost: its rows stand on one page at even steps, and what closes it (its total)
 * stands within a step below the last. Of rows on several pages, or with nothing below them, that cannot be said.
 */
export function hasUnbrokenRows({ reading }: Reading, closing: Reading | undefined): boolean {
  const rows = (reading?.rows ?? []).map((row) => Object.values(row)).filter((cells) => cells.length > 0);
  const cells = rows.flat();
  const end = closing?.evidence;
  const [first] = cells;
  if (!first || !end?.box || rows.length < 2) return false;
  const isHere = (one: { material?: number | undefined; page?: number | undefined }): boolean =>
    one.material === first.material && one.page === first.page;
  if (!cells.every(isHere) || !isHere(end)) return false;
  const middles = rows.map(middleOf);
  const steps = middles.slice(1).map((middle, index) => middle - middles[index]!);
  const usual = [...steps].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)]!;
  const { top, bottom } = boundsOf(end.box);
  const last = (top + bottom) / 2 - middles.at(-1)!;
  return usual > 0 && last > 0 && [...steps, last].every((step) => step < ROOM * usual);
}

/** Where a row stands, px from the top of its page. */
function middleOf(cells: readonly CellReading[]): number {
  const middles = cells.map(({ box }) => boundsOf(box)).map(({ top, bottom }) => (top + bottom) / 2);
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}
