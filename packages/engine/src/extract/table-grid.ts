import type { TableSpec } from '@yushen/documents';
import { cellOf, levelsBetween, separatorsBetween } from '../layout/cells';
import type { WordHit } from '../layout/find-words';
import { foldWords } from '../layout/forgiving-search';
import { inOneRow, median, middleAt, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';

/** A table as it stands on its page: the lines of every cell, row by row. */
export interface TableGrid {
  readonly page: PlacedPage;
  readonly table: TableSpec;
  /** The columns taken out, the first one first. */
  readonly names: readonly string[];
  /** How the rows lean: pixels down for each pixel to the right. */
  readonly slope: number;
  readonly rows: readonly GridRow[];
}

export type GridRow = Readonly<Record<string, readonly PlacedLine[]>>;

/** A row further below the last than this many text heights belongs to something else. */
const ROW_GAP = 5;

const isOneOf = (hit: WordHit, words: readonly string[]): boolean =>
  words.some((word) => foldWords(word) === foldWords(hit.words));

const middleOf = ({ left, right }: PlacedLine): number => (left + right) / 2;

interface Column {
  readonly name: string;
  readonly centre: number;
  readonly middle: number;
  readonly heading: PlacedLine;
  /** The words are all that stands in the heading's cell. */
  readonly whole: boolean;
}

/** Of a table's other columns so many must be headed, and one at least: prints leave out what they do not need. */
const HEADED = 0.5;

/** A heading of two lines stands half a line above and below those of one, heights of a line: 认缴出资额 / （万元） beside 股东姓名. */
const HEADING_BAND = 1.1;

/** Marks that end a sentence or part its clauses: no line of headings has them. */
const SENTENCE = /[。;；]/u;

/** Whether a heading's words stand in a sentence, or before what they say: 股东姓名：阮文涛；公民身份号码：…. */
const isTold = ({ folded: { text } }: PlacedLine, { end }: WordHit): boolean =>
  SENTENCE.test(text) || (text[end] === ':' && end + 1 < text.length);

/** Where a column's heading stands below `top`. */
function headingsOf(page: PlacedPage, table: TableSpec, name: string, top: number): Column[] {
  return (
    page.hits
      .filter((hit) => isOneOf(hit, table.columns[name]?.headings ?? []))
      .flatMap((hit) => {
        const heading = page.layout.lines[hit.line];
        if (heading === undefined || heading.middleLeft < top || isTold(heading, hit)) return [];
        const length = Math.max(1, heading.folded.text.length);
        const centre = heading.left + ((heading.right - heading.left) * (hit.start + hit.end)) / 2 / length;
        const whole = heading.folded.text === foldWords(hit.words);
        return [{ name, centre, middle: middleAt(heading, centre), heading, whole }];
      })
      // A heading alone in its cell before the same words within another's: 月数 before those of 月缴费基数.
      .sort((a, b) => Number(b.whole) - Number(a.whole))
  );
}

/** The line of headings: a hit for most columns, all in one row, below `after` where that is asked for. */
function findHeadings(page: PlacedPage, table: TableSpec): readonly Column[] | undefined {
  const { lines } = page.layout;
  const start = page.hits.find((hit) => table.after !== undefined && isOneOf(hit, table.after));
  if (table.after !== undefined && start === undefined) return undefined;
  const top =
    start === undefined
      ? Number.NEGATIVE_INFINITY
      : (lines[start.line]?.middleLeft ?? 0) - (lines[start.line]?.height ?? 0);
  const [firstName, ...otherNames] = Object.keys(table.columns);
  const hitsOf = (name: string): Column[] => headingsOf(page, table, name, top);
  const rows = (firstName === undefined ? [] : hitsOf(firstName)).map((first) => [
    first,
    ...otherNames
      .map((name) =>
        hitsOf(name).find(({ heading }) => heading === first.heading || inOneRow(first.heading, heading, HEADING_BAND)),
      )
      .filter((column) => column !== undefined),
  ]);
  const [best] = rows.sort((a, b) => b.length - a.length);
  const least = Math.min(otherNames.length, Math.max(1, HEADED * otherNames.length));
  return best !== undefined && best.length - 1 >= least ? best : undefined;
}

/** One set of a table's headings, and between which x its cells begin: two sets side by side are two halves of one table. */
interface Block {
  readonly columns: readonly Column[];
  readonly left: number;
  readonly right: number;
}

/** The line of headings as the sets it consists of: where a heading comes again, another half of the table begins. */
function blocksOf(page: PlacedPage, table: TableSpec, columns: readonly Column[]): readonly Block[] {
  const whole = { columns, left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };
  const [first] = columns;
  if (first === undefined) return [whole];
  const own = Object.keys(table.columns).flatMap((name) => headingsOf(page, table, name, Number.NEGATIVE_INFINITY));
  const row = own
    .filter(({ heading, whole: alone }) => alone && inOneRow(first.heading, heading, HEADING_BAND))
    .sort((a, b) => a.centre - b.centre);
  const halves: Column[][] = [];
  for (const column of row) {
    const half = halves.at(-1);
    if (half === undefined || half.some(({ name }) => name === column.name)) halves.push([column]);
    else half.push(column);
  }
  const complete = halves.filter(
    (half) => half.length >= columns.length && half.some(({ name }) => name === first.name),
  );
  if (complete.length < 2 || complete.length < halves.length) return [whole];
  // What begins behind the last heading of one half is of the next: numbers stand under their heading, names begin before theirs.
  const edges = complete
    .slice(1)
    .map((_, index) => Math.max(...(complete[index] ?? []).map(({ heading }) => heading.right)));
  return complete.map((half, index) => ({
    columns: [...half].sort((a, b) => Number(b.name === first.name) - Number(a.name === first.name)),
    left: edges[index - 1] ?? Number.NEGATIVE_INFINITY,
    right: edges[index] ?? Number.POSITIVE_INFINITY,
  }));
}

/** A heading's second line stands less than this many of its heights below the first. */
const STOREY = 1.5;

/**
 * The headings that tell how the rows lean: one whose words are the second line of a longer heading (明细项目费用 / 总额) stands lower
 * than its neighbours on a page that does not lean at all.
 */
function levelHeadings({ layout }: PlacedPage, columns: readonly Column[]): readonly Column[] {
  const level = columns.filter(
    ({ heading, middle }) =>
      !layout.lines.some((line) => {
        const rise = middle - middleAt(line, (line.left + line.right) / 2);
        return line.left < heading.right && line.right > heading.left && rise > 0 && rise < STOREY * heading.height;
      }),
  );
  return level.length >= 2 ? level : columns;
}

/** Where the line of headings runs. */
interface HeadingLine {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  /** From the first heading's left to the last one's right. */
  readonly from: number;
  readonly to: number;
  /** Between which x the table's cells begin. */
  readonly left: number;
  readonly right: number;
}

function lineOf(headings: readonly Column[]): Pick<HeadingLine, 'x' | 'y' | 'slope'> {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(headings.map(({ centre }) => centre)), mean(headings.map(({ middle }) => middle))];
  const spread = headings.reduce((sum, { centre }) => sum + (centre - x) ** 2, 0);
  const rise = headings.reduce((sum, { centre, middle }) => sum + (centre - x) * (middle - y), 0);
  return { x, y, slope: spread === 0 ? 0 : rise / spread };
}

