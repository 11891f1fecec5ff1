import { heightOf, lengthOf, type Point, type Quad, type Rotation } from '@yushen/contract';
import { alongDirection, angleOf, foldAngle, turnQuad } from '@yushen/marks/pixels';
import type { FoundBox } from './text-map-boxes';

const RADIANS = Math.PI / 180;

/** A box whose sides differ by less than this says little about a direction. */
const LONG_ASPECT = 2;

/** The quad with its long side as top side. */
export function alongLongSide(quad: Quad): Quad {
  return lengthOf(quad) >= heightOf(quad) ? quad : turnQuad(quad, 1);
}

/** Share of the text's length that runs up or down the page rather than across. */
export function shareOfTall(boxes: readonly FoundBox[]): number {
  let [tall, all] = [0, 0];
  for (const { quad } of boxes) {
    const long = alongLongSide(quad);
    if (lengthOf(long) < LONG_ASPECT * heightOf(long)) continue;
    all += lengthOf(long);
    if (Math.abs(Math.sin(angleOf(long))) > Math.SQRT1_2) tall += lengthOf(long);
  }
  return all === 0 ? 0 : tall / all;
}

/**
 * The direction in which a page's lines run, radians: its quarter turn plus the lean of its long lines (the median,
 * weighted by length).
 */
export function readingDirection(boxes: readonly FoundBox[], rotation: Rotation): number {
  const base = rotation * RADIANS;
  const leans = boxes
    .map(({ quad }) => alongLongSide(quad))
    .filter((quad) => lengthOf(quad) >= LONG_ASPECT * heightOf(quad))
    .map((quad) => ({ lean: foldAngle(angleOf(alongDirection(quad, base)) - base), length: lengthOf(quad) }))
    .filter(({ lean }) => Math.abs(lean) < 45 * RADIANS)
    .sort((a, b) => a.lean - b.lean);
  const half = leans.reduce((sum, { length }) => sum + length, 0) / 2;
  let passed = 0;
  for (const { lean, length } of leans) {
    passed += length;
    if (passed >= half) return base + lean;
  }
  return base;
}

/** A point in a frame whose x axis runs along a direction. */
export const inFrame = ([x, y]: Point, direction: number): Point => [
  x * Math.cos(direction) + y * Math.sin(direction),
  y * Math.cos(direction) - x * Math.sin(direction),
];
