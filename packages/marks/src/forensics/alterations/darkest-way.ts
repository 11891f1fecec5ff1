/** A level strip of pixels, rows top down: how much ink each lacks, 0..1. */
export interface LackOfInk {
  readonly width: number;
  readonly height: number;
  readonly lacks: Float32Array;
}

/** From one column to the next a pen's line climbs so many rows at most: steeper, it is a letter's stroke. */
const CLIMB = 2;
/** What each row of climbing costs, in columns without ink: of two ways with as much ink the straighter one is taken. */
const STEEP = 0.02;

/** A way across a strip from its left to its right. */
export interface Way {
  /** Its row in each column. */
  readonly rows: Int16Array;
  /** The mean lack of ink on it, 0..1. */
  readonly lack: number;
}

/** The way on which least paper lies (dynamic programming, as seams are found in seam carving: Avidan and Shamir 2007). */
export function darkestWay({ width, height, lacks }: LackOfInk): Way {
  let costs = Float32Array.from({ length: height }, (_, y) => lacks[y * width]!);
  let next = new Float32Array(height);
  const steps = new Int8Array(width * height);
  for (let x = 1; x < width; x += 1) {
    for (let y = 0; y < height; y += 1) {
      let [best, by] = [Number.POSITIVE_INFINITY, 0];
      const last = Math.min(height - 1, y + CLIMB);
      for (let before = Math.max(0, y - CLIMB); before <= last; before += 1) {
        const cost = costs[before]! + STEEP * Math.abs(before - y);
        if (cost < best) {
          best = cost;
          by = before - y;
        }
      }
      next[y] = best + lacks[y * width + x]!;
      steps[x * height + y] = by;
    }
    [costs, next] = [next, costs];
  }
  let y = costs.indexOf(Math.min(...costs));
  const rows = new Int16Array(width);
  let lack = 0;
  for (let x = width - 1; x >= 0; x -= 1) {
    rows[x] = y;
    lack += lacks[y * width + x]!;
    y += steps[x * height + y]!;
  }
  return { rows, lack: lack / Math.max(1, width) };
}
