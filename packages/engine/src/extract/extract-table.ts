import type { CellReading, FieldReading, Line } from '@yushen/contract';
import type { ColumnSpec, Format, TableSpec } from '@yushen/documents';
import { foldWords } from '../layout/forgiving-search';
import type { RunningText } from '../layout/running-text';
import type { PlacedPage } from './document-pages';
import { joinPieces, type RawValue } from './piece';
import { readingAt } from './reading-at';
import { piecesOfSpan } from './span';
import { findGrids, type GridRow, type TableGrid } from './table-grid';

export type TableRow = Readonly<Record<string, CellReading>>;

/** A table on one page: a row of cells for each row of the grid, also of those that are no rows. */
export interface TablePart {
  readonly grid: TableGrid;
  readonly cells: readonly TableRow[];
}

/** A table's rows as one field, and how it stands on its pages should a cell have to be looked for. */
export interface ExtractedTable {
  readonly reading: FieldReading;
  readonly parts: readonly TablePart[];
}

/** A table's rows, each with its cells, from all pages on which its headings stand. */
export function extractTable(
  table: TableSpec,
  pages: readonly PlacedPage[],
  text: RunningText,
): ExtractedTable | undefined {
  const parts = pages
    .flatMap((page) => findGrids(page, table))
    .map((grid): TablePart => ({ grid, cells: grid.rows.map((row) => cellsOf(grid, row)) }));
  const inGrid = tableOf(parts);
  const written = [table.row ?? []]
    .flat()
    .map((shape) => toTable(Object.keys(table.columns), [...rowsInText(shape, table, pages, text)]))
    .find((found) => found !== undefined);
  if (written !== undefined && cellsIn(written) >= cellsIn(inGrid)) return { reading: written, parts: [] };
  return inGrid === undefined ? undefined : { reading: inGrid, parts };
}

/** How many cells a table was found to have: of two ways to read it the one that finds more has seen what the other missed. */
const cellsIn = (table: FieldReading | undefined): number =>
  (table?.rows ?? []).reduce((sum, row) => sum + Object.keys(row).length, 0);

const cellsOf = ({ names, page, table }: TableGrid, row: GridRow): TableRow =>
  rowOf(names, (name) => {
    const raw = joinPieces((row[name] ?? []).map(({ line }) => ({ line, from: 0, to: Array.from(line.text).length })));
    return raw === undefined ? undefined : toCell(page, raw, table.columns[name]?.format);
  });

/** The rows of all parts as one field. */
export const tableOf = (parts: readonly TablePart[]): FieldReading | undefined =>
  toTable(
    parts[0]?.grid.names ?? [],
    parts.flatMap(({ cells }) => cells),
  );

function rowOf(names: readonly string[], cellOf: (name: string) => CellReading | undefined): TableRow {
  const cells = names.map((name) => [name, cellOf(name)] as const);
  return Object.fromEntries(cells.filter((cell): cell is readonly [string, CellReading] => cell[1] !== undefined));
}

/** The rows as one field: its value joins the first column's. A row without its first column is no row. */
function toTable([first]: readonly string[], rows: readonly TableRow[]): FieldReading | undefined {
  const kept = rows.filter((row) => first !== undefined && row[first] !== undefined);
  const heads = kept.map((row) => row[first ?? '']).filter((cell) => cell !== undefined);
  const [head] = heads;
  if (head === undefined) return undefined;
  return {
    ...head,
    value: heads.map(({ value }) => value).join('、'),
    raw: heads.map(({ raw }) => raw).join('、'),
    confidence: Math.min(...kept.flatMap((row) => Object.values(row).map(({ confidence }) => confidence))),
    rows: [...kept],
  };
}

/** Rows written out one after the other, behind the table's heading. */
function* rowsInText(
  shape: RegExp,
  { after, columns }: TableSpec,
  pages: readonly PlacedPage[],
  text: RunningText,
): Generator<TableRow> {
  const start = Math.max(-1, ...(after ?? []).map((words) => text.text.indexOf(foldWords(words))));
  if (after !== undefined && start < 0) return;
  const seek = new RegExp(shape.source, [...new Set([...shape.flags, 'd', 'g'])].join(''));
  const [first = ''] = Object.keys(columns);
  for (let match = seek.exec(text.text); match !== null; match = seek.exec(text.text)) {
    if (match.index < start) continue;
    const cellsBy = (formatOf: (column: ColumnSpec) => Format): TableRow =>
      rowOf(Object.keys(columns), (name) => {
        const span = match?.indices?.groups?.[name];
        const page = span === undefined ? undefined : pages[text.origins[span[0]]?.page ?? -1];
        const raw = span === undefined ? undefined : joinPieces(piecesOfSpan(pages, text, span));
        const column = columns[name];
        return page && raw && column ? toCell(page, raw, formatOf(column)) : undefined;
      });
    const plain = cellsBy(({ format }) => format);
    const isProved = Object.entries(columns).some(
      ([name, { proves }]) => proves === true && plain[name]?.valid === true,
    );
    const row = isProved ? plain : cellsBy(({ written, format }) => written ?? format);
    // Words that are no name may begin before a row's own: it is sought from the next letter on.
    if (row[first] === undefined) seek.lastIndex = match.index + 1;
    else yield row;
  }
}

function toCell(page: PlacedPage, raw: RawValue, format: Format | undefined): CellReading | undefined {
  const formatted = format?.(raw.text);
  return formatted === undefined ? undefined : readingAt(page, raw, formatted);
}

/** A cell whose place was read as one line. */
export function lineAsCell(page: PlacedPage, line: Line, format: Format | undefined): CellReading | undefined {
  const raw = joinPieces([{ line, from: 0, to: Array.from(line.text).length }]);
  return raw === undefined ? undefined : toCell(page, raw, format);
}
