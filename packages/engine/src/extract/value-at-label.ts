import { levelsBetween, rulingsBefore } from '../layout/cells';
import type { WordHit } from '../layout/find-words';
import { characterCentre, inOneRow, leanOf, middleAt, type PlacedLine } from '../layout/upright';
import { cellsOfLabel, linesIn } from './cell-values';
import {
  cellPieces,
  hitsOf,
  holdsAll,
  type Labelled,
  linePieces,
  startsWithLabel,
  upToNextLabel,
  wholeLength,
  xAt,
} from './line-pieces';
import type { Piece } from './piece';
import { rowsAround } from './rows-around';
import { lineInNextRow } from './value-in-next-row';

/** Gaps in text heights. A value may stand far right of its label in a form, its own parts stand close together. */
export const GAP = {
  /** Between a label and the first part of its value. */
  labelToValue: 16,
  /** A detector may find a value's first character in the label's box too: how far two boxes may overlap. */
  overlap: 1.2,
  /** Between the parts of a value on one row. */
  betweenParts: 2.5,
  /** Between the rows of a wrapped value, edge to edge. */
  betweenRows: 1.1,
  /** How far a wrapped row may start from where the value starts. */
  indent: 1.6,
  /** How much further than the row before it a wrapped row may reach. */
  overhang: 1.2,
  /** Between a label and a value below it, edge to edge. */
  below: 4,
} as const;

/** A value of one character in the box of the next label: 男民族汉. */
const leadsToLabel = (page: Labelled, index: number): boolean =>
  hitsOf(page, index)[0]?.start === 1 && /^\p{Script=Han}/u.test(page.layout.lines[index]?.folded.text ?? '');

/** A piece without the characters that the next line's box holds too. */
function withoutOverlap(
  pieces: readonly Piece[],
  index: number | undefined,
  next: PlacedLine,
  { layout }: Labelled,
): Piece[] {
  const placed = index === undefined ? undefined : layout.lines[index];
  return pieces.flatMap((piece): Piece[] => {
    if (placed === undefined || isStacked(placed, next)) return [piece];
    let { to } = piece;
    while (to > piece.from && characterCentre(placed, to - 1) > next.left) to -= 1;
    return to > piece.from ? [{ ...piece, to }] : [];
  });
}

/** A piece without the letters with which the next line begins and which its box holds too: 杨云芳身 before 身份证号码. */
function withoutShared(pieces: readonly Piece[], index: number | undefined, next: PlacedLine, page: Labelled): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    const [cut] = withoutOverlap([piece], index, next, page);
    const shared = Array.from(piece.line.text)
      .slice(cut?.to ?? piece.from, piece.to)
      .join('');
    return shared !== '' && cut !== undefined && next.line.text.startsWith(shared) ? [cut] : [piece];
  });
}

/** Does a line right of a label begin with the label's last letter, seen in both boxes: 签发机关, 关深圳市公安局? */
function repeatsLabel(placed: PlacedLine, label: PlacedLine, hit: WordHit): boolean {
  const [first] = placed.folded.text;
  if (first === undefined || hit.end !== label.folded.text.length || !label.folded.text.endsWith(first)) return false;
  return characterCentre(placed, 0) < label.right;
}

/** Whether two lines stand above one another: the rows of one value beside a label of one row. */
const isStacked = (a: PlacedLine, b: PlacedLine): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 * Math.min(a.right - a.left, b.right - b.left);

/** Radians by which letters of a stamp lean from the print they lie over. */
const LEAN = 0.1;

/** Does a line lie over the end of the one before it, and lean? Then it is a stamp's, and no part of the value. */
const isStampOver = (placed: PlacedLine, before: PlacedLine | undefined): boolean =>
  before !== undefined && placed.left < before.right && Math.abs(leanOf(placed) - leanOf(before)) > LEAN;

/** So many other rows must end where a line ends for it to stand in a column set flush right. */
const FLUSH_ROWS = 2;

/** Whether a line stands in a column set flush right, as on the screens of phones: its label may stand at the page's other edge. */
function isFlushRight({ layout: { lines } }: Labelled, placed: PlacedLine): boolean {
  const flush = lines.filter(
    (line) =>
      line !== placed &&
      Math.abs(line.right - placed.right) < 0.5 * placed.height &&
      Math.abs(line.left - placed.left) > 0.5 * placed.height,
  );
  return flush.length >= FLUSH_ROWS;
}

/** Whether a level ruling parts two rows. */
function isRuledApart({ layout: { rulings } }: Labelled, one: PlacedLine, other: PlacedLine): boolean {
  const x = (Math.max(one.left, other.left) + Math.min(one.right, other.right)) / 2;
  return levelsBetween(rulings, x, middleAt(one, x), middleAt(other, x)) > 0;
}

