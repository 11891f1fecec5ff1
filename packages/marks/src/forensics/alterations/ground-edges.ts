import type { PageImage } from '@yushen/contract';
import { thinInk } from './thin-ink';
import { HEIGHT, type ValueStrip } from './value-strip';

/** An edge is the difference between so many rows on either side of it, px: light falls off over more. */
const DEEP = 3;
/** So many rows on either side are left out: a camera's blur, or a shadow that a patch throws. */
const GAPS = [1, 5] as const;
/** A patch lies as much aslant to its value, rows a column. */
const SLOPES = [0, -0.009, 0.009, -0.018, 0.018] as const;
/** On a shorter side a patch's slope is within an edge's blur, px. */
const MIN_ASLANT = 96;
/** A patch ends so far outside its value at most, heights: above and below, and at its ends; and so far inside the value's box. */
const OUT = { across: 0.5, along: 0.8 } as const;
const IN = 0.1;
/** An edge is judged piece by piece, px, and so much of a side must be ground. */
const PIECE = 4;
const MIN_PIECES = 3;
const MIN_GROUND = 0.4;

/**
 * Where the ground along one side of a value changes most: how much brighter it is inside, levels of red, green and blue, also in the
 * quarter of its pieces that show the change least.
 */
export type GroundEdge = readonly [red: number, green: number, blue: number];

/** One side of a value: its ground cut into pieces along it, each with its levels row by row across. */
interface Side {
  readonly pieces: number;
  readonly rows: number;
  /** Red, green and blue of each piece's rows, below 0 where ink stands. */
  readonly levels: Float32Array;
}

/** Edges of the ground above, below, left and right of a value, letters and lines aside; undefined where a side shows too little ground. */
export function groundEdges({ pixels, from, to, top }: ValueStrip): readonly (GroundEdge | undefined)[] {
  const inked = thinInk(pixels);
  const level = sideOf(pixels, inked, [from, to], 'level');
  const upright = sideOf(pixels, inked, [top, top + HEIGHT], 'upright');
  const [across, along, into] = [OUT.across, OUT.along, IN].map((share) => Math.round(share * HEIGHT)) as [
    number,
    number,
    number,
  ];
  const bottom = top + HEIGHT;
  const beyond = [[0, from - along] as const, [to + along, pixels.width] as const].map(
    (ends): Beyond => ({
      side: sideOf(pixels, inked, ends, 'level'),
      distance: (ends[0] + ends[1] - from - to) / 2,
    }),
  );
  return [
    strongest(level, [top - across, top + into], 1, beyond),
    strongest(level, [bottom - into, bottom + across], -1, beyond),
    strongest(upright, [from - along, from + into], 1),
    strongest(upright, [to - into, to + along], -1),
  ];
}

function sideOf(
  { width, height, data }: PageImage,
  inked: Uint8Array,
  [from, to]: readonly [number, number],
  direction: 'level' | 'upright',
): Side {
  const [step, stride, rows] = direction === 'level' ? [1, width, height] : [width, 1, width];
  const pieces = Math.floor((to - from) / PIECE);
  const levels = new Float32Array(pieces * rows * 3);
  for (let piece = 0, cell = 0; piece < pieces; piece += 1)
    for (let row = 0; row < rows; row += 1, cell += 3) {
      let [red, green, blue, isGround] = [0, 0, 0, true];
      for (let off = 0; off < PIECE; off += 1) {
        const at = (from + piece * PIECE + off) * step + row * stride;
        if (inked[at] === 1) isGround = false;
        red += data[at * 3]!;
        green += data[at * 3 + 1]!;
        blue += data[at * 3 + 2]!;
      }
      levels[cell] = isGround ? red / PIECE : -1;
      levels[cell + 1] = green / PIECE;
      levels[cell + 2] = blue / PIECE;
    }
  return { pieces, rows, levels };
}

/** A straight line that an edge may lie on: where its middle is, how much beside it is left out, how it lies. */
interface Place {
  readonly row: number;
  readonly gap: number;
  readonly slope: number;
}

/** What lies beside a value, beyond any patch: as far from its middle, px. */
interface Beyond {
  readonly side: Side;
  readonly distance: number;
}

