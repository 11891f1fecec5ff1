import { type Bounds, boundsOf, type Line, type PageImage, type Quad, type Ruling } from '@yushen/contract';

/** Around a line of text its own ink may reach so far, heights of the line: an underline, a frame. */
const MARGIN = 0.25;
/** A ruling's ink, pixels at each side. */
const RULE = 3;
/** Ink is darker than its ground by this much, 0..255. */
const DARKER = 60;
/** Squares of a page in which ink is looked for, pixels. */
const SQUARE = 14;
/** A line of words is at least so many squares long, one beside the other. */
const LEAST_SQUARES = 5;

/** A page's image without what its text layer, its rulings and its seals account for: each painted over in the colour around it. */
export function beyondText(image: PageImage, accounted: readonly Bounds[]): PageImage {
  const { width, height } = image;
  const data = new Uint8Array(new SharedArrayBuffer(width * height * 3));
  data.set(image.data);
  for (const { left, top, right, bottom } of accounted) {
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right))];
    const [upper, lower] = [Math.max(0, Math.floor(top)), Math.min(height, Math.ceil(bottom))];
    if (from >= to || upper >= lower) continue;
    const ground = groundAt(image, from, upper, to - 1, lower - 1);
    for (let y = upper; y < lower; y += 1) for (let x = from; x < to; x += 1) data.set(ground, 3 * (y * width + x));
  }
  return { width, height, data };
}

/** The brightest of a place's corners. */
function groundAt({ width, data }: PageImage, left: number, top: number, right: number, bottom: number): Uint8Array {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  const colours = corners.map(([x, y]) => data.slice(3 * (y * width + x), 3 * (y * width + x) + 3));
  return colours.reduce((best, one) => (one[0]! + one[1]! + one[2]! > best[0]! + best[1]! + best[2]! ? one : best));
}

/** The places of lines of text, with the ink that belongs to them. */
export const placesOfLines = (lines: readonly Line[]): readonly Bounds[] => lines.map(({ box }) => grown(box));

function grown(box: Quad): Bounds {
  const { left, top, right, bottom } = boundsOf(box);
  const margin = MARGIN * Math.min(bottom - top, right - left);
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
}

export const placesOfRulings = (rulings: readonly Ruling[]): readonly Bounds[] =>
  rulings.map(([[fromX, fromY], [toX, toY]]) => ({
    left: Math.min(fromX, toX) - RULE,
    top: Math.min(fromY, toY) - RULE,
    right: Math.max(fromX, toX) + RULE,
    bottom: Math.max(fromY, toY) + RULE,
  }));

/** Is there ink as long as a line of words? Most pages have none beside their text, and need not be read again. */
export function hasWordsOfInk({ width, height, data }: PageImage): boolean {
  const lightness = (x: number, y: number): number => {
    const at = 3 * (y * width + x);
    return (data[at]! + 2 * data[at + 1]! + data[at + 2]!) / 4;
  };
  const isInked = (left: number, top: number): boolean => {
    let [darkest, brightest] = [255, 0];
    for (let y = top; y < top + SQUARE; y += 2)
      for (let x = left; x < left + SQUARE; x += 1) {
        const value = lightness(x, y);
        darkest = Math.min(darkest, value);
        brightest = Math.max(brightest, value);
      }
    return brightest - darkest >= DARKER;
  };
  for (let top = 0; top + SQUARE <= height; top += SQUARE) {
    let together = 0;
    for (let left = 0; left + SQUARE <= width; left += SQUARE) {
      together = isInked(left, top) ? together + 1 : 0;
      if (together >= LEAST_SQUARES) return true;
    }
  }
  return false;
}
