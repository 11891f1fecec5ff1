import type { CellReading, FieldReading } from '@yushen/contract';
import type { Format, TableSpec } from '@yushen/documents';
import type { WordHit } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import type { RunningText } from '../layout/running-text';
import { inOneRow, middleAt, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import { joinPieces, type RawValue } from './piece';
import { readingAt } from './reading-at';
import { piecesOfSpan } from './span';

/** A row further below the last than this many text heights belongs to something else. */
const ROW_GAP = 5;

const isOneOf = (hit: WordHit, words: readonly string[]): boolean =>
  words.some((word) => foldWords(word) === foldWords(hit.words));

interface Column {
  readonly name: string;
  readonly centre: number;
  readonly middle: number;
  readonly heading: PlacedLine;
}

/** The line of headings: one hit per column, all in one row, below `after` where that is asked for. */
function findHeadings(page: PlacedPage, table: TableSpec): readonly Column[] | undefined {
  const { lines } = page.layout;
  const start = page.hits.find((hit) => table.after !== undefined && isOneOf(hit, table.after));
  if (table.after !== undefined && start === undefined) return undefined;
  const top =
    start === undefined
      ? Number.NEGATIVE_INFINITY
      : (lines[start.line]?.middleLeft ?? 0) - (lines[start.line]?.height ?? 0);
  const [firstName, ...otherNames] = Object.keys(table.columns);
  const hitsOf = (name: string): Column[] =>
    page.hits
      .filter((hit) => isOneOf(hit, table.columns[name]?.headings ?? []))
      .flatMap((hit) => {
        const heading = lines[hit.line];
        if (heading === undefined || heading.middleLeft < top) return [];
        const length = Math.max(1, heading.folded.text.length);
        const centre = heading.left + ((heading.right - heading.left) * (hit.start + hit.end)) / 2 / length;
        return [{ name, centre, middle: middleAt(heading, centre), heading }];
      });
  for (const first of firstName === undefined ? [] : hitsOf(firstName)) {
    const rest = otherNames.map((name) =>
      hitsOf(name).find(({ heading }) => heading === first.heading || inOneRow(first.heading, heading, 0.8)),
    );
    if (rest.every((column) => column !== undefined)) return [first, ...rest];
  }
  return undefined;
}

/** How far below the line of headings something stands, whatever the page's lean: headings make a long line, cells do not. */
function depthBelow(headings: readonly Column[]): (line: PlacedLine) => number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(headings.map(({ centre }) => centre)), mean(headings.map(({ middle }) => middle))];
  const spread = headings.reduce((sum, { centre }) => sum + (centre - x) ** 2, 0);
  const slope =
    spread === 0 ? 0 : headings.reduce((sum, { centre, middle }) => sum + (centre - x) * (middle - y), 0) / spread;
  return (line) => {
    const centre = (line.left + line.right) / 2;
    return middleAt(line, centre) - (y + slope * (centre - x));
  };
}

/** Cells of one row stand this near to each other, heights of the larger one. */
const SAME_ROW = 0.6;

/** Lines below the headings and above the table's end, as rows from top to bottom. */
function rowsBelow(page: PlacedPage, table: TableSpec, headings: readonly Column[]): readonly PlacedLine[][] {
  const { lines, textHeight } = page.layout;
  const depth = depthBelow(headings);
  const ends = page.hits
    .filter((hit) => isOneOf(hit, table.until))
    .map(({ line }) => (lines[line] === undefined ? Number.POSITIVE_INFINITY : depth(lines[line])))
    .filter((end) => end > 0.5 * textHeight);
  const end = Math.min(Number.POSITIVE_INFINITY, ...ends);
  const below = lines
    .map((line) => ({ line, depth: depth(line) }))
    .filter((one) => one.depth > 0.5 * one.line.height && one.depth < end - 0.5 * one.line.height)
    .sort((a, b) => a.depth - b.depth);
  const rows: { readonly first: (typeof below)[number]; readonly lines: PlacedLine[] }[] = [];
  let last = 0;
  for (const one of below) {
    const row = rows.find(
      ({ first }) => Math.abs(first.depth - one.depth) <= SAME_ROW * Math.max(first.line.height, one.line.height),
    );
    if (row !== undefined) row.lines.push(one.line);
    else if (one.depth - last > ROW_GAP * textHeight) break;
    else rows.push({ first: one, lines: [one.line] });
    last = one.depth;
  }
  return rows.map(({ lines: cells }) => cells);
}

