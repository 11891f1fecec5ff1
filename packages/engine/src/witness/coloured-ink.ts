import type { Bounds, PageImage } from '@yushen/contract';
import { quantile, type Thumbnail } from '../reading/thumbnail';

/**
 * How much further from grey than its paper a pixel of coloured ink is, 0..255: red and blue stamps have 60 to 220, also pale and worn ones;
 * a yellowed copy's print stays below 30.
 */
const COLOURED = 45;
/** Letters of one stamp stand apart by no more, pixels of the thumbnail: some 4 mm on A4. */
const BETWEEN = 5;

/** Where coloured ink stands together on a page, in the page's own pixels. */
export function colouredPlaces(thumbnail: Thumbnail): readonly Bounds[] {
  const { width, height, scale } = thumbnail;
  const inked = colouredPixels(thumbnail);
  const seen = new Uint8Array(width * height);
  const places: Bounds[] = [];
  for (let start = 0; start < inked.length; start += 1) {
    if (inked[start] === 0 || seen[start] === 1) continue;
    const open = [start];
    seen[start] = 1;
    let [left, top, right, bottom] = [width, height, 0, 0];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x + 1),
        Math.max(bottom, y + 1),
      ];
      for (let row = Math.max(0, y - BETWEEN); row <= Math.min(height - 1, y + BETWEEN); row += 1)
        for (let column = Math.max(0, x - BETWEEN); column <= Math.min(width - 1, x + BETWEEN); column += 1) {
          const next = row * width + column;
          if (inked[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          open.push(next);
        }
    }
    places.push({ left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale });
  }
  return places;
}

/** One per pixel of the thumbnail: 1 where it is of coloured ink. */
function colouredPixels({ width, height, data }: Thumbnail): Uint8Array {
  const chroma = Array.from({ length: width * height }, (_, at) => chromaAt(data, at));
  const paper = quantile(chroma, 0.5);
  return Uint8Array.from(chroma, (value) => (value - paper > COLOURED ? 1 : 0));
}

/** A part of a page with its coloured ink alone, black on white: print below or above it is gone. */
export function colouredInkOf(part: PageImage): PageImage {
  const { width, height, data } = part;
  const chroma = Array.from({ length: width * height }, (_, at) => chromaAt(data, at));
  const paper = quantile(chroma, 0.5);
  const ink = new Uint8Array(new SharedArrayBuffer(width * height * 3)).fill(255);
  for (const [at, value] of chroma.entries())
    if (value - paper > COLOURED) ink.fill(Math.max(0, 255 - 2 * (value - paper)), 3 * at, 3 * at + 3);
  return { width, height, data: ink };
}

/** How far a pixel is from grey, 0..255. */
function chromaAt(data: Uint8Array, at: number): number {
  const [red, green, blue] = [data[3 * at]!, data[3 * at + 1]!, data[3 * at + 2]!];
  return Math.max(red, green, blue) - Math.min(red, green, blue);
}
