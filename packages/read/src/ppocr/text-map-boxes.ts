import type { Quad } from '@yushen/contract';
import { cornersOf, findComponents, minimumRectangle, outlineOf, type Rectangle } from '@yushen/marks/pixels';
import { bentLine } from './bent-line';
import type { LineCurve } from './line-curve';

/** Differentiable binarisation (DB, arXiv 1911.08947): how a probability map becomes boxes. */
export interface TextMapLimits {
  /** A pixel is text from this probability on. */
  readonly pixel: number;
  /** A box is kept from this mean probability on. */
  readonly box: number;
  /** A box grows by `area * grow / perimeter` on every side: the network marks the shrunk core of a line. */
  readonly grow: number;
  /** Boxes thinner than this before growing are dropped, px of the map. */
  readonly thickness: number;
}

export const TEXT_MAP_LIMITS: TextMapLimits = { pixel: 0.3, box: 0.5, grow: 1.6, thickness: 3 };

/** A rectangle that holds text, direction not yet known: the corners start anywhere. */
export interface FoundBox {
  readonly quad: Quad;
  readonly score: number;
  /** Of a bent line; its quad begins with a long side. */
  readonly curve?: LineCurve;
}

const MIN_AREA = 9;

/** Boxes of a text probability map, in pixels of the map. */
export function textMapBoxes(
  map: Float32Array,
  width: number,
  height: number,
  limits: TextMapLimits = TEXT_MAP_LIMITS,
): FoundBox[] {
  const mask = new Uint8Array(width * height);
  for (let index = 0; index < mask.length; index += 1) mask[index] = map[index]! > limits.pixel ? 1 : 0;
  const boxes: FoundBox[] = [];
  for (const component of findComponents(mask, width, height, MIN_AREA)) {
    const bent = bentLine(component, map, width);
    if (bent !== undefined && bent.score >= limits.box) {
      const distance = growth(bent.line, limits.grow);
      boxes.push({ quad: cornersOf(grow(bent.line, distance)), score: bent.score, curve: bent.curveOver(distance) });
      continue;
    }
    const rectangle = minimumRectangle(outlineOf(component));
    if (Math.min(rectangle.length, rectangle.thickness) < limits.thickness) continue;
    const score = meanInside(map, width, height, cornersOf(rectangle));
    if (score < limits.box) continue;
    boxes.push({ quad: cornersOf(grow(rectangle, growth(rectangle, limits.grow))), score });
  }
  return boxes;
}

/** How far a box reaches beyond the marked core on every side, px. */
const growth = ({ length, thickness }: Rectangle, ratio: number): number =>
  (length * thickness * ratio) / (2 * (length + thickness));

const grow = (rectangle: Rectangle, distance: number): Rectangle => ({
  ...rectangle,
  length: rectangle.length + 2 * distance,
  thickness: rectangle.thickness + 2 * distance,
});

/** Mean of the map over the pixels whose centres lie inside a convex quad. */
export function meanInside(map: Float32Array, width: number, height: number, quad: Quad): number {
  const ys = quad.map(([, y]) => y);
  const from = Math.max(0, Math.ceil(Math.min(...ys) - 0.5));
  const to = Math.min(height - 1, Math.floor(Math.max(...ys) - 0.5));
  let sum = 0;
  let count = 0;
  for (let y = from; y <= to; y += 1) {
    const [left, right] = spanAt(quad, y + 0.5);
    const last = Math.min(width - 1, Math.floor(right - 0.5));
    for (let x = Math.max(0, Math.ceil(left - 0.5)); x <= last; x += 1) {
      sum += map[y * width + x]!;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

function spanAt(quad: Quad, y: number): readonly [left: number, right: number] {
  let left = Infinity;
  let right = -Infinity;
  for (let index = 0; index < 4; index += 1) {
    const [x0, y0] = quad[index as 0 | 1 | 2 | 3];
    const [x1, y1] = quad[((index + 1) % 4) as 0 | 1 | 2 | 3];
    if (y < Math.min(y0, y1) || y > Math.max(y0, y1) || y0 === y1) continue;
    const x = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return [left, right];
}