type Row = Readonly<Record<string, CellReading>>;

/** A table's rows, each with its cells. A row without its first column is no row. */
export function extractTable(
  table: TableSpec,
  pages: readonly PlacedPage[],
  text: RunningText,
): FieldReading | undefined {
  const written = toTable(Object.keys(table.columns), [...rowsInText(table, pages, text)]);
  if (written !== undefined) return written;
  for (const page of pages) {
    const columns = findHeadings(page, table);
    if (columns === undefined) continue;
    const names = columns.map(({ name }) => name);
    const rows = rowsBelow(page, table, columns).map((row) =>
      rowOf(names, (name) => readCell(page, table, columns, name, row)),
    );
    const reading = toTable(names, rows);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function rowOf(names: readonly string[], cellOf: (name: string) => CellReading | undefined): Row {
  const cells = names.map((name) => [name, cellOf(name)] as const);
  return Object.fromEntries(cells.filter((cell): cell is readonly [string, CellReading] => cell[1] !== undefined));
}

/** The rows as one field: its value joins the first column's. */
function toTable([first]: readonly string[], rows: readonly Row[]): FieldReading | undefined {
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
  { row, after, columns }: TableSpec,
  pages: readonly PlacedPage[],
  text: RunningText,
): Generator<Row> {
  if (row === undefined) return;
  const start = Math.max(-1, ...(after ?? []).map((words) => text.text.indexOf(foldWords(words))));
  if (after !== undefined && start < 0) return;
  const flags = [...new Set([...row.flags, 'd', 'g'])].join('');
  for (const match of text.text.matchAll(new RegExp(row.source, flags))) {
    if (match.index < start) continue;
    yield rowOf(Object.keys(columns), (name) => {
      const span = match.indices?.groups?.[name];
      const page = span === undefined ? undefined : pages[text.origins[span[0]]?.page ?? -1];
      const raw = span === undefined ? undefined : joinPieces(piecesOfSpan(pages, text, span));
      return page === undefined || raw === undefined ? undefined : toCell(page, raw, columns[name]?.format);
    });
  }
}

function toCell(page: PlacedPage, raw: RawValue, format: Format | undefined): CellReading | undefined {
  const formatted = format?.(raw.text);
  return formatted === undefined ? undefined : readingAt(page, raw, formatted);
}

/** Headings of one row stand in one row with the nearest of them; a second line of a heading stands below it. */
const HEADING_ROW = 0.5;

/** Where the headings of columns stand that are not taken out: their cells are nobody else's. */
function otherCentres({ layout }: PlacedPage, columns: readonly Column[]): readonly number[] {
  return layout.lines.flatMap((line): number[] => {
    const centre = (line.left + line.right) / 2;
    const [nearest] = [...columns].sort((a, b) => Math.abs(a.centre - centre) - Math.abs(b.centre - centre));
    if (nearest === undefined || columns.some(({ heading }) => heading === line)) return [];
    const stacked = line.left < nearest.heading.right && line.right > nearest.heading.left;
    return !stacked && inOneRow(nearest.heading, line, HEADING_ROW) ? [centre] : [];
  });
}

function readCell(
  page: PlacedPage,
  table: TableSpec,
  columns: readonly Column[],
  name: string,
  row: readonly PlacedLine[],
): CellReading | undefined {
  const centres = [...columns, ...otherCentres(page, columns).map((centre) => ({ name: undefined, centre }))];
  const nearest = (line: PlacedLine): string | undefined => {
    const middle = (line.left + line.right) / 2;
    return [...centres].sort((a, b) => Math.abs(a.centre - middle) - Math.abs(b.centre - middle))[0]?.name;
  };
  const own = row.filter((line) => nearest(line) === name).sort((a, b) => a.left - b.left);
  const raw = joinPieces(own.map(({ line }) => ({ line, from: 0, to: Array.from(line.text).length })));
  return raw === undefined ? undefined : toCell(page, raw, table.columns[name]?.format);
}