/** Lines in the label's row, right of it, left to right, as far as they belong to the same value. */
export function rightOf(page: Labelled, hit: WordHit): { pieces: Piece[]; lines: number[] } {
  const label = page.layout.lines[hit.line];
  if (label === undefined) return { pieces: [], lines: [] };
  const pieces: Piece[] = [];
  const lines: number[] = [];
  const inline = upToNextLabel(page, hit.line, hit.end);
  if (inline !== undefined) {
    pieces.push(inline);
    lines.push(hit.line);
  }
  if (hitsOf(page, hit.line).some(({ start }) => start >= hit.end)) return { pieces, lines };
  const row = page.layout.lines
    .map((placed, index) => ({ placed, index }))
    .filter(
      ({ placed, index }) =>
        index !== hit.line &&
        placed.left > label.right - GAP.overlap * label.height &&
        placed.right > label.right &&
        inOneRow(label, placed),
    )
    .sort((a, b) =>
      isStacked(a.placed, b.placed) ? a.placed.middleLeft - b.placed.middleLeft : a.placed.left - b.placed.left,
    );
  let edge = label.right;
  const inCells = cellsOfLabel(page.layout, hit) !== undefined;
  for (const { placed, index } of row) {
    const reach = pieces.length === 0 ? GAP.labelToValue : GAP.betweenParts;
    const far = placed.left - edge > reach * label.height;
    if (far && !(pieces.length === 0 && row.length === 1 && isFlushRight(page, placed))) break;
    if (inCells && rulingsBefore(page.layout.rulings, placed, edge) > (pieces.length === 0 ? 1 : 0)) break;
    if (startsWithLabel(page, index) && (pieces.length > 0 || !leadsToLabel(page, index))) {
      if (pieces.length > 0) pieces.push(...withoutShared(pieces.splice(-1), lines.at(-1), placed, page));
      break;
    }
    const piece = upToNextLabel(page, index, pieces.length === 0 && repeatsLabel(placed, label, hit) ? 1 : 0);
    const before = lines.at(-1);
    if (piece === undefined || isStampOver(placed, before === undefined ? undefined : page.layout.lines[before]))
      continue;
    if (pieces.length > 0) {
      const kept = withoutOverlap(pieces.splice(-1), lines.at(-1), placed, page);
      pieces.push(...kept);
      // All that it held stands in the next line's box too: it is no part of the value.
      if (kept.length === 0) lines.pop();
    }
    pieces.push(piece);
    lines.push(index);
    edge = Math.max(edge, placed.right);
    if (piece.to < wholeLength(placed)) break;
  }
  return { pieces, lines };
}

/** Whether a line stands in the row of some other label to its left: then it is that label's value. */
function belongsToOtherLabel(page: Labelled, index: number, own: WordHit): boolean {
  const placed = page.layout.lines[index];
  if (placed === undefined) return true;
  return page.hits.some((hit) => {
    if (hit === own || (hit.line === own.line && hit.start === own.start)) return false;
    const label = page.layout.lines[hit.line];
    if (label === undefined || hit.line === index) return hit.line === index && hit.start <= 1;
    return xAt(label, hit.start) < placed.left && inOneRow(label, placed, 0.5) && !endsBefore(page, hit, placed);
  });
}

/** What belongs to a label behind its words: 注册资本（万元）：. */
const REMARK = /^(?:\([^()]*\))?:?/u;

/** Whether a label's value has come to its end left of a line, in the label's own line or behind it: in another column stands another label's value. */
const endsBefore = ({ layout }: Labelled, { line: at, end: words }: WordHit, placed: PlacedLine): boolean => {
  const label = layout.lines[at];
  if (label === undefined) return false;
  const between = layout.lines.filter(
    (line) => line !== placed && line.left > label.left && line.right < placed.left && inOneRow(label, line, 0.5),
  );
  const behind = label.folded.text.slice(words).replace(REMARK, '');
  const isInline = behind.length > 1 && label.right < placed.left;
  const ends = [...between, ...(isInline ? [label] : [])].map(({ right }) => right);
  return ends.length > 0 && placed.left - Math.max(...ends) > GAP.betweenParts * label.height;
};

/** A character or two with more text close behind them are a label set wide apart that was not read as one (投 资 额): is it this line, or behind it? */
function isSpread({ layout }: Labelled, placed: PlacedLine): boolean {
  return layout.lines.some((line) => {
    if (line === placed || !inOneRow(placed, line)) return false;
    const [first, second] = line.left < placed.left ? [line, placed] : [placed, line];
    const close = second.right > first.right && second.left - first.right < GAP.betweenParts * placed.height;
    return close && wholeLength(first) <= 2;
  });
}

