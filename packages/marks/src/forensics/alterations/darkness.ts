import { HEIGHT, type ValueStrip } from './value-strip';

/** As much of the strip above and below the value counts, in heights of it. */
const MARGIN = 0.25;
/** Paper is the brightest tenth of what stands within so many heights, ink the darkest fiftieth of the value. */
const AROUND = 1.5;
const PAPER = 0.9;
const INK = 0.02;
/** What differs less from its paper than so many grey levels is no ink. */
const MIN_CONTRAST = 40;

/** How dark each pixel of a value is between its paper, 0, and its ink, 1; rows top down. */
export interface Darkness {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
  /** First column of the value, and the first behind it. */
  readonly from: number;
  readonly to: number;
  /** First row of the value. */
  readonly top: number;
}

/** @param isSealed a seal lies over the value: its ink is no pen's */
export function darknessOf({ pixels, from, to, top }: ValueStrip, isSealed: boolean): Darkness {
  const { width, data } = pixels;
  const above = Math.round(MARGIN * HEIGHT);
  const height = HEIGHT + 2 * above;
  const light = new Uint8Array(width * height);
  // Under a seal only red light counts: its own ink is nothing there. Elsewhere a red pen is ink, a yellow marker is none.
  for (let at = 0, of = (top - above) * width * 3; at < light.length; at += 1, of += 3)
    light[at] = isSealed ? data[of]! : Math.min(data[of]!, data[of + 1]!);
  const papers = paperAlong(light, width, height);
  const ink = levelAt(light.subarray(above * width, (above + HEIGHT) * width), INK);
  const values = new Float32Array(light.length);
  for (let at = 0; at < light.length; at += 1) {
    const paper = papers[at % width]!;
    values[at] = Math.max(0, Math.min(1, (paper - light[at]!) / Math.max(MIN_CONTRAST, paper - ink)));
  }
  return { width, height, values, from, to, top: above };
}

/** The paper's brightness in each column, from the columns around it. */
function paperAlong(light: Uint8Array, width: number, height: number): Float32Array {
  const reach = Math.round(AROUND * HEIGHT);
  const step = 8;
  const papers = new Float32Array(width);
  for (let left = 0; left < width; left += step) {
    const counts = new Uint32Array(256);
    let count = 0;
    const [first, last] = [Math.max(0, left - reach), Math.min(width, left + step + reach)];
    for (let y = 0; y < height; y += 2)
      for (let x = first; x < last; x += 2) {
        counts[light[y * width + x]!]! += 1;
        count += 1;
      }
    let passed = 0;
    let level = 255;
    for (; level > 0 && passed < (1 - PAPER) * count; level -= 1) passed += counts[level]!;
    papers.fill(level, left, Math.min(width, left + step));
  }
  return papers;
}

/** The level below which this share of pixels lies. */
function levelAt(light: Uint8Array, share: number): number {
  const counts = new Uint32Array(256);
  for (const level of light) counts[level]! += 1;
  let [level, passed] = [0, counts[0]!];
  while (level < 255 && passed <= share * light.length) {
    level += 1;
    passed += counts[level]!;
  }
  return level;
}