/** How far below the line of headings something stands, whatever the page's lean: headings make a long line, cells do not. */
function depthBelow({ x, y, slope }: Pick<HeadingLine, 'x' | 'y' | 'slope'>): (line: PlacedLine) => number {
  return (line) => {
    const centre = (line.left + line.right) / 2;
    return middleAt(line, centre) - (y + slope * (centre - x));
  };
}

/** Cells of one row stand this near to each other, heights of the larger one. */
const SAME_ROW = 0.6;

/** The second line of a heading stands less than this many text heights below the headings' middle, a first row further. */
const SECOND_LINE = 1;

/**
 * The line of headings, and how its table's rows lean: as the headings do, or not at all, by which of the two puts the cells in fewer
 * rows. Headings of two storeys stand at several heights without any lean.
 */
function leaningLine(page: PlacedPage, table: TableSpec, { columns, left, right }: Block): HeadingLine {
  const from = Math.min(...columns.map(({ heading }) => heading.left));
  const to = Math.max(...columns.map(({ heading }) => heading.right));
  const line = { ...lineOf(levelHeadings(page, columns)), from, to, left, right };
  const level = { ...line, ...lineOf(columns), slope: 0 };
  return rowsBelow(page, table, level).length < rowsBelow(page, table, line).length ? level : line;
}

