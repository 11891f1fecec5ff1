import { levelsBetween } from '../layout/cells';
import type { WordHit } from '../layout/find-words';
import { inOneRow, middleAt, type PlacedLine } from '../layout/upright';
import { cellsOfLabel, linesIn } from './cell-values';
import { cellPieces, holdsAll, type Labelled, linePieces, startsWithLabel, upToNextLabel, xAt } from './line-pieces';
import type { Piece } from './piece';
import { GAP, rightOf, wrappedRows } from './value-at-label';

/** The second line of a heading: its value stands below that. */
const UNIT = /^[(（]?(?:m²|㎡|m2|m|平方米|万元|元|人民币)[)）]?$/u;

/** Whether a line stands under another. */
function isUnderLine({ layout: { lines } }: Labelled, upper: number, index: number): boolean {
  const [one, other] = [lines[upper], lines[index]];
  return one !== undefined && other !== undefined && other.middleLeft - one.middleLeft > 0.5 * one.height;
}

/** Whether more than one level ruling parts a line from the label above it: between them lies another cell, or an empty one. */
const isCellAway = ({ layout: { rulings } }: Labelled, label: PlacedLine, placed: PlacedLine): boolean =>
  levelsBetween(
    rulings,
    (Math.max(label.left, placed.left) + Math.min(label.right, placed.right)) / 2,
    (label.middleLeft + label.middleRight) / 2,
    (placed.middleLeft + placed.middleRight) / 2,
  ) > 1;

/** The value below its label, where a table's heading stands above its cell. */
export function valuesBelow(page: Labelled, hit: WordHit, most: number): readonly (readonly Piece[])[] {
  const label = page.layout.lines[hit.line];
  if (label === undefined) return [];
  const left = xAt(label, hit.start);
  const right = xAt(label, hit.end);
  const cells = cellsOfLabel(page.layout, hit);
  const within = cells === undefined || !holdsAll(page, hit) ? [] : linesIn(page.layout, cells.own);
  // In its own cell what stands under it, else in the cell under its own.
  const under = within.filter((index) => isUnderLine(page, hit.line, index));
  const lower = cells?.below === undefined || within.length !== 1 ? [] : linesIn(page.layout, cells.below);
  const whole = under.length > 0 ? under : lower;
  const inCell = whole.length === 0 ? [] : [cellPieces(page, whole) ?? []].filter((pieces) => pieces.length > 0);
  const beside = rightOf(page, hit).lines.find((index) => index !== hit.line);
  const valueLeft = beside === undefined ? undefined : page.layout.lines[beside]?.left;
  // Rows under a value that stands beside the label are its rest, not the label's.
  const isRest = (placed: PlacedLine): boolean =>
    valueLeft !== undefined && placed.left > right && Math.abs(placed.left - valueLeft) <= GAP.indent * label.height;
  const below = page.layout.lines
    .map((placed, index) => ({ placed, index }))
    .filter(({ placed, index }) => {
      const gap = middleAt(placed, placed.left) - middleAt(label, left) - (placed.height + label.height) / 2;
      const overlaps = placed.left < right + label.height && placed.right > left - label.height;
      return (
        index !== hit.line &&
        gap > -label.height * 0.4 &&
        gap < GAP.below * label.height &&
        overlaps &&
        !isRest(placed) &&
        !(cells !== undefined && isCellAway(page, label, placed)) &&
        !startsWithLabel(page, index) &&
        !UNIT.test(placed.folded.text) &&
        upToNextLabel(page, index, 0) !== undefined
      );
    })
    .sort((a, b) => a.placed.middleLeft - b.placed.middleLeft);
  // Of the row below, the cell that stands most nearly under the label: the next column's may begin under it too.
  const aside = ({ left: from, right: to }: PlacedLine): number => Math.abs((from + to) / 2 - (left + right) / 2);
  const [first] = below
    .filter(({ placed }) => below[0] !== undefined && inOneRow(below[0].placed, placed))
    .sort((a, b) => aside(a.placed) - aside(b.placed));
  if (first === undefined) return inCell;
  const wrapped = most > 1 ? wrappedRows(page, hit, [first.index], most - 1, 1) : [];
  return [...inCell, linePieces(page, [first.index, ...wrapped]), linePieces(page, [first.index])];
}

/** Rows of a table under its heading, at most. */
const MAX_ROWS = 8;

/** The cells under a heading, row by row, as long as they follow one another. */
export function columnBelow(page: Labelled, hit: WordHit): readonly (readonly Piece[])[] {
  const label = page.layout.lines[hit.line];
  if (label === undefined) return [];
  const [left, right] = [xAt(label, hit.start), xAt(label, hit.end)];
  const under = page.layout.lines
    .map((placed, index) => ({ placed, index }))
    .filter(({ placed }) => {
      const centre = (placed.left + placed.right) / 2;
      return centre > left - label.height && centre < right + label.height && placed.middleLeft > label.middleLeft;
    })
    .sort((a, b) => a.placed.middleLeft - b.placed.middleLeft);
  const rows: (readonly Piece[])[] = [];
  let last = label;
  for (const { placed, index } of under.slice(0, MAX_ROWS)) {
    const gap = middleAt(placed, placed.left) - middleAt(last, last.left) - (placed.height + last.height) / 2;
    const x = (Math.max(last.left, placed.left) + Math.min(last.right, placed.right)) / 2;
    // In a ruled table the next cell is the next row, however high the cells are.
    const isNextCell = levelsBetween(page.layout.rulings, x, last.middleLeft, placed.middleLeft) === 1;
    if ((gap > GAP.below * label.height && !isNextCell) || gap < 0 || startsWithLabel(page, index)) break;
    rows.push(linePieces(page, [index]));
    last = placed;
  }
  return rows;
}