/** A row that runs this far across the page is full: what follows it may be its rest. */
const FULL = 0.8;

/** Rows of one value are of one size, but for what a detector cuts off: a title above is none. */
const ROW_ALIKE = 1.5;

/** By how much the first line of a paragraph is set in, heights of the line: two letters and what is between them. */
const FIRST_LINE = 2;

/** The rows above or below a value that continue it. */
export function wrappedRows(
  page: Labelled,
  hit: WordHit,
  seeds: readonly number[],
  most: number,
  direction: 1 | -1,
): number[] {
  const { lines } = page.layout;
  const seed = seeds[0] === undefined ? undefined : lines[seeds[0]];
  const label = lines[hit.line];
  if (seed === undefined || label === undefined) return [];
  const valueLeft = seeds[0] === hit.line ? xAt(seed, hit.end) : seed.left;
  const paragraphLeft = seeds[0] === hit.line ? seed.left : valueLeft;
  // A paragraph's first line is set in by two letters, or begins with a clause's number; where it is full, its second one begins at the margin.
  const bounds = seed.column ?? page.layout.bounds;
  const isFull = seed.right >= bounds.left + FULL * (bounds.right - bounds.left);
  const rowLeft = Math.min(...lines.filter((line) => line === seed || inOneRow(seed, line)).map(({ left }) => left));
  const margins =
    seeds[0] === hit.line && isFull && direction === 1 ? [rowLeft - FIRST_LINE * seed.height, rowLeft] : [];
  const taken: number[] = [];
  let last = seed;
  let reach = Math.max(...seeds.map((index) => lines[index]?.right ?? seed.right));
  while (taken.length < most) {
    const next = lines
      .map((placed, index) => ({ placed, index }))
      .filter(({ placed, index }) => {
        if (seeds.includes(index) || taken.includes(index)) return false;
        // A row above that holds a label is another row of the form, or the title.
        if (direction === -1 && hitsOf(page, index).length > 0) return false;
        const distance = direction * (middleAt(placed, valueLeft) - middleAt(last, valueLeft));
        const gap = distance - (placed.height + last.height) / 2;
        // Text wraps where it reaches the edge: the row before is never much shorter than the row after.
        const [before, after] = direction === 1 ? [reach, placed.right] : [placed.right, reach];
        if (after > before + GAP.overhang * last.height) return false;
        if (Math.max(placed.height, last.height) > ROW_ALIKE * Math.min(placed.height, last.height)) return false;
        if (isRuledApart(page, last, placed)) return false;
        const aligned = [valueLeft, paragraphLeft, ...margins].some(
          (x) => Math.abs(placed.left - x) <= GAP.indent * last.height,
        );
        return (
          distance > last.height * 0.5 &&
          gap <= GAP.betweenRows * last.height &&
          aligned &&
          !isSpread(page, placed) &&
          !belongsToOtherLabel(page, index, hit)
        );
      })
      .sort((a, b) => direction * (a.placed.middleLeft - b.placed.middleLeft))[0];
    if (next === undefined) break;
    taken.push(next.index);
    last = next.placed;
    reach = last.right;
  }
  return direction === 1 ? taken : taken.reverse();
}

/**
 * Rows above the one beside the label. A label stands beside the middle of its value: as many rows above as below,
 * one more where it stands a little higher. Beyond that only full rows, whose rest stands beside the label.
 */
function rowsAbove(page: Labelled, hit: WordHit, lines: readonly number[], below: number, most: number): number[] {
  const { layout } = page;
  const label = layout.lines[hit.line];
  const seed = lines[0] === undefined ? undefined : layout.lines[lines[0]];
  if (label === undefined || seed === undefined) return [];
  // What begins in the label's own line begins there.
  if (seed === label) return [];
  const offset = middleAt(seed, seed.left) - middleAt(label, label.right);
  const balanced = offset > 0.3 * label.height ? below + 1 : below;
  const edge = layout.bounds.left + FULL * (layout.bounds.right - layout.bounds.left);
  const rows = wrappedRows(page, hit, lines, most, -1);
  const kept: number[] = [];
  for (const row of [...rows].reverse()) {
    if (kept.length >= balanced && (layout.lines[row]?.right ?? 0) < edge) break;
    kept.unshift(row);
  }
  return kept;
}

/** A line this far from a label's middle, in heights of the label, stands above or below it. */
const APART = 0.4;

