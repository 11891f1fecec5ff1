import type { Point, Quad } from '@yushen/contract';
import { median, middleAt, type PlacedLine } from '../layout/upright';
import type { TablePart } from './extract-table';
import type { GridRow, TableGrid } from './table-grid';

/** A place in a table where a cell should stand that no detector saw whole. */
export interface LostCell {
  readonly row: number;
  readonly name: string;
  readonly place: Quad;
  /** What was seen of it: its last characters. */
  readonly rest?: string;
}

/** Sizes in heights of the row's text. */
const MARGIN = { beside: 0.3, gap: 0.1, half: 0.6 } as const;
/** The first character of a cell is gone when it starts this far right of its neighbours, and no further. */
const SHIFTED = { least: 0.45, most: 1.8 } as const;
/** Cells of a column that is set flush left start this near to their neighbours. */
const FLUSH = 0.35;

interface Extent {
  readonly left: number;
  readonly right: number;
}

const textOf = (lines: readonly PlacedLine[]): string => lines.map(({ line }) => line.text).join('');

/** How far a column's values reach, where two rows at least have one: a column of single figures may be missed in most of them. */
function extentOf({ grid, cells }: TablePart, rows: readonly GridRow[], name: string): Extent | undefined {
  const values = cells.filter((_, index) => rows.includes(grid.rows[index] ?? {})).flatMap((row) => row[name] ?? []);
  if (values.length < 2) return undefined;
  const xs = values.flatMap(({ box }) => box.map((point) => grid.page.layout.toUpright(point)[0]));
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

/** The quad in the row from `left` to `right`, lines of other cells kept out of it: what stands in the midst of it was misread. */
function placeIn(grid: TableGrid, row: GridRow, { left, right }: Extent, own?: PlacedLine): Quad | undefined {
  const others = Object.values(row)
    .flat()
    .filter(
      (line) => line !== own && (line.right < left || line.left > right || line.right - line.left > right - left),
    );
  const height = median(Object.values(row).flatMap((cell) => cell.map((line) => line.height)));
  const centre = (left + right) / 2;
  const from = Math.max(
    left - MARGIN.beside * height,
    ...others.filter((line) => line.left < centre).map((line) => line.right + MARGIN.gap * height),
  );
  const to = Math.min(
    right + MARGIN.beside * height,
    ...others.filter((line) => line.left >= centre).map((line) => line.left - MARGIN.gap * height),
  );
  if (to - from < height / 2) return undefined;
  const [nearest] = [...others, ...(own === undefined ? [] : [own])].sort(
    (a, b) => Math.abs((a.left + a.right) / 2 - centre) - Math.abs((b.left + b.right) / 2 - centre),
  );
  if (nearest === undefined) return undefined;
  const x = (nearest.left + nearest.right) / 2;
  const corner = (at: number, side: -1 | 1): Point => {
    const y = middleAt(nearest, x) + grid.slope * (at - x) + side * MARGIN.half * height;
    const [pageX, pageY] = grid.page.layout.toPage([at, y]);
    return [Math.min(grid.page.width, Math.max(0, pageX)), Math.min(grid.page.height, Math.max(0, pageY))];
  };
  return [corner(from, -1), corner(to, -1), corner(to, 1), corner(from, 1)];
}

/** Cells that other rows have and this one has not. */
function absentCells(part: TablePart, rows: readonly GridRow[]): LostCell[] {
  const { grid, cells } = part;
  return grid.names.flatMap((name) => {
    const extent = extentOf(part, rows, name);
    if (extent === undefined) return [];
    return grid.rows.flatMap((row, index): LostCell[] => {
      if (!rows.includes(row) || cells[index]?.[name] !== undefined) return [];
      const place = placeIn(grid, row, extent);
      return place === undefined ? [] : [{ row: index, name, place }];
    });
  });
}

/** Where a cell of a column set flush left should start: where the rows above and below do. */
function expectedLeft(lefts: readonly (number | undefined)[], index: number): number | undefined {
  const beside = [lefts[index - 1], lefts[index + 1]].filter((left) => left !== undefined);
  return beside.length === 0 ? undefined : Math.min(...beside);
}

/** First cells whose first character was not seen: they start one character further right than their neighbours. */
function cutCells(grid: TableGrid, rows: readonly GridRow[]): LostCell[] {
  const [name] = grid.names;
  if (name === undefined) return [];
  const lefts = rows.map((row) => row[name]?.[0]?.left);
  const shifts = rows.map((_, index) => {
    const expected = expectedLeft(lefts, index);
    const left = lefts[index];
    return expected === undefined || left === undefined ? undefined : left - expected;
  });
  const height = median(rows.flatMap((row) => row[name]?.[0]?.height ?? []));
  if (median(shifts.filter((shift) => shift !== undefined).map(Math.abs)) > FLUSH * height) return [];
  return rows.flatMap((row, index): LostCell[] => {
    const [shift, first, expected] = [shifts[index], row[name]?.[0], expectedLeft(lefts, index)];
    if (shift === undefined || first === undefined || expected === undefined || row[name]?.length !== 1) return [];
    if (shift < SHIFTED.least * height || shift > SHIFTED.most * height) return [];
    const place = placeIn(grid, row, { left: expected, right: first.right }, first);
    return place === undefined ? [] : [{ row: grid.rows.indexOf(row), name, place, rest: textOf([first]) }];
  });
}

/** Cells of a table to look for where they should stand: a detector may miss a single figure, a thin first character, a word. */
export function lostCells(part: TablePart): readonly LostCell[] {
  const { grid } = part;
  const filled = (row: GridRow): number => grid.names.filter((name) => (row[name] ?? []).length > 0).length;
  const rows = grid.rows.filter((row) => filled(row) >= Math.max(2, grid.names.length / 2));
  return rows.length < 2 ? [] : [...absentCells(part, rows), ...cutCells(grid, rows)];
}
