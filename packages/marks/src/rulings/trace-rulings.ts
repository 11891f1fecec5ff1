import { RunSets } from './run-sets';

/** Ink that is darker than the paper around it, one byte a pixel. */
export interface InkMask {
  readonly width: number;
  readonly height: number;
  readonly mask: Uint8Array;
}

/** A straight line from its left to its right end, or, on a mask that lies on its side, from its upper to its lower one; pixels. */
export interface Trace {
  readonly from: number;
  readonly to: number;
  readonly atFrom: number;
  readonly atTo: number;
}

/** A line that leans by 3 degrees, the most of an upright page, crosses a row of pixels in runs of 19 and more where it is one pixel thin. */
const MIN_RUN = 14;
/** Runs of one line lie at most so many rows and columns apart. */
const STEP = 2;
const GAP = 4;
/** The thickest line; what is thicker is a dark ground, pixels. */
const MAX_THICK = 9;
/** A line is straight to within this share of its length, and three pixels. */
const STRAIGHT = 0.006;

interface Run {
  readonly y: number;
  readonly start: number;
  readonly end: number;
}

function runsOf({ width, height, mask }: InkMask): readonly Run[] {
  const runs: Run[] = [];
  for (let y = 0; y < height; y += 1) {
    let start = -1;
    for (let x = 0; x <= width; x += 1) {
      const ink = x < width && mask[y * width + x] === 1;
      if (ink && start < 0) start = x;
      if (ink || start < 0) continue;
      if (x - start >= MIN_RUN) runs.push({ y, start, end: x });
      start = -1;
    }
  }
  return runs;
}

/** Runs that touch, one after the other and row by row, are parts of one line. */
function joinedRuns(runs: readonly Run[]): readonly (readonly Run[])[] {
  const sets = new RunSets(runs.length);
  let first = 0;
  runs.forEach((run, index) => {
    while ((runs[first]?.y ?? run.y) < run.y - STEP) first += 1;
    for (let other = first; other < index; other += 1) {
      const before = runs[other];
      if (before !== undefined && before.start <= run.end + GAP && run.start <= before.end + GAP)
        sets.join(other, index);
    }
  });
  return sets.groups().map((group) => group.flatMap((index) => runs[index] ?? []));
}

/** The straight line through the runs, each weighed by its length; nothing where they are a patch or bend. */
function lineThrough(runs: readonly Run[], least: number): Trace | undefined {
  let [from, to, area, sumX, sumY, sumXX, sumXY] = [Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0, 0];
  for (const { y, start, end } of runs) {
    const [weight, x] = [end - start, (start + end) / 2];
    from = Math.min(from, start);
    to = Math.max(to, end);
    area += weight;
    sumX += weight * x;
    sumY += weight * y;
    // A run is spread along itself: the moment of its own pixels counts too.
    sumXX += weight * (x * x + (weight * weight) / 12);
    sumXY += weight * x * y;
  }
  const length = to - from;
  if (length < least || area / length > MAX_THICK) return undefined;
  const spread = sumXX - (sumX * sumX) / area;
  const slope = spread <= 0 ? 0 : (sumXY - (sumX * sumY) / area) / spread;
  const at = (x: number): number => sumY / area + slope * (x - sumX / area);
  const miss = runs.reduce((sum, { y, start, end }) => sum + (end - start) * Math.abs(y - at((start + end) / 2)), 0);
  if (miss / area > 3 + STRAIGHT * length) return undefined;
  return { from, to, atFrom: at(from), atTo: at(to) };
}

/** Thin straight runs of ink along the rows of a mask, of at least so many pixels. */
export function traceRulings(ink: InkMask, least: number): readonly Trace[] {
  return joinedRuns(runsOf(ink)).flatMap((runs) => lineThrough(runs, least) ?? []);
}