/** A label left of the table with its value beside it, left of the table too, is of another list, and ends nothing. */
function isAside({ layout: { lines } }: PlacedPage, { line: at }: WordHit, { from }: HeadingLine): boolean {
  const own = lines[at];
  return (
    own !== undefined &&
    lines.some((other) => other.left >= own.right - own.height && other.right < from && inOneRow(own, other))
  );
}

/** Lines below the headings and above the table's end, as rows from top to bottom. */
function rowsBelow(page: PlacedPage, table: TableSpec, headings: HeadingLine): readonly PlacedLine[][] {
  const { lines, textHeight } = page.layout;
  const depth = depthBelow(headings);
  const ends = page.hits
    .filter((hit) => isOneOf(hit, table.until) && !isAside(page, hit, headings))
    .map(({ line }) => (lines[line] === undefined ? Number.POSITIVE_INFINITY : depth(lines[line])))
    .filter((end) => end > SECOND_LINE * textHeight);
  const end = Math.min(Number.POSITIVE_INFINITY, ...ends);
  const below = lines
    .map((line) => ({ line, depth: depth(line) }))
    .filter((one) => one.depth > 0.5 * one.line.height && one.depth < end - 0.5 * one.line.height)
    .filter(({ line }) => line.left > headings.left && line.left < headings.right)
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
  const byDepth = rows.map(({ lines: cells }) => cells);
  return inBands(page, headings, byDepth) ?? inRuledRows(page, headings.x, byDepth);
}

/** A level ruling that parts two rows runs along this share of the headings at least. */
const SEPARATES = 0.6;

/**
 * Rows of a table of which each is parted from the next by a ruling from side to side: whatever stands between two of them is one row, however many lines
 * its cells have. Nothing where a table is not ruled so; where a ruling was not seen, two full rows between two others stay two.
 */
function inBands(
  { layout: { rulings } }: PlacedPage,
  { x, y, slope, from, to }: HeadingLine,
  rows: readonly PlacedLine[][],
): PlacedLine[][] | undefined {
  const separators = rulings.level.filter(
    (ruling) => Math.min(ruling.to, to) - Math.max(ruling.from, from) >= SEPARATES * (to - from),
  );
  const bandOf = (line: PlacedLine): number => {
    const centre = (line.left + line.right) / 2;
    return separatorsBetween(separators, centre, y + slope * (centre - x), middleAt(line, centre));
  };
  const numbers = [...new Set(rows.flat().map(bandOf))].sort((one, other) => one - other);
  const bands = numbers.map((band) =>
    rows.map((row) => row.filter((line) => bandOf(line) === band)).filter(({ length }) => length > 0),
  );
  if (numbers[0] === 0 || bands.length < 2) return undefined;
  // A row is about as full as others, and most of its cells stand under those of the row above it; second lines are few, or fill gaps.
  const full = Math.max(2, REST * Math.max(...rows.map(({ length }) => length)));
  const isRow = (part: readonly PlacedLine[], index: number, parts: readonly PlacedLine[][]): boolean =>
    part.length >= full && 2 * standingUnder(part, parts[index - 1] ?? []).length > part.length;
  return bands.flatMap((parts) =>
    parts.slice(1).some((part, index) => isRow(part, index + 1, parts)) ? parts : [parts.flat()],
  );
}

/** The lines of a row that stand under some of those above it. */
const standingUnder = (row: readonly PlacedLine[], above: readonly PlacedLine[]): readonly PlacedLine[] =>
  row.filter((line) => above.some((upper) => line.left < upper.right && upper.left < line.right));

/** The second lines of a row's cells are at most so many of a full row's cells. */
const REST = 0.5;

