import type { PageImage } from '@yushen/contract';

/** Which pixels of a zone carry pen or print: 1 is ink. Red is left out: a seal over a zone is no handwriting. */
export interface ZoneInk {
  readonly width: number;
  readonly height: number;
  readonly mask: Uint8Array;
  /** 1 where red lies: what runs under it, pen, print or line, is not seen. */
  readonly covered?: Uint8Array;
}

/** Ink is darker than the paper around it by this much at least, 0..255. */
const MIN_CONTRAST = 45;
/** The same as a share of the paper's brightness. */
const CONTRAST_SHARE = 0.22;
/** Red exceeds both other channels by this much in a seal's faintest edge. */
const RED_EXCESS = 14;
/** Side of the patches whose paper is judged apart, px: light falls off across a photo. */
const PATCH = 48;

const brightnessAt = (data: Uint8Array, index: number): number =>
  0.3 * data[index]! + 0.59 * data[index + 1]! + 0.11 * data[index + 2]!;

/** Separates ink from paper, patch by patch. */
export function zoneInk({ width, height, data }: PageImage): ZoneInk {
  const mask = new Uint8Array(width * height);
  const red = redMask(data, width, height);
  for (let top = 0; top < height; top += PATCH)
    for (let left = 0; left < width; left += PATCH) {
      const bottom = Math.min(height, top + PATCH);
      const right = Math.min(width, left + PATCH);
      const paper = paperBrightness(data, width, { left, top, right, bottom });
      const limit = paper - Math.max(MIN_CONTRAST, CONTRAST_SHARE * paper);
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) {
          const at = y * width + x;
          if (red[at] === 0 && brightnessAt(data, at * 3) < limit) mask[at] = 1;
        }
    }
  return { width, height, mask, covered: red };
}

/** The patch's 70th percentile: paper, as long as ink covers less than the smaller part of it. */
function paperBrightness(
  data: Uint8Array,
  width: number,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): number {
  const values: number[] = [];
  for (let y = top; y < bottom; y += 2)
    for (let x = left; x < right; x += 2) values.push(brightnessAt(data, (y * width + x) * 3));
  values.sort((a, b) => a - b);
  return values[Math.floor(values.length * 0.7)] ?? 255;
}

/** Red pixels and their neighbours: photos smear colour over edges. */
function redMask(data: Uint8Array, width: number, height: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const index = (y * width + x) * 3;
      if (data[index]! - Math.max(data[index + 1]!, data[index + 2]!) < RED_EXCESS) continue;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1)
        mask.fill(1, row * width + Math.max(0, x - 1), row * width + Math.min(width, x + 2));
    }
  return mask;
}
