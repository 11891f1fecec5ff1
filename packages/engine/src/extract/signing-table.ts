import type { Point, Quad } from '@yushen/contract';
import { type Cell, cellAround, cellOf } from '../layout/cells';
import { inOneRow, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import type { SigningLabel } from './signing-labels';

/** A table in which each of several persons signs in a row of his own. */
export interface SigningTable {
  readonly page: PlacedPage;
  /** The cells of the column below the signing word, one a person. */
  readonly boxes: readonly Quad[];
}

/** What heads the column of those who sign, in the row of headings. */
const WHO = /姓名|名称|股东|投资人|出资人|成员|业主|合伙人/u;
/** Cells of one column begin and end so near to each other, heights of the heading. */
const ALIGNED = 0.6;
/** Rows of such a table at most. */
const MAX_ROWS = 30;
/** Into the next cell, pixels. */
const BEYOND = 6;

/** The cells under a cell, as long as they are of its column. */
function columnUnder({ layout: { rulings } }: PlacedPage, head: Cell, height: number): readonly Cell[] {
  const cells: Cell[] = [];
  const x = (head.left + head.right) / 2;
  for (let y = head.bottom + BEYOND; cells.length < MAX_ROWS; ) {
    const cell = cellAround(rulings, [x, y]);
    const isNext =
      cell !== undefined &&
      Math.abs(cell.left - head.left) <= ALIGNED * height &&
      Math.abs(cell.right - head.right) <= ALIGNED * height;
    if (!isNext) break;
    cells.push(cell);
    y = cell.bottom + BEYOND;
  }
  return cells;
}

/** Whether a row of a table is headed or filled by more than its cell of a column: an empty row is nobody's. */
const hasOthers = (lines: readonly PlacedLine[], { left, right, top, bottom }: Cell): boolean =>
  lines.some((line) => {
    const middle = (line.middleLeft + line.middleRight) / 2;
    const centre = (line.left + line.right) / 2;
    return middle > top && middle < bottom && (centre < left || centre > right);
  });

/** The table whose column is headed by signing words alone, beside one of who signs: 投资人姓名 | 身份证件号码 | 签字. */
export function signingTable(labels: readonly SigningLabel[]): SigningTable | undefined {
  for (const { kind, page, line: index, start, end } of labels) {
    const heading = page.layout.lines[index];
    if (kind !== 'orphan' || heading === undefined || start !== 0 || end < heading.folded.text.length) continue;
    const head = cellOf(page.layout.rulings, heading);
    const isBesideWho = page.layout.lines.some(
      (line) => line !== heading && inOneRow(heading, line) && WHO.test(line.folded.text),
    );
    if (head === undefined || !isBesideWho) continue;
    const rows = columnUnder(page, head, heading.height).filter((cell) => hasOthers(page.layout.lines, cell));
    if (rows.length > 0) return { page, boxes: rows.map((cell) => quadOf(page, cell)) };
  }
  return undefined;
}

function quadOf({ layout: { toPage } }: PlacedPage, { left, right, top, bottom }: Cell): Quad {
  const corners: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const [a, b, c, d] = corners.map(toPage);
  return [a, b, c, d] as Quad;
}
