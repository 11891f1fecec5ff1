import type { ZoneInk } from './zone-ink';

/** A run of ink across this share of the zone, or of a part of it as wide as one signature, is a ruling line, not a stroke. */
const LEAST_RUN = 0.3;
/** Runs may jump such gaps, px: dotted and broken lines. */
const GAP = 3;
/** A ruling line is at most this thick, as a share of the zone's shorter side. */
const MOST_THICKNESS = 0.08;

/** Takes out printed lines, boxes' edges and underlines, and leaves the strokes that cross them. */
export function removeRuling(ink: ZoneInk, signatureWidth = ink.width): ZoneInk {
  const { width, height } = ink;
  const mask = Uint8Array.from(ink.mask);
  const thickest = Math.max(3, Math.round(MOST_THICKNESS * Math.min(width, height)));
  for (let y = 0; y < height; y += 1)
    eraseRuns(ink.mask, mask, {
      start: y * width,
      step: 1,
      across: width,
      count: width,
      least: LEAST_RUN * Math.min(width, signatureWidth),
      thickest,
    });
  for (let x = 0; x < width; x += 1)
    eraseRuns(ink.mask, mask, {
      start: x,
      step: width,
      across: 1,
      count: height,
      least: Math.max(0.7 * height, 24),
      thickest,
    });
  return { width, height, mask };
}

/** One row or column of the mask, and what counts as a ruling line in it. */
interface Scan {
  readonly start: number;
  /** From one pixel to the next along the line, and to the neighbour across it. */
  readonly step: number;
  readonly across: number;
  readonly count: number;
  readonly least: number;
  readonly thickest: number;
}

/** Erases long thin runs in their whole thickness: a blurred or slanting line is ragged along its edges. */
function eraseRuns(ink: Uint8Array, mask: Uint8Array, { start, step, across, count, least, thickest }: Scan): void {
  let first = -1;
  let last = -1;
  const erase = () => {
    if (first < 0 || last - first + 1 < least) return;
    for (let index = first; index <= last; index += 1) {
      const at = nearestInk(ink, start + index * step, across);
      const pixels = at === undefined ? [] : pixelsAcross(ink, at, across);
      if (pixels.length <= thickest) for (const pixel of pixels) mask[pixel] = 0;
    }
  };
  for (let index = 0; index < count; index += 1) {
    if (nearestInk(ink, start + index * step, across) === undefined) continue;
    if (first < 0 || index - last > GAP + 1) {
      erase();
      first = index;
    }
    last = index;
  }
  erase();
}

/** The pixel itself or its neighbour across the line, where there is ink: a slanting line steps from row to row. */
function nearestInk(ink: Uint8Array, at: number, across: number): number | undefined {
  return [at, at - across, at + across].find((pixel) => ink[pixel] === 1);
}

/** The ink pixels that lie in one run through a pixel, across a line. */
function pixelsAcross(mask: Uint8Array, at: number, across: number): readonly number[] {
  const pixels: number[] = [];
  for (let index = at; index >= 0 && mask[index] === 1; index -= across) pixels.push(index);
  for (let index = at + across; index < mask.length && mask[index] === 1; index += across) pixels.push(index);
  return pixels;
}
