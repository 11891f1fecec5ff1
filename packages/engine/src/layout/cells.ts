import type { Point, Ruling } from '@yushen/contract';
import type { PlacedLine } from './upright';

/** A ruling line on a page that is laid straight: from one end to the other along `from`..`to`, and where it stands across at each. */
export interface PlacedRuling {
  readonly from: number;
  readonly to: number;
  readonly atFrom: number;
  readonly atTo: number;
}

/** The ruling lines of a page's tables. */
export interface Rulings {
  readonly level: readonly PlacedRuling[];
  readonly upright: readonly PlacedRuling[];
}

/** A cell of a table, all four sides ruled. */
export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A ruling may end this far short of the one that it meets, pixels. */
const SHORT = 4;

/** A stroke of a letter is no longer than this, heights of its line; strokes one under the other in two rows, than that. */
const STROKE = { one: 1.5, many: 3 } as const;

const placed = ([a, b]: readonly [Point, Point], along: 0 | 1): PlacedRuling => {
  const across = along === 0 ? 1 : 0;
  const [from, to] = a[along] <= b[along] ? [a, b] : [b, a];
  return { from: from[along], to: to[along], atFrom: from[across], atTo: to[across] };
};

/** Where a ruling stands across at a place along it; nothing beside its ends. */
function at({ from, to, atFrom, atTo }: PlacedRuling, place: number): number | undefined {
  if (place < from - SHORT || place > to + SHORT) return undefined;
  return atFrom + ((atTo - atFrom) * (place - from)) / Math.max(1, to - from);
}

/** Whether a ruling is made of letters' strokes: a short one within a line, or one through a line's letters. */
const isStroke = (lines: readonly PlacedLine[], [a, b]: readonly [Point, Point]): boolean => {
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const isUpright = Math.abs(b[0] - a[0]) < Math.abs(b[1] - a[1]);
  const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return lines.some(({ left, right, middleLeft, middleRight, height }) => {
    const middle = (middleLeft + middleRight) / 2;
    if (length <= STROKE.one * height && x >= left && x <= right && Math.abs(y - middle) <= 0.6 * height) return true;
    const isWithin = x > left + height && x < right - height && middle > top && middle < bottom;
    return isUpright && isWithin && length <= STROKE.many * height;
  });
};

/** The rulings of a page, laid straight like its lines; strokes of large letters left out. */
export function placeRulings(
  rulings: readonly Ruling[],
  lines: readonly PlacedLine[],
  toUpright: (point: Point) => Point,
): Rulings {
  const own = rulings
    .map(([a, b]): readonly [Point, Point] => [toUpright(a), toUpright(b)])
    .filter((ruling) => !isStroke(lines, ruling));
  const isLevel = ([a, b]: readonly [Point, Point]): boolean => Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]);
  const level = own.filter(isLevel).map((ruling) => placed(ruling, 0));
  const upright = own.filter((ruling) => !isLevel(ruling)).map((ruling) => placed(ruling, 1));
  // An underline that ends at a letter's stroke ends at no ruling: without the stroke it is no cell's side.
  return { level: level.filter((ruling) => upright.filter((other) => meet(ruling, other)).length >= 2), upright };
}

/** Rulings that meet end so near to each other, pixels: a page's longer side is some 2,000. */
const MEET = 14;

/** Whether a level ruling and an upright one cross or meet. */
function meet(level: PlacedRuling, upright: PlacedRuling): boolean {
  const x = (upright.atFrom + upright.atTo) / 2;
  const y = at(level, Math.min(level.to, Math.max(level.from, x))) ?? level.atFrom;
  return x > level.from - MEET && x < level.to + MEET && y > upright.from - MEET && y < upright.to + MEET;
}

/** Rulings nearer to each other than this are one, drawn twice, pixels. */
const DOUBLE = 8;

function between(rulings: readonly PlacedRuling[], place: number, from: number, to: number): number {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const places = rulings
    .map((ruling) => at(ruling, place))
    .filter((own) => own !== undefined && own > low && own < high);
  const sorted = places.filter((own) => own !== undefined).sort((a, b) => a - b);
  return sorted.filter((own, index) => own - (sorted[index - 1] ?? Number.NEGATIVE_INFINITY) > DOUBLE).length;
}

/** How many of these level rulings part two heights at some x, those that end short of it as if they went on. */
export function separatorsBetween(level: readonly PlacedRuling[], x: number, from: number, to: number): number {
  const endless = level.map((ruling) => {
    const rise = (ruling.atTo - ruling.atFrom) / Math.max(1, ruling.to - ruling.from);
    const height = ruling.atFrom + rise * (x - ruling.from);
    return { from: x, to: x, atFrom: height, atTo: height };
  });
  return between(endless, x, from, to);
}

/** How many level rulings part two heights at some x. */
export const levelsBetween = ({ level }: Rulings, x: number, from: number, to: number): number =>
  between(level, x, from, to);

/** How many upright rulings part a line from what ends left of it; boxes may reach over a ruling by half their height. */
export const rulingsBefore = (rulings: Rulings, { left, middleLeft, height }: PlacedLine, edge: number): number =>
  between(rulings.upright, middleLeft, edge - 0.5 * height, left + 0.5 * height);

/** The cell around a point; nothing where one of its sides is not ruled. */
export function cellAround({ level, upright }: Rulings, [x, y]: Point): Cell | undefined {
  const heights = level.map((ruling) => at(ruling, x)).filter((height) => height !== undefined);
  const places = upright.map((ruling) => at(ruling, y)).filter((place) => place !== undefined);
  const cell = {
    left: Math.max(...places.filter((place) => place <= x)),
    right: Math.min(...places.filter((place) => place > x)),
    top: Math.max(...heights.filter((height) => height <= y)),
    bottom: Math.min(...heights.filter((height) => height > y)),
  };
  return Object.values(cell).every(Number.isFinite) ? cell : undefined;
}

const centreOf = ({ left, right, middleLeft, middleRight }: PlacedLine): Point => [
  (left + right) / 2,
  (middleLeft + middleRight) / 2,
];

/** The cell in which a line stands. */
export const cellOf = (rulings: Rulings, line: PlacedLine): Cell | undefined => cellAround(rulings, centreOf(line));

/** Whether a line stands in a cell: its middle does, and it does not run far out of it. */
export function isIn({ left, right, top, bottom }: Cell, line: PlacedLine): boolean {
  const [x, y] = centreOf(line);
  const inside = x > left && x < right && y > top && y < bottom;
  return inside && line.left > left - line.height && line.right < right + line.height;
}

/** Whether a line reaches into a cell without standing in it: then the cell was not seen as it is. */
export function reachesInto({ left, right, top, bottom }: Cell, line: PlacedLine): boolean {
  const [, y] = centreOf(line);
  const across = Math.min(line.right, right) - Math.max(line.left, left);
  return y > top && y < bottom && across > line.height;
}
