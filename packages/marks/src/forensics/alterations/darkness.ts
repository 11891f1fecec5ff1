import { boundsOf, heightOf, lengthOf, type PageImage, type Quad } from '@yushen/contract';
import { cropQuad } from '../../pixels/crop-quad';

/** A value is looked at this high, px, with shares of its height more at either end, above and below. */
export const HEIGHT = 32;
const BESIDE = 1.5;
const MARGIN = 0.25;
/** A value longer than so many heights is a paragraph: its line is looked at as far as that. */
const LONGEST = 60;
/** Paper is the brightest tenth of what stands within so many heights, ink the darkest fiftieth of the value. */
const AROUND = 1.5;
const PAPER = 0.9;
const INK = 0.02;
/** What differs less from its paper than so many grey levels is no ink. */
const MIN_CONTRAST = 40;

/** A value straightened: how dark each of its pixels is between its paper, 0, and its ink, 1; rows top down. */
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

/** The value with what stands beside it; undefined where it bears no ink, or is too small. */
export function darknessOf(image: PageImage, box: Quad, seals: readonly Quad[]): Darkness | undefined {
  const high = heightOf(box);
  const long = Math.min(LONGEST, lengthOf(box) / high);
  if (!(high >= 6) || !(long > 0.3)) return undefined;
  const scale = HEIGHT / high;
  const beside = Math.round(BESIDE * HEIGHT);
  const own = Math.round(lengthOf(box) * scale);
  const above = Math.round(MARGIN * HEIGHT);
  const crop = cropQuad(image, grown(box, beside / own, MARGIN), own + 2 * beside, HEIGHT + 2 * above);
  const sealed = seals.some((seal) => meets(seal, box));
  const light = new Uint8Array(crop.width * crop.height);
  // Under a seal only red light counts: its own ink is nothing there. Elsewhere a red pen is ink, a yellow marker is none.
  for (let at = 0, from = 0; at < light.length; at += 1, from += 3)
    light[at] = sealed ? crop.data[from]! : Math.min(crop.data[from]!, crop.data[from + 1]!);
  const papers = paperAlong(light, crop.width, crop.height);
  const sorted = light
    .subarray(above * crop.width, (above + HEIGHT) * crop.width)
    .slice()
    .sort();
  const ink = sorted[Math.floor(INK * sorted.length)]!;
  const values = new Float32Array(light.length);
  for (let at = 0; at < light.length; at += 1) {
    const paper = papers[at % crop.width]!;
    values[at] = Math.max(0, Math.min(1, (paper - light[at]!) / Math.max(MIN_CONTRAST, paper - ink)));
  }
  return { width: crop.width, height: crop.height, values, from: beside, to: crop.width - beside, top: above };
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

/** The quad with `along` of its length more at either end, and `across` of its height above and below. */
function grown([a, b, c, d]: Quad, along: number, across: number): Quad {
  const point = (
    [x, y]: Quad[number],
    [right, down]: Quad[number],
    [fromRight, fromDown]: Quad[number],
  ): Quad[number] => [
    x + (x - right) * along + (x - fromRight) * across,
    y + (y - down) * along + (y - fromDown) * across,
  ];
  return [point(a, b, d), point(b, a, c), point(c, d, b), point(d, c, a)];
}

function meets(one: Quad, other: Quad): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
