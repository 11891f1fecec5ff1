import type { Bounds, Line, Point, QualityFault } from '@yushen/contract';
import type { GreyPage } from './grey-page';
import { median } from './histogram';
import type { TextMeasure } from './measure-text';
import { boxAround } from './text-area';
import { CHARACTER_HALF_SEEN, MIN_LINES_STRUCK, PAPER_TOLERANCE } from './thresholds';

/** Side of the cells that the picture is divided into, in median heights of text. */
const CELL = 0.5;
/** Pixels looked at along each side of a cell. */
const LOOKS = 4;
/** Share of a cell's looks that must be about as bright as the paper: strokes cover at most four tenths of a line. */
const PAPER_LOOKS = 0.4;
/** Steps beyond the end of a line, in its heights, at which the cover must have begun, and must still be there. */
const BEYOND = [0.8, 1.4];

/**
 * A finger, or another thing, that reaches over the picture's edge onto the paper: lines end where the paper seems to, and the last
 * characters of some were seen in part only. A line that ends at a photo on the paper, which no edge of the picture touches, and one
 * that was read whole, end there by right.
 */
export function findCover(page: GreyPage, measures: readonly TextMeasure[]): QualityFault | undefined {
  if (!measures.some(({ line }) => isHalfSeen(line, 'begin') || isHalfSeen(line, 'end'))) return undefined;
  const paper = median(measures.map((one) => one.paper))!;
  const height = median(measures.map((one) => one.height))!;
  const grid = new OffPaper(page, paper, Math.max(LOOKS, Math.round(height * CELL)));
  const endsAt = (line: Line, side: Side): boolean => BEYOND.every((step) => grid.has(beyond(line, side, step)));
  for (const side of ['begin', 'end'] as const) {
    const other = side === 'begin' ? 'end' : 'begin';
    // Between two such ends the line stands on a ground of its own, such as a card's.
    const struck = measures.filter(({ line }) => endsAt(line, side) && !endsAt(line, other));
    const halfSeen = struck.filter(({ line }) => isHalfSeen(line, side));
    if (halfSeen.length > 0 && struck.length >= MIN_LINES_STRUCK)
      return {
        code: 'quality.cropped',
        box: boxAround(struck.map(({ line }) => line)),
        measured: struck.length / measures.length,
        threshold: MIN_LINES_STRUCK / measures.length,
      };
  }
  return undefined;
}

type Side = 'begin' | 'end';

const isHalfSeen = ({ characters }: Line, side: Side): boolean => {
  const outermost = side === 'begin' ? characters?.[0] : characters?.at(-1);
  return outermost !== undefined && outermost.confidence < CHARACTER_HALF_SEEN;
};

/** A point on the line's middle, `heights` of the line beyond its begin or end. */
function beyond({ box: [a, b, c, d] }: Line, side: Side, heights: number): Point {
  const [begin, end] = [middle(a, d), middle(b, c)];
  const [from, to] = side === 'begin' ? [end, begin] : [begin, end];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = 1 + (heights * Math.hypot(d[0] - a[0], d[1] - a[1])) / Math.max(1, length);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

const middle = ([x1, y1]: Point, [x2, y2]: Point): Point => [(x1 + x2) / 2, (y1 + y2) / 2];

/** The part of a picture that is not paper and hangs together with the picture's edge: the desk, and what reaches in from there. */
class OffPaper {
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Uint8Array;

  constructor(
    private readonly page: GreyPage,
    private readonly paper: number,
    private readonly side: number,
  ) {
    this.#columns = Math.max(1, Math.floor(page.width / side));
    this.#rows = Math.max(1, Math.floor(page.height / side));
    this.#cells = new Uint8Array(this.#columns * this.#rows);
    this.#flood();
  }

  /** Outside the picture nothing is known. */
  has([x, y]: Point): boolean {
    const [column, row] = [Math.floor(x / this.side), Math.floor(y / this.side)];
    const inside = column >= 0 && row >= 0 && column < this.#columns && row < this.#rows;
    return inside && this.#cells[row * this.#columns + column] === 1;
  }

  #flood(): void {
    const [columns, rows] = [this.#columns, this.#rows];
    const seen = new Uint8Array(columns * rows);
    const waiting: number[] = [];
    const visit = (column: number, row: number): void => {
      const cell = row * columns + column;
      if (column < 0 || row < 0 || column >= columns || row >= rows || seen[cell] === 1) return;
      seen[cell] = 1;
      if (this.#isPaper(column, row)) return;
      this.#cells[cell] = 1;
      waiting.push(cell);
    };
    for (let column = 0; column < columns; column++) for (const row of [0, rows - 1]) visit(column, row);
    for (let row = 0; row < rows; row++) for (const column of [0, columns - 1]) visit(column, row);
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      const [column, row] = [cell % columns, Math.floor(cell / columns)];
      visit(column - 1, row);
      visit(column + 1, row);
      visit(column, row - 1);
      visit(column, row + 1);
    }
  }

  #isPaper(column: number, row: number): boolean {
    const { left, top, right, bottom } = this.#boundsOf(column, row);
    let alike = 0;
    for (let down = 0; down < LOOKS; down++)
      for (let across = 0; across < LOOKS; across++) {
        const x = Math.floor(left + ((across + 0.5) * (right - left)) / LOOKS);
        const y = Math.floor(top + ((down + 0.5) * (bottom - top)) / LOOKS);
        if (Math.abs(this.page.at(x, y) - this.paper) <= PAPER_TOLERANCE) alike++;
      }
    return alike >= PAPER_LOOKS * LOOKS * LOOKS;
  }

  #boundsOf = (column: number, row: number): Bounds => ({
    left: column * this.side,
    top: row * this.side,
    right: (column + 1) * this.side,
    bottom: (row + 1) * this.side,
  });
}
