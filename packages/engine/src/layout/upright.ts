import {
  type Bounds,
  boundsOf,
  heightOf,
  type Line,
  lengthOf,
  type Point,
  type Quad,
  type Ruling,
} from '@yushen/contract';
import { placeRulings, type Rulings } from './cells';
import { type FoldedText, foldString } from './folded-text';
import { inOneColumn, textColumns } from './text-columns';

/** A line seen as if the page lay straight: positions in pixels along and across the dominant text direction. */
export interface PlacedLine {
  readonly line: Line;
  readonly folded: FoldedText<number>;
  readonly left: number;
  readonly right: number;
  /** Height of the line's middle at its left and right end: the page may still lean a little from line to line. */
  readonly middleLeft: number;
  readonly middleRight: number;
  readonly height: number;
  /** Where a label that is set over several rows begins and ends down the page; it stands in their middle. */
  readonly rows?: { readonly top: number; readonly bottom: number };
  /** The column of running text in which it stands, where the page is set in two. */
  readonly column?: Span;
}

/** From one place to another across a page that is laid straight, pixels. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Where a line lies on a page that is laid straight. */
export type StraightPlace = Pick<PlacedLine, 'left' | 'right' | 'middleLeft' | 'middleRight' | 'height'>;

/** The lines of one page region, laid straight. */
export interface Layout {
  readonly lines: readonly PlacedLine[];
  /** Median height of the lines, pixels. */
  readonly textHeight: number;
  readonly bounds: Bounds;
  /** Of the page's tables. */
  readonly rulings: Rulings;
  /** Turns a page point into this layout's coordinates. */
  toUpright(point: Point): Point;
  /** Turns a point of this layout back into page pixels. */
  toPage(point: Point): Point;
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The direction in which most of the text runs, radians clockwise from the x axis: each line votes by its length. */
function textDirection(quads: readonly Quad[]): number {
  const votes = quads
    .map((quad) => ({ angle: Math.atan2(quad[1][1] - quad[0][1], quad[1][0] - quad[0][0]), weight: lengthOf(quad) }))
    .filter(({ weight }) => weight > 0);
  const x = votes.reduce((sum, { angle, weight }) => sum + Math.cos(angle) * weight, 0);
  const y = votes.reduce((sum, { angle, weight }) => sum + Math.sin(angle) * weight, 0);
  const mean = Math.atan2(y, x);
  // The weighted median around the mean direction is not moved by a few slanted stamps.
  const turned = votes
    .map(({ angle, weight }) => ({ turn: Math.atan2(Math.sin(angle - mean), Math.cos(angle - mean)), weight }))
    .sort((a, b) => a.turn - b.turn);
  const half = turned.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { turn, weight } of turned) {
    passed += weight;
    if (passed >= half) return mean + turn;
  }
  return 0;
}

/** A page turned so that most of its lines lie level; `angle` is how far their text runs off level, radians clockwise. */
export function straightened(quads: readonly Quad[]) {
  const angle = textDirection(quads);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const toUpright = ([x, y]: Point): Point => [x * cos + y * sin, y * cos - x * sin];
  const toPage = ([x, y]: Point): Point => [x * cos - y * sin, x * sin + y * cos];
  const placeOf = (quad: Quad): StraightPlace => {
    const start = toUpright(middle(quad[0], quad[3]));
    const end = toUpright(middle(quad[1], quad[2]));
    const [first, last] = start[0] <= end[0] ? [start, end] : [end, start];
    return {
      left: first[0],
      right: last[0],
      middleLeft: first[1],
      middleRight: last[1],
      height: heightOf(quad),
    };
  };
  return { angle, toUpright, toPage, placeOf };
}

/** Lines below this are specks, parts of seals and the like: not text to lay out. */
const LEGIBLE = 0.5;

/** Most characters of a line that stands on its head on a page that does not: part of a letter or pattern, no text. */
const SCRAP = 2;

/** Letters that look the same on their heads: a reader may turn one that stands by itself. A `1` among them may be a scrap. */
const SAME_BOTH_WAYS = /^[一二三十口日目田中申王工亚車互回]$/u;

/** A mark smaller than this both ways, heights of the text, that was hardly read as a character is dirt. */
const SPECK = { size: 0.5, confidence: 0.9 } as const;

const isSpeck = ({ line, left, right, height }: PlacedLine, textHeight: number): boolean =>
  Array.from(line.text).length === 1 &&
  line.confidence < SPECK.confidence &&
  Math.max(right - left, height) < SPECK.size * textHeight;

/** Radians by which text that runs down the page leans from its side edges at most. */
const UPRIGHT_LEAN = 0.3;

