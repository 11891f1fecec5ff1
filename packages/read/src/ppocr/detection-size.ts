import {
  DETECTION_ENLARGEMENT,
  FINE_REGION_HEIGHT,
  MAX_DETECTION_SIDE,
  MIN_DETECTION_SIDE,
  REGION_HEIGHT,
  WORTH_FINER,
} from '../speed';

/** Networks of this family halve their input five times. */
const STEP = 32;

const round = (side: number): number => Math.max(STEP, Math.round(side / STEP) * STEP);

/** The size at which a page is given to the detector: longest side at most `longestSide`, both sides multiples of 32. */
export function detectionSize(
  { width, height }: { readonly width: number; readonly height: number },
  longestSide: number,
): { readonly width: number; readonly height: number } {
  const longest = Math.max(width, height);
  const enlarged = Math.min(Math.max(longest, MIN_DETECTION_SIDE), longest * DETECTION_ENLARGEMENT);
  const scale = Math.min(enlarged, longestSide) / longest;
  return { width: round(width * scale), height: round(height * scale) };
}

/**
 * The longest side for a second detection, where the first one saw print too small; undefined where a second would see
 * little more.
 *
 * @param scale page pixels per pixel of the first detection's input
 * @param thickness height of the lower regions on that input, px
 */
export function finerSide(
  { width, height }: { readonly width: number; readonly height: number },
  { scale }: { readonly scale: number },
  thickness: number,
): number | undefined {
  if (thickness >= FINE_REGION_HEIGHT) return undefined;
  const longest = Math.max(width, height);
  const first = longest / scale;
  const finer = Math.min(longest, MAX_DETECTION_SIDE, (first * REGION_HEIGHT) / thickness);
  return finer >= WORTH_FINER * first ? finer : undefined;
}
