import type { Point, Quad } from '@yushen/contract';
import { BESIDE_SIGNATURES, beginsWithSurname, REPRESENTATIVES } from '@yushen/documents';
import { type Cell, cellAround, cellOf } from '../layout/cells';
import { foldWords } from '../layout/forgiving-search';
import { inOneRow, middleAt, type PlacedLine } from '../layout/upright';
import type { PlacedPage } from './document-pages';
import { type SigningLabel, xAt } from './signing-labels';

/** Sizes in heights of the label. */
export const ZONE = {
  /** How far right of the label a signature may reach. */
  width: 10,
  /** … and how far several signatures side by side. */
  severalWidth: 30,
  above: 1.3,
  under: 1,
  /** How far below the label a line for the signature may stand. */
  depth: 3.4,
  /** … and several, one below the other. */
  severalDepth: 8,
  /** A gap below the label smaller than this leaves no room to sign. */
  room: 1.4,
} as const;

/** How far above a label in brackets the line stands that it explains, heights of the label. */
const RAISED = 3;

/** How nearly a line is set like the label above it, in heights of the label: as far in, and as high. Pens do not write so. */
const SET_ALIKE = { indent: 0.3, height: 0.15, letters: 3, confidence: 0.95 } as const;

/** A form's next label, of which a seal over it left too little to be known: 纳税人公 of 纳税人公章. A person's name below a label is who signed. */
const isSetAlike = (label: PlacedLine, { line, left, height, folded }: PlacedLine): boolean =>
  line.confidence >= SET_ALIKE.confidence &&
  folded.text.length >= SET_ALIKE.letters &&
  !beginsWithSurname(folded.text) &&
  Math.abs(left - label.left) <= SET_ALIKE.indent * label.height &&
  Math.abs(height - label.height) <= SET_ALIKE.height * label.height;

/** The definition's own words on the page. What merely has a label's shape may be a name that somebody wrote: 余家豪 below 交易价格. */
const wordsOn = ({ hits, likes }: PlacedPage) => hits.filter((hit) => !likes.includes(hit));

/** A sentence of so many letters, read so surely, is print: hands write names here. */
const RUNNING = { letters: 8, confidence: 0.95, marks: /[。;,]/u } as const;

const isRunning = ({ line, folded }: PlacedLine): boolean =>
  line.confidence >= RUNNING.confidence && folded.text.length >= RUNNING.letters && RUNNING.marks.test(folded.text);

/**
 * Printed lines: those that hold some label of the document, are set like this one, or are sentences. Handwriting is read as lines too, but holds
 * none.
 */
const isPrinted = (page: PlacedPage, label: PlacedLine, index: number, line: PlacedLine): boolean =>
  wordsOn(page).some((hit) => hit.line === index) || isSetAlike(label, line) || isRunning(line) || isAnothers(line);

const REPRESENTATIVE = new RegExp(`^(?:${REPRESENTATIVES.map(foldWords).join('|')})`, 'u');

/** A line that says by its own label whose hand it holds: 在场人：李小云 below 甲方签字：. */
const isAnothers = ({ folded: { text } }: PlacedLine): boolean => LABELLED.test(text) && !REPRESENTATIVE.test(text);

const BESIDE = BESIDE_SIGNATURES.map(foldWords);
/** A label that begins a line of its own: handwriting is not read with a colon. */
const LABELLED = /^\p{Script=Han}{2,8}:/u;

/** Where the labels stand in a label's row that are known by themselves: 身份证号码, 日期. */
function besideLabels(page: PlacedPage, label: PlacedLine): readonly number[] {
  return page.layout.lines.flatMap((line) => {
    if (line !== label && !inOneRow(label, line)) return [];
    const { text } = line.folded;
    const found = BESIDE.map((words) => text.indexOf(words)).filter((at) => at >= 0);
    return [...found, ...(line !== label && LABELLED.test(text) ? [0] : [])].map((at) => xAt(line, at));
  });
}

/** In a ruled cell the place to sign reaches to the cell's ends: so deep at most, heights of the label. */
const CELL_DEPTH = 6;

/** A cell that is so little wider than its label, heights of it, holds the label alone: who signs does so beside it. */
const LABEL_CELL = 4;

/** The cell in which a label stands, where it leaves room below the label: who signs there signs within the cell. */
function cellWithRoom(page: PlacedPage, label: PlacedLine, middle: number): Pick<Cell, 'right' | 'bottom'> | undefined {
  const cell = cellOf(page.layout.rulings, label);
  if (cell === undefined || cell.bottom - middle < ZONE.depth * label.height) return undefined;
  if (cell.right - cell.left < label.right - label.left + LABEL_CELL * label.height) return undefined;
  return { right: cell.right, bottom: Math.min(cell.bottom, middle + CELL_DEPTH * label.height) };
}

/** A cell that is no higher than this, heights of its label, has no room but for the label. */
const HEADING_CELL = 2.8;

/** The cell below the one that a label fills alone, as a column's heading does: 甲方（签字） | 乙方（签字） and a row to sign in. */
function cellBelow({ layout }: PlacedPage, label: PlacedLine): Cell | undefined {
  const cell = cellOf(layout.rulings, label);
  if (cell === undefined || cell.bottom - cell.top > HEADING_CELL * label.height) return undefined;
  const below = cellAround(layout.rulings, [(cell.left + cell.right) / 2, cell.bottom + label.height]);
  const isColumn =
    below !== undefined &&
    Math.abs(below.left - cell.left) < label.height &&
    Math.abs(below.right - cell.right) < label.height &&
    below.top < cell.bottom + label.height;
  return isColumn ? below : undefined;
}