/** Whether a label stands beside the gap between rows: what was found in its row stands clearly above or below its middle. */
function isBetweenRows({ layout }: Labelled, hit: WordHit, found: readonly number[]): boolean {
  const label = layout.lines[hit.line];
  return (
    label !== undefined &&
    found.every((index) => {
      const line = layout.lines[index];
      const offset = line === undefined ? 0 : middleAt(line, line.left) - middleAt(label, line.left);
      return index !== hit.line && Math.abs(offset) > APART * label.height;
    })
  );
}

/** The value right of its label, wrapped over at most `most` lines; and without its wrapped rows, should they be no part of it. */
export function valuesRightOf(page: Labelled, hit: WordHit, most: number): readonly (readonly Piece[])[] {
  const cells = holdsAll(page, hit) ? cellsOfLabel(page.layout, hit) : undefined;
  const inCell = cells?.right === undefined ? undefined : cellPieces(page, linesIn(page.layout, cells.right));
  if (inCell !== undefined) {
    // The last row of a cell may be a remark.
    const shorter = inCell.length > 1 ? [inCell.slice(0, -1)] : [];
    return inCell.length === 0 ? [] : [inCell, ...shorter, ...besideLabel(page, hit, most)];
  }
  return besideLabel(page, hit, most);
}

function besideLabel(page: Labelled, hit: WordHit, most: number): readonly (readonly Piece[])[] {
  const { pieces, lines } = rightOf(page, hit);
  if (pieces.length === 0) {
    const around = valueAround(page, hit, most);
    return around.length > 0 ? around : valueInNextRow(page, hit, most);
  }
  const around = isBetweenRows(page, hit, lines) ? valueAround(page, hit, most) : [];
  if (most <= 1) return [...around, pieces];
  const below = wrappedRows(page, hit, lines, most - 1, 1);
  const above = rowsAbove(page, hit, lines, below.length, most - 1 - below.length);
  const wrapped = [...linePieces(page, above), ...pieces, ...linePieces(page, below)];
  return [...around, wrapped, [...pieces, ...linePieces(page, below)], pieces];
}

/** The value of a label that ends its row, and goes on with the next. */
function valueInNextRow(page: Labelled, hit: WordHit, most: number): readonly (readonly Piece[])[] {
  const first = lineInNextRow(page, hit);
  const piece = first === undefined ? undefined : upToNextLabel(page, first, 0);
  if (first === undefined || piece === undefined) return [];
  const below = most <= 1 ? [] : wrappedRows(page, hit, [first], most - 1, 1);
  return below.length === 0 ? [[piece]] : [[piece, ...linePieces(page, below)], [piece]];
}

/** What stands next in the label's row behind its value, apart from it: the second person's, where two stand side by side. */
export function secondRightOf(page: Labelled, hit: WordHit): readonly (readonly Piece[])[] {
  const label = page.layout.lines[hit.line];
  const { lines } = rightOf(page, hit);
  const last = lines.at(-1);
  const first = last === undefined ? undefined : page.layout.lines[last];
  if (label === undefined || first === undefined) return [];
  const [second] = page.layout.lines
    .map((placed, index) => ({ placed, index }))
    .filter(({ placed }) => placed.left > first.right && inOneRow(first, placed))
    .sort((a, b) => a.placed.left - b.placed.left);
  if (second === undefined || startsWithLabel(page, second.index)) return [];
  const piece = upToNextLabel(page, second.index, 0);
  return piece === undefined ? [] : [[piece]];
}

/** The value of two rows, or of four, beside whose middle gap its label stands; nothing where it has more rows than `most`. */
function valueAround(page: Labelled, hit: WordHit, most: number): readonly (readonly Piece[])[] {
  const label = page.layout.lines[hit.line];
  const isLast = hitsOf(page, hit.line).every(({ start }) => start <= hit.start);
  const isLabel = (index: number): boolean => startsWithLabel(page, index);
  const rows = label === undefined || !isLast ? undefined : rowsAround(page.layout, label, isLabel);
  if (rows === undefined) return [];
  // A row of its cell that begins with a label of its own (邮编：830046) is no part of the value.
  const own = rows.filter(([first]) => first !== undefined && !isLabel(first));
  const [first, second] = rows.map(([index]) => (index === undefined ? undefined : page.layout.lines[index]));
  if (first !== undefined && second !== undefined && isRuledApart(page, first, second)) return [];
  if (own.length < rows.length) return own.length === 1 ? [linePieces(page, own.flat())] : [];
  const [upper, lower] = rows;
  const below = wrappedRows(page, hit, lower, most, 1);
  const above = wrappedRows(page, hit, upper, most, -1);
  const all = [...above, ...upper, ...lower, ...below];
  return above.length === below.length && 2 + above.length + below.length <= most ? [linePieces(page, all)] : [];
}