/** Rows of a ruled table as its level rulings part them: a cell may hold several lines. Where no ruling parts any two, each line is a row. */
function inRuledRows({ layout: { rulings } }: PlacedPage, x: number, rows: readonly PlacedLine[][]): PlacedLine[][] {
  const depthOf = (row: readonly PlacedLine[]): number => median(row.map((line) => middleAt(line, x)));
  const isParted = (upper: readonly PlacedLine[], lower: readonly PlacedLine[]): boolean =>
    levelsBetween(rulings, x, depthOf(upper), depthOf(lower)) > 0;
  const parted = rows.slice(1).filter((row, index) => isParted(rows[index] ?? [], row)).length;
  if (parted === 0) return [...rows];
  const whole: PlacedLine[][] = [];
  for (const [index, row] of rows.entries()) {
    const last = whole.at(-1);
    const before = rows[index - 1] ?? [];
    // A row as full as the one above it is a row, whether or not the ruling between them was seen. What fills gaps in it is none.
    const under = standingUnder(row, before);
    const isRest = under.length <= REST * Math.max(...rows.map(({ length }) => length)) && row.length < before.length;
    if (last !== undefined && isRest && !isParted(before, row)) last.push(...row);
    else whole.push([...row]);
  }
  return whole;
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

/** Cells that begin with those above and below them are of one column, however short they are; so far apart at most, heights of a line. */
const FLUSH = 0.5;
/** So many cells make a column's edge. */
const EDGE = 3;

/**
 * In which column a line stands, by its heading's middle: that of the ruled cell of which it stands in the column, of the cells that begin where
 * it does, else the nearest. A short name at the left of a wide column is nearer to the heading of the numbers before it.
 */
function columnsOf(
  { layout: { rulings } }: PlacedPage,
  columns: readonly Column[],
  centres: readonly number[],
  lines: readonly PlacedLine[],
): (line: PlacedLine) => number | undefined {
  const cells = columns.map(({ centre, heading }) => ({ centre, cell: cellOf(rulings, heading) }));
  const ruled = (line: PlacedLine): number | undefined =>
    cells.find(({ cell }) => cell !== undefined && middleOf(line) > cell.left && middleOf(line) < cell.right)?.centre;
  const nearest = (line: PlacedLine): number | undefined =>
    ruled(line) ?? [...centres].sort((a, b) => Math.abs(a - middleOf(line)) - Math.abs(b - middleOf(line)))[0];
  const edges = columns.flatMap(({ centre }) => {
    const own = lines.filter((line) => nearest(line) === centre);
    const edge = median(own.map(({ left }) => left));
    const flush = own.filter((line) => Math.abs(line.left - edge) <= FLUSH * line.height);
    return flush.length >= EDGE && 2 * flush.length > own.length ? [{ centre, edge }] : [];
  });
  return (line) =>
    ruled(line) ?? edges.find(({ edge }) => Math.abs(line.left - edge) <= FLUSH * line.height)?.centre ?? nearest(line);
}

/** The table below the headings on a page, each half of one that stands in two halves side by side; nothing where there are no headings. */
export function findGrids(page: PlacedPage, table: TableSpec): readonly TableGrid[] {
  const columns = findHeadings(page, table);
  return columns === undefined ? [] : blocksOf(page, table, columns).map((block) => gridOf(page, table, block));
}

function gridOf(page: PlacedPage, table: TableSpec, block: Block): TableGrid {
  const { columns } = block;
  const names = columns.map(({ name }) => name);
  const headings = leaningLine(page, table, block);
  const others = otherCentres(page, columns).filter((centre) => centre > block.left && centre < block.right);
  const centres = [...columns.map(({ centre }) => centre), ...others];
  const below = rowsBelow(page, table, headings);
  const columnOf = columnsOf(page, columns, centres, below.flat());
  const rows = below.map((row): GridRow => {
    // Line by line, each from left to right.
    const sorted = [...row].sort((a, b) => (inOneRow(a, b) ? a.left - b.left : a.middleLeft - b.middleLeft));
    // Two columns may share a heading: 起止年月 is a period's first and last month.
    return Object.fromEntries(
      columns.map(({ name, centre }) => [name, sorted.filter((line) => columnOf(line) === centre)]),
    );
  });
  return { page, table, names, slope: headings.slope, rows };
}
