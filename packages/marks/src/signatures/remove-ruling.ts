import type { ZoneInk } from '../ink/zone-ink';

/** A run of ink across this share of the zone, or of a part of it as wide as one signature, is a ruling line, not a stroke. */
const MIN_RUN = 0.3;
/** Runs may jump such gaps, px: dotted and broken lines. */
const GAP = 3;
/** A run goes on under red, which hides what is there, where at least this share of the run is seen. */
const MIN_SEEN = 0.5;
/** A ruling line is at most this thick, as a share of the zone's shorter side. */
const MAX_THICKNESS = 0.08;
/** How much ruling lines of a photo rise or fall against the zone, as tangents: apart by less than a pixel in a name's width. */
const SLOPES = [0, 0.01, -0.01, 0.02, -0.02, 0.03, -0.03, 0.04, -0.04, 0.05, -0.05, 0.06, -0.06] as const;

/** Takes out printed lines, boxes' edges and underlines, and leaves the strokes that cross them. */
export function removeRuling(ink: ZoneInk, signatureWidth = ink.width): ZoneInk {
  const { width, height } = ink;
  const mask = Uint8Array.from(ink.mask);
  const thickest = Math.max(3, Math.round(MAX_THICKNESS * Math.min(width, height)));
  const rows = { ink, mask, thickest, along: 1, count: width, beside: width, lines: height };
  const least = MIN_RUN * Math.min(width, signatureWidth);
  for (const slope of SLOPES) eraseAlong({ ...rows, slope, least });
  // Strokes of names stand and lean: upright lines are looked for as they are.
  const columns = { ink, mask, thickest, along: width, count: height, beside: 1, lines: width };
  eraseAlong({ ...columns, slope: 0, least: Math.max(0.7 * height, 24) });
  return { ...ink, mask };
}

/** Rows or columns of a zone, straight or slanting, and what counts as a ruling line in them. */
interface Scan {
  readonly ink: ZoneInk;
  readonly mask: Uint8Array;
  /** From one pixel to the next along a line, and how many there are. */
  readonly along: number;
  readonly count: number;
  /** From a line to its neighbour, and how many there are. */
  readonly beside: number;
  readonly lines: number;
  readonly slope: number;
  readonly least: number;
  readonly thickest: number;
}

/** Erases long thin runs in their whole thickness: a blurred or slanting line is ragged along its edges. */
function eraseAlong(scan: Scan): void {
  const { ink, along, beside, count, lines, slope } = scan;
  const rise = Math.ceil((Math.abs(slope) * count) / 2);
  for (let line = -rise; line < lines + rise; line += 1) {
    let run: number[] = [];
    let last = -1;
    let hidden = 0;
    for (let index = 0; index < count; index += 1) {
      const place = line + Math.round(slope * (index - count / 2));
      if (place < 0 || place >= lines) continue;
      const at = index * along + place * beside;
      const pixel = nearestInk(ink.mask, at, place > 0 ? beside : 0, place < lines - 1 ? beside : 0);
      if (pixel === undefined) {
        if (ink.covered?.[at] === 1) hidden += 1;
        continue;
      }
      if (last >= 0 && index - last - hidden > GAP + 1) {
        eraseRun(scan, run, last);
        run = [];
      }
      run.push(pixel);
      last = index;
      hidden = 0;
    }
    eraseRun(scan, run, last);
  }
}

/** Erases a run that is long enough, where it is thin. */
function eraseRun({ ink, mask, along, count, beside, least, thickest }: Scan, run: readonly number[], last: number) {
  const first = run[0];
  if (first === undefined) return;
  const start = along === 1 ? first % count : Math.floor(first / along);
  const length = last - start + 1;
  if (length < least || run.length < MIN_SEEN * length) return;
  for (const at of run) {
    const pixels = pixelsAcross(ink.mask, at, beside);
    if (pixels.length <= thickest) for (const pixel of pixels) mask[pixel] = 0;
  }
}

/** The pixel itself or its neighbour across the line, where there is ink: a slanting line steps from row to row. */
function nearestInk(ink: Uint8Array, at: number, before: number, after: number): number | undefined {
  if (ink[at] === 1) return at;
  if (ink[at - before] === 1) return at - before;
  return ink[at + after] === 1 ? at + after : undefined;
}

/** The ink pixels that lie in one run through a pixel, across a line. */
function pixelsAcross(mask: Uint8Array, at: number, beside: number): readonly number[] {
  const pixels: number[] = [];
  for (let index = at; index >= 0 && mask[index] === 1; index -= beside) pixels.push(index);
  for (let index = at + beside; index < mask.length && mask[index] === 1; index += beside) pixels.push(index);
  return pixels;
}