/** Two parties sign side by side where their labels stand no further above or below one another, heights of a label. */
const COLUMN = 2.5;
/** Lines of one column do not begin at one x to the pixel, heights of a label. */
const SLACK = 0.5;

/** Where the printed lines begin that stand, or reach, between two sides. */
const printedTops = (page: PlacedPage, label: PlacedLine, { left, right }: Pick<Cell, 'left' | 'right'>): number[] =>
  page.layout.lines
    .filter((line, index) => isPrinted(page, label, index, line) && line.left < right && line.right > left)
    .map((line) => middleAt(line, Math.max(line.left, left)) - line.height / 2);

const quadOf = (corner: (x: number, y: number) => Point, { left, right, top, bottom }: Cell): Quad => [
  corner(left, top),
  corner(right, top),
  corner(right, bottom),
  corner(left, bottom),
];

/** The boxes of a place to sign: beside its label, and below it where there is room. Page pixels. */
export function zoneBoxes(
  { page, line: at, start: from, end }: SigningLabel,
  labels: readonly SigningLabel[],
  { width, depth }: { readonly width: number; readonly depth: number },
): readonly Quad[] {
  const { lines, toPage } = page.layout;
  const label = lines[at];
  if (label === undefined) return [];
  const left = xAt(label, end);
  const known = [...wordsOn(page), ...labels.filter((other) => other.page === page)];
  // 法定代表人（清算组负责人、…）签字：one signs below its beginning as well, where no other label begins the line.
  const isWhole = !labels.some((other) => other.page === page && other.line === at && other.start < from);
  const start = isWhole ? label.left : xAt(label, from);
  const nextLabels = [
    ...besideLabels(page, label).filter((x) => x > left),
    ...known.flatMap((other) => {
      const line = lines[other.line];
      if (line === undefined || (other.line === at && other.start < end) || !inOneRow(label, line)) return [];
      const x = xAt(line, other.start);
      return x > left ? [x] : [];
    }),
  ];
  const middle = middleAt(label, left);
  const cell = cellWithRoom(page, label, middle);
  // The other party's column, its label a little higher or lower.
  const nextColumns = labels.flatMap((other) => {
    const line = lines[other.line];
    if (other.page !== page || line === undefined || inOneRow(label, line)) return [];
    const x = xAt(line, other.start);
    return x > left && Math.abs(middleAt(line, x) - middle) < COLUMN * label.height ? [x - SLACK * label.height] : [];
  });
  const right = Math.min(cell?.right ?? left + width * label.height, ...nextLabels, ...nextColumns);
  const nextPrinted = printedTops(page, label, { left: start, right }).filter(
    (top) => top > middle + label.height * 0.4,
  );
  const floor = Math.min(cell?.bottom ?? middle + depth * label.height, ...nextPrinted);
  const corner = (x: number, y: number): Point => {
    const [pageX, pageY] = toPage([x, y]);
    return [Math.min(page.width, Math.max(0, pageX)), Math.min(page.height, Math.max(0, pageY))];
  };
  const box = (from: number, top: number, bottom: number): Quad => [
    corner(from, top),
    corner(right, top),
    corner(right, bottom),
    corner(from, bottom),
  ];
  const beside = box(left, middle - ZONE.above * label.height, Math.min(floor, middle + ZONE.under * label.height));
  const under = middle + label.height * 0.6;
  // Who signs beside a label below reaches over it.
  const tops = labels.flatMap((other) => {
    const line = lines[other.line];
    if (other.page !== page || other.line === at || line === undefined || line.left >= right || line.right <= start)
      return [];
    const top = middleAt(line, Math.max(line.left, start)) - ZONE.above * line.height;
    return top > middle - label.height && !inOneRow(label, line) ? [top] : [];
  });
  const ground = Math.max(under, Math.min(floor, ...tops));
  // What is written there shows that there is room, however narrow.
  const isWritten = lines.some((line, index) => {
    const at = middleAt(line, Math.max(line.left, start));
    return !isPrinted(page, label, index, line) && line.left < right && line.right > start && at > under && at < ground;
  });
  const hasRoom = isWritten || ground - under >= ZONE.room * label.height;
  const { text } = label.folded;
  const column = cellBelow(page, label);
  const columnFloor =
    column === undefined
      ? Number.NEGATIVE_INFINITY
      : Math.min(column.bottom, ...printedTops(page, label, column).filter((top) => top > column.top));
  const beneath =
    column !== undefined && columnFloor - column.top >= ZONE.room * label.height
      ? [quadOf(corner, { ...column, bottom: columnFloor })]
      : [];
  // (签字) alone in its line stands below the line to sign on.
  const isBelow = /^[(（【].*[)）】]$/u.test(text) && end >= text.length;
  const raised = isBelow ? [box(start, middle - RAISED * label.height, middle - 0.6 * label.height)] : [];
  return [beside, ...(hasRoom ? [box(start, under, ground)] : []), ...beneath, ...raised];
}