/** Does text run down a page, or up it, that is laid straight: 购买方 set letter under letter, a note along the edge? */
const runsDown = ([from, to]: readonly [Point, Point]): boolean =>
  Math.abs(Math.atan2(to[0] - from[0], Math.abs(to[1] - from[1]))) < UPRIGHT_LEAN;

const headUp = (line: Line): Line => {
  const [a, b, c, d] = line.box;
  return { ...line, box: [c, d, a, b] };
};

/**
 * Lays a page's lines straight. Lines without legible text and scraps that stand on their heads are left out; letters that
 * look the same both ways are turned back.
 */
export function layOut(lines: readonly Line[], rulings: readonly Ruling[] = []): Layout {
  const legible = lines.filter(({ text, confidence }) => text.trim() !== '' && confidence >= LEGIBLE);
  const { toUpright, toPage, placeOf } = straightened(legible.map(({ box }) => box));
  const isUpright = ({ box: [from, to] }: Line): boolean => runsDown([toUpright(from), toUpright(to)]);
  const onItsHead = (line: Line): boolean => !isUpright(line) && toUpright(line.box[1])[0] < toUpright(line.box[0])[0];
  const written = legible
    .map((line) => (onItsHead(line) && SAME_BOTH_WAYS.test(line.text) ? headUp(line) : line))
    .filter((line) => Array.from(line.text).length > SCRAP || !onItsHead(line));
  const placed = written.map((line): PlacedLine => {
    const folded = foldString(line.text);
    if (!isUpright(line)) return { line, folded, ...placeOf(line.box) };
    const [a, b, c, d] = line.box;
    const corners: Quad = [toUpright(a), toUpright(b), toUpright(c), toUpright(d)];
    return { line, folded, ...besideItsRows(corners, folded.text.length) };
  });
  const textHeight = median(placed.map(({ height }) => height));
  const legiblePrint = placed.filter((line) => !isSpeck(line, textHeight));
  const columns = textColumns(legiblePrint);
  const one = columns === undefined ? undefined : inOneColumn(legiblePrint, columns);
  const print = one?.lines ?? legiblePrint;
  const edge = (pick: (line: PlacedLine) => number, choose: (...values: number[]) => number): number =>
    print.length === 0 ? 0 : choose(...print.map(pick));
  const place = (point: Point): Point => one?.moved(toUpright(point)) ?? toUpright(point);
  return {
    lines: print,
    textHeight,
    rulings: placeRulings(rulings, print, place),
    bounds: {
      left: edge(({ left }) => left, Math.min),
      right: edge(({ right }) => right, Math.max),
      top: edge(({ middleLeft, height }) => middleLeft - height / 2, Math.min),
      bottom: edge(({ middleLeft, height }) => middleLeft + height / 2, Math.max),
    },
    toUpright: place,
    toPage: (point) => toPage(one?.back(point) ?? point),
  };
}

/** Text that runs down the page stands beside all rows from its head to its foot. */
function besideItsRows(corners: Quad, letters: number): StraightPlace & Pick<PlacedLine, 'rows'> {
  const { left, top, right, bottom } = boundsOf(corners);
  const centre = (top + bottom) / 2;
  const place = { left, right, middleLeft: centre, middleRight: centre, height: right - left };
  return letters > 1 ? { ...place, rows: { top, bottom } } : place;
}

/** Where on the x axis the middle of a line's character stands, counted in code points. */
export function characterCentre({ line, left, right }: PlacedLine, index: number): number {
  const own = line.characters?.[index];
  const share = own === undefined ? (index + 0.5) / Array.from(line.text).length : (own.start + own.end) / 2;
  return left + (right - left) * share;
}

/** Height of a line's middle at some x, following its own lean. */
export function middleAt(line: StraightPlace, x: number): number {
  const length = line.right - line.left;
  if (length < line.height * 2) return (line.middleLeft + line.middleRight) / 2;
  return line.middleLeft + ((line.middleRight - line.middleLeft) * (x - line.left)) / length;
}

/** Radians by which a line leans on a page that is laid straight. */
export const leanOf = ({ left, right, middleLeft, middleRight }: StraightPlace): number =>
  Math.atan2(middleRight - middleLeft, right - left);

/** Whether two lines stand in one row: their middles agree where they are nearest to each other. */
export function inOneRow(a: StraightPlace, b: StraightPlace, tolerance = 0.6): boolean {
  const x =
    a.right <= b.left ? (a.right + b.left) / 2 : b.right <= a.left ? (b.right + a.left) / 2 : Math.max(a.left, b.left);
  return Math.abs(middleAt(a, x) - middleAt(b, x)) <= tolerance * Math.max(a.height, b.height);
}