/**
 * @param inward 1 where the value lies behind the edge, -1 where it lies before it
 * @param beyond where an edge that goes on is a form's: a shaded row's
 */
function strongest(
  side: Side,
  [first, last]: readonly [number, number],
  inward: 1 | -1,
  beyond: readonly Beyond[] = [],
): GroundEdge | undefined {
  const steps = new Float32Array(3 * side.pieces);
  const edges = GAPS.flatMap((gap) => {
    let [best, most]: [Place | undefined, number] = [undefined, 0];
    for (const slope of side.pieces * PIECE > MIN_ASLANT ? SLOPES : [0])
      for (let row = first; row <= last; row += 1) {
        const count = stepsAt(side, { row, gap, slope }, steps);
        if (count === 0) continue;
        const mean = Math.max(...means(steps, count).map(Math.abs));
        if (mean > most) [best, most] = [{ row, gap, slope }, mean];
      }
    const place = best;
    if (place === undefined) return [];
    const count = stepsAt(side, place, steps);
    const weaker = [0, 1, 2].map((channel) => inward * weakerOf(steps, channel, count));
    const own = means(steps, count);
    const isForms = beyond.some((one) => goesOn(one, place, own));
    return [(isForms ? [0, 0, 0] : weaker) as unknown as GroundEdge];
  });
  const strengthOf = (edge: GroundEdge): number => Math.max(...edge.map(Math.abs));
  return edges.length === 2 && strengthOf(edges[1]!) > strengthOf(edges[0]!) ? edges[1] : edges[0];
}

/** Does the ground change beyond the value as it does beside it, by half as much at least? */
function goesOn({ side, distance }: Beyond, { row, gap, slope }: Place, own: GroundEdge): boolean {
  const steps = new Float32Array(3 * side.pieces);
  const count = stepsAt(side, { row: row + slope * distance, gap, slope }, steps);
  if (count === 0) return false;
  const there = means(steps, count);
  const channel = own.map(Math.abs).indexOf(Math.max(...own.map(Math.abs)));
  return there[channel]! / own[channel]! >= 0.5;
}

/** Writes what each piece's ground changes by at a place, red, green and blue in turn; of how many, 0 where too few are ground. */
function stepsAt({ pieces, rows, levels }: Side, { row: middle, gap, slope }: Place, steps: Float32Array): number {
  let count = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const row = Math.round(middle + slope * (piece + 0.5 - pieces / 2) * PIECE);
    if (row - gap - DEEP < 0 || row + gap + DEEP > rows) continue;
    let red = 0;
    let green = 0;
    let blue = 0;
    let isGround = true;
    for (let off = gap; off < gap + DEEP && isGround; off += 1) {
      const before = (piece * rows + row - off - 1) * 3;
      const behind = (piece * rows + row + off) * 3;
      isGround = levels[before]! >= 0 && levels[behind]! >= 0;
      red += levels[behind]! - levels[before]!;
      green += levels[behind + 1]! - levels[before + 1]!;
      blue += levels[behind + 2]! - levels[before + 2]!;
    }
    if (!isGround) continue;
    steps[3 * count] = red / DEEP;
    steps[3 * count + 1] = green / DEEP;
    steps[3 * count + 2] = blue / DEEP;
    count += 1;
  }
  return count < Math.max(MIN_PIECES, MIN_GROUND * pieces) ? 0 : count;
}

function means(steps: Float32Array, count: number): GroundEdge {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let at = 0; at < 3 * count; at += 3) {
    red += steps[at]!;
    green += steps[at + 1]!;
    blue += steps[at + 2]!;
  }
  return [red / count, green / count, blue / count];
}

/** The change of a channel that three quarters of the pieces show, one way or the other; 0 where they do not agree. */
function weakerOf(steps: Float32Array, channel: number, count: number): number {
  const sorted = Float32Array.from({ length: count }, (_, piece) => steps[3 * piece + channel]!).sort();
  const [low, high] = [sorted[count >> 2]!, sorted[count - 1 - (count >> 2)]!];
  return low > 0 ? low : high < 0 ? high : 0;
}
