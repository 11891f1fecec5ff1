import { type Cell, cellAround, cellOf, isIn, reachesInto } from '../layout/cells';
import type { WordHit } from '../layout/find-words';
import { inOneRow, type Layout, type PlacedLine } from '../layout/upright';

/** A cell narrower than this, heights of its label, holds one letter of a value that is written letter by letter. */
const NARROW = 2.5;
/** Just beyond a ruling, pixels: thicker than the ruling. */
const BEYOND = 6;

const middleOf = ({ middleLeft, middleRight }: PlacedLine): number => (middleLeft + middleRight) / 2;

/** The lines in a cell, row by row. */
export function linesIn({ lines }: Layout, cell: Cell): readonly number[] {
  const own = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => isIn(cell, line))
    .sort((a, b) => middleOf(a.line) - middleOf(b.line));
  const rows: (typeof own)[] = [];
  for (const one of own) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && inOneRow(row[0].line, one.line)) row.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.line.left - b.line.left)).map(({ index }) => index);
}

/** The cell of a label, and the cells that hold what it may be the label of. */
export interface CellsOfLabel {
  readonly own: Cell;
  /** Right of its cell; nothing at the table's edge. */
  readonly right?: Cell | undefined;
  readonly below?: Cell | undefined;
}

/** Whether a line stands in a cell that a label may speak of: right of its own, below it, or its own; nothing where no cells are known. */
export function isInCellOf(layout: Layout, hit: WordHit, line: PlacedLine): boolean | undefined {
  const cells = cellsOfLabel(layout, hit);
  if (cells === undefined) return undefined;
  return [cells.own, cells.right, cells.below].some((cell) => cell !== undefined && isIn(cell, line));
}

/**
 * The ruled cells around a label. Nothing where the label stands in no cell that is ruled all around, or where the cells beside it
 * take one letter each.
 */
export function cellsOfLabel({ lines, rulings }: Layout, hit: WordHit): CellsOfLabel | undefined {
  const label = lines[hit.line];
  const own = label === undefined ? undefined : cellOf(rulings, label);
  if (label === undefined || own === undefined || !isIn(own, label)) return undefined;
  const right = cellAround(rulings, [own.right + BEYOND, middleOf(label)]);
  if (right !== undefined && right.right - right.left < NARROW * label.height) return undefined;
  // Across what seems to be the cell's side runs a line: that side is none.
  const isBroken = (cell: Cell): boolean => lines.some((line) => reachesInto(cell, line) && !isIn(cell, line));
  if (right !== undefined && isBroken(right)) return undefined;
  const below = cellAround(rulings, [(label.left + label.right) / 2, own.bottom + BEYOND]);
  return { own, right, below };
}
