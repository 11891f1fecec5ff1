import { type Frame, greyOf, percentile } from './frame';

/** Brightness of the brightest parts, 0..255: paper is bright, what it lies on may be dark. */
export const brightnessOf = (frame: Frame): number => percentile(greyOf(frame), 0.95);

/** Grey level from which a pixel says nothing any more. */
const BURNT = 250;
/** Side of the squares that are looked at, in pixels of the small picture. */
const SQUARE = 8;

/**
 * Share of the picture that light has burnt out, 0..1: squares without anything on them, where the rest of the bright parts is clearly
 * darker. A white sheet that is white all over is no glare.
 */
export function glareOf(frame: Frame): number {
  const { width, height } = frame;
  const grey = greyOf(frame);
  if (percentile(grey, 0.75) >= BURNT - 10) return 0;
  let burnt = 0;
  let all = 0;
  for (let top = 0; top + SQUARE <= height; top += SQUARE)
    for (let left = 0; left + SQUARE <= width; left += SQUARE) {
      all++;
      if (isBurnt(grey, width, left, top)) burnt++;
    }
  return all === 0 ? 0 : burnt / all;
}

function isBurnt(grey: Uint8ClampedArray, width: number, left: number, top: number): boolean {
  for (let y = top; y < top + SQUARE; y++)
    for (let x = left; x < left + SQUARE; x++) if ((grey[y * width + x] ?? 0) < BURNT) return false;
  return true;
}
