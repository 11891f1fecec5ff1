import type { DocxBlock, DocxCell } from './read-blocks';

/** A4 at 144 dpi, with margins of an inch. */
export const PAGE = { width: 1191, height: 1684 } as const;
const MARGIN = 144;
/** 10.5 points, the size of Chinese office documents (五号); pixels. */
export const FONT_SIZE = 21;
const LINE_HEIGHT = 32;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
/** Tabulators stand every four characters. */
const TAB = 4 * FONT_SIZE;
const CELL_PADDING = 8;
/** More text than a document has that somebody fills in; the rest is left out. */
const MAX_LINES = 20_000;

/** A stretch of text on one line. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  /** Top of its line. */
  readonly top: number;
  /** Advance of each code point, pixels. */
  readonly advances: readonly number[];
  /** It is of a header or footer. */
  readonly marginal?: true;
}

/** One side of a cell. */
export interface Border {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface DocxPage {
  readonly texts: readonly PlacedText[];
  readonly borders: readonly Border[];
}

const WIDE =
  /[\u1100-\u11ff\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u;

const advanceOf = (character: string): number => (WIDE.test(character) ? 1 : 0.5) * FONT_SIZE;

/**
 * Sets blocks on A4 pages, paragraphs from margin to margin, a table's cells side by side. It is no rendering of the document: it
 * keeps what belongs together beside each other, as labels and values do on the paper.
 */
export function layOutBlocks(blocks: readonly DocxBlock[]): readonly DocxPage[] {
  const pages: { texts: PlacedText[]; borders: Border[] }[] = [];
  let top = MARGIN;
  let page = startPage();
  let lines = 0;

  for (const block of blocks) {
    if (lines > MAX_LINES) break;
    if (block.kind === 'page-break') {
      if (page.texts.length > 0) page = startPage();
    } else if (block.kind === 'paragraph') {
      for (const line of wrap(block.text, TEXT_WIDTH)) {
        makeRoom(LINE_HEIGHT);
        page.texts.push(...line.map((piece) => ({ ...piece, ...of(block), left: MARGIN + piece.left, top })));
        top += LINE_HEIGHT;
        lines += 1;
      }
    } else {
      const widths = columnWidths(block.columns, block.rows);
      for (const row of block.rows) addRow(row, widths, of(block));
    }
  }
  return pages.filter(({ texts }) => texts.length > 0);

  function startPage(): { texts: PlacedText[]; borders: Border[] } {
    const started = { texts: [], borders: [] };
    pages.push(started);
    top = MARGIN;
    return started;
  }

  function makeRoom(height: number): void {
    if (top + height > PAGE.height - MARGIN && top > MARGIN) page = startPage();
  }

  /** A row stays on one page, unless it is higher than a page: then it goes on over the edge. */
  function addRow(row: readonly DocxCell[], widths: readonly number[], own: Pick<PlacedText, 'marginal'>): void {
    let column = 0;
    const cells = row.map(({ span, paragraphs }) => {
      const left = MARGIN + sum(widths.slice(0, column));
      const width = sum(widths.slice(column, column + span));
      column += span;
      return { left, width, lines: paragraphs.flatMap((text) => wrap(text, width - 2 * CELL_PADDING)) };
    });
    const rows = Math.max(1, ...cells.map((cell) => cell.lines.length));
    makeRoom(rows * LINE_HEIGHT);
    for (const cell of cells) {
      const [right, bottom] = [cell.left + cell.width, top + rows * LINE_HEIGHT];
      page.borders.push(
        { from: [cell.left, top], to: [right, top] },
        { from: [right, top], to: [right, bottom] },
        { from: [right, bottom], to: [cell.left, bottom] },
        { from: [cell.left, bottom], to: [cell.left, top] },
      );
      for (const [index, line] of cell.lines.entries())
        page.texts.push(
          ...line.map((piece) => ({
            ...piece,
            ...own,
            left: cell.left + CELL_PADDING + piece.left,
            top: top + index * LINE_HEIGHT,
          })),
        );
    }
    top += rows * LINE_HEIGHT;
    lines += rows;
  }
}

const of = ({ marginal }: DocxBlock): Pick<PlacedText, 'marginal'> => (marginal ? { marginal } : {});

type Piece = Omit<PlacedText, 'top'>;

/** Lines of a paragraph, each in the pieces that tabulators part. A blank line has none. */
function wrap(text: string, width: number): readonly (readonly Piece[])[] {
  return text.split('\n').flatMap((line) => {
    const wrapped: Piece[][] = [[]];
    let at = 0;
    for (const [index, part] of line.split('\t').entries()) {
      if (index > 0) at = (Math.floor(at / TAB) + 1) * TAB;
      let piece: { text: string; left: number; advances: number[] } = { text: '', left: at, advances: [] };
      for (const character of part) {
        const advance = advanceOf(character);
        if (at + advance > width && at > 0) {
          if (piece.text.trim() !== '') wrapped.at(-1)!.push(piece);
          wrapped.push([]);
          at = 0;
          piece = { text: '', left: 0, advances: [] };
        }
        piece.text += character;
        piece.advances.push(advance);
        at += advance;
      }
      if (piece.text.trim() !== '') wrapped.at(-1)!.push(piece);
    }
    return wrapped;
  });
}

/** A twentieth of a point is a tenth of a pixel. A grid that is wider than the page, or states nothing, is fitted to it. */
function columnWidths(columns: readonly number[], rows: readonly (readonly DocxCell[])[]): readonly number[] {
  const count = Math.max(1, columns.length, ...rows.map((row) => sum(row.map(({ span }) => span))));
  const stated = Array.from({ length: count }, (_, index) => Math.max(0, (columns[index] ?? 0) / 10));
  if (stated.some((width) => width < FONT_SIZE)) return stated.map(() => TEXT_WIDTH / count);
  const whole = sum(stated);
  return whole <= TEXT_WIDTH ? stated : stated.map((width) => (width * TEXT_WIDTH) / whole);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
