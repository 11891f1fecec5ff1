import type { Point } from '@yushen/contract';
import type { PlacedLine, Span, StraightPlace } from './upright';

/** Two columns of running text, as a page that is laid straight shows them: what stands right of the gutter is read after what stands left of it. */
export interface TextColumns {
  /** Where the block of both begins and ends down the page. */
  readonly top: number;
  readonly bottom: number;
  /** How far right of the left column the right one begins. */
  readonly aside: number;
  /** From where to where the lines of either reach, the right one's as if it stood in the left one's place. */
  readonly across: Span;
  gutterAt(y: number): number;
}

/** The gutter leans with the page's perspective: across so much for each pixel down. */
const LEANS = [0, 0.015, -0.015, 0.03, -0.03, 0.045, -0.045];
/** It is looked for in the middle of the page, in steps of this share of its width. */
const MIDDLE = { from: 0.36, to: 0.64, step: 0.01 } as const;
/** Lines of running text: so many letters at least, ending within this share of the column's width from its edge. */
const FULL = { letters: 12, short: 0.12 } as const;
/** So many full lines stand on either side at least, and they are so large a share of its lines. Forms and signing blocks have none. */
const MIN_FULL = 4;
const MIN_SHARE = 0.35;
/** A line further below the last of its column, of the usual way from one to the next, begins something else. */
const NEXT = 1.5;

const middleOf = ({ middleLeft, middleRight }: StraightPlace): number => (middleLeft + middleRight) / 2;

interface Side {
  readonly lines: readonly PlacedLine[];
  readonly full: readonly PlacedLine[];
  readonly left: number;
}

const widthOf = ({ lines, left }: Side): number => Math.max(...lines.map(({ right }) => right)) - left;

/** The lines of one side, where most of them are running text. */
function sideOf(lines: readonly PlacedLine[]): Side | undefined {
  if (lines.length < MIN_FULL) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const width = Math.max(...lines.map((line) => line.right)) - left;
  const full = lines.filter(
    ({ folded, left: start, right }) =>
      folded.text.length >= FULL.letters && right - start >= (1 - 2 * FULL.short) * width,
  );
  return full.length < MIN_FULL || full.length < MIN_SHARE * lines.length ? undefined : { lines, full, left };
}

/** The part of a side's lines that follow one another around its full ones. */
function following({ lines, full }: Side): readonly PlacedLine[] {
  const sorted = [...lines].sort((a, b) => middleOf(a) - middleOf(b));
  const first = sorted.findIndex((line) => full.includes(line));
  const steps = sorted.slice(1).map((line, index) => middleOf(line) - middleOf(sorted[index]!));
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0;
  const kept: PlacedLine[] = [];
  for (const line of sorted.slice(first)) {
    const last = kept.at(-1);
    const ahead = full.some((one) => middleOf(one) >= middleOf(line));
    if (last !== undefined && !ahead && middleOf(line) - middleOf(last) > NEXT * usual) break;
    kept.push(line);
  }
  return kept;
}

/** Runs of lines, down the page, of which none crosses a gutter. */
function apart(print: readonly PlacedLine[], gutterAt: (y: number) => number): readonly (readonly PlacedLine[])[] {
  const runs: PlacedLine[][] = [[]];
  for (const line of print) {
    const x = gutterAt(middleOf(line));
    if (line.left < x - 0.2 * line.height && line.right > x + 0.2 * line.height) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter(({ length }) => length >= 2 * MIN_FULL);
}

/** The columns of a page's running text, where it is set in two. */
export function textColumns(lines: readonly PlacedLine[]): TextColumns | undefined {
  const print = lines.filter(({ rows }) => rows === undefined).sort((a, b) => middleOf(a) - middleOf(b));
  const [first, last] = [print[0], print.at(-1)];
  if (first === undefined || last === undefined || print.length < 2 * MIN_FULL) return undefined;
  const [left, right] = [Math.min(...print.map((one) => one.left)), Math.max(...print.map((one) => one.right))];
  const half = (middleOf(first) + middleOf(last)) / 2;
  let best: { readonly columns: TextColumns; readonly full: number } | undefined;
  for (const lean of LEANS)
    for (let share: number = MIDDLE.from; share <= MIDDLE.to; share += MIDDLE.step) {
      const gutterAt = (y: number): number => left + share * (right - left) + lean * (y - half);
      for (const within of apart(print, gutterAt)) {
        const isLeft = (line: PlacedLine): boolean => line.right <= gutterAt(middleOf(line)) + 0.2 * line.height;
        const [one, other] = [sideOf(within.filter(isLeft)), sideOf(within.filter((line) => !isLeft(line)))];
        const full = (one?.full.length ?? 0) + (other?.full.length ?? 0);
        if (one === undefined || other === undefined || (best !== undefined && best.full >= full)) continue;
        const block = [...following(one), ...following(other)];
        const columns: TextColumns = {
          top: Math.min(...block.map((line) => middleOf(line) - 0.6 * line.height)),
          bottom: Math.max(...block.map((line) => middleOf(line) + 0.6 * line.height)),
          aside: other.left - one.left,
          across: { left: one.left, right: one.left + Math.max(widthOf(one), widthOf(other)) },
          gutterAt,
        };
        best = { columns, full };
      }
    }
  return best?.columns;
}

/** A page whose two columns are set one below the other, as they are read. */
export interface OneColumn {
  readonly lines: readonly PlacedLine[];
  /** Where a point of the straight page stands then, and back. */
  moved(point: Point): Point;
  back(point: Point): Point;
}

/** Sets the right column below the left one, and what stands under both below it. */
export function inOneColumn(
  lines: readonly PlacedLine[],
  { top, bottom, aside, across, gutterAt }: TextColumns,
): OneColumn {
  const height = bottom - top;
  const moved = ([x, y]: Point): Point => {
    if (y < top) return [x, y];
    if (y > bottom) return [x, y + height];
    return x < gutterAt(y) ? [x, y] : [x - aside, y + height];
  };
  const back = ([x, y]: Point): Point => {
    if (y <= bottom) return [x, y];
    return y <= bottom + height ? [x + aside, y - height] : [x, y - height];
  };
  const placed = lines.map((line) => {
    const [x, y] = [(line.left + line.right) / 2, middleOf(line)];
    const [toX, toY] = moved([x, y]);
    const [right, down] = [toX - x, toY - y];
    return {
      ...line,
      ...(y >= top && y <= bottom && { column: across }),
      left: line.left + right,
      right: line.right + right,
      middleLeft: line.middleLeft + down,
      middleRight: line.middleRight + down,
      ...(line.rows && { rows: { top: line.rows.top + down, bottom: line.rows.bottom + down } }),
    };
  });
  // Within the block each column's lines follow one another; all others keep their order.
  const part = (line: PlacedLine): number => {
    const y = middleOf(line);
    return y < top ? 0 : y <= bottom ? 1 : y <= bottom + height ? 2 : 3;
  };
  return { lines: [0, 1, 2, 3].flatMap((one) => placed.filter((line) => part(line) === one)), moved, back };
}
