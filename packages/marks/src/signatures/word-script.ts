import { centreOf, heightOf, lengthOf, type PageImage, type Point, type Quad } from '@yushen/contract';
import { zoneInk } from '../ink/zone-ink';
import { cropQuad } from '../pixels/crop-quad';

/** A word's strip is looked at in this height, px, with so much above and below its box, as a share of the box's height. */
const STRIP = { height: 72, beyond: 0.4, widest: 900 } as const;

/** How a word's strokes look. Lengths in px of the page; a word's direction is measured against the page's. */
export interface WordScript {
  /** Between the highest and the lowest of the centres of its letters' ink. */
  readonly spread: number;
  readonly height: number;
  /** Mean width of a stroke. */
  readonly stroke: number;
  /** How its box runs against the page, radians. */
  readonly turn: number;
  readonly length: number;
  /** How its letters' upright strokes lean, and their level ones rise: tangents, the mean over its letters, and how far they differ. */
  readonly slant: number;
  readonly rise: number;
  readonly slantSpread: number;
  readonly riseSpread: number;
  /** How much more ink falls into the same columns, or rows, where a letter is sheared so that its strokes stand straight: a logarithm, 0 for straight print. */
  readonly slantGain: number;
  readonly riseGain: number;
  /** Mean clear space between neighbouring letters. */
  readonly gap: number;
  /** Between its highest and its lowest letter, in height. */
  readonly heightSpread: number;
  /** Its ink's mean colour: brightness, and by how much blue and red stand out of it. */
  readonly light: number;
  readonly blue: number;
  readonly red: number;
}

/**
 * Measures the strokes of a word.
 *
 * @param letters the boxes of its characters, in reading order
 * @param turn how the page's lines run, radians clockwise
 */
export function wordScript(image: PageImage, letters: readonly Quad[], turn: number): WordScript | undefined {
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const word: Quad = [first[0], last[1], last[2], first[3]];
  const strip = levelStrip(word, turn);
  const scale = heightOf(strip) / STRIP.height;
  const width = Math.max(16, Math.min(STRIP.widest, Math.round(lengthOf(strip) / scale)));
  const pixels = cropQuad(image, strip, width, STRIP.height);
  const { mask } = zoneInk(pixels);
  clearOtherRows(mask, width);
  const columns = letters.map((letter) => columnsOf(word, letter, width));
  const looks = columns
    .map(([from, to]) => letterScript(mask, width, from, to))
    .filter((letter) => letter !== undefined);
  const ink = strokesOf(mask, pixels, width);
  if (looks.length < 2 || ink === undefined) return undefined;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const range = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const each = (of: (letter: LetterScript) => number): readonly number[] => looks.map(of);
  const gaps = columns.slice(1).map(([from]) => gapAt(mask, width, from));
  return {
    ...ink,
    height: ink.height * scale,
    stroke: ink.stroke * scale,
    spread: range(each(({ middle }) => middle)) * scale,
    slant: mean(each(({ slant }) => slant)),
    rise: mean(each(({ rise }) => rise)),
    slantSpread: range(each(({ slant }) => slant)),
    riseSpread: range(each(({ rise }) => rise)),
    slantGain: mean(each(({ slantGain }) => slantGain)),
    riseGain: mean(each(({ riseGain }) => riseGain)),
    heightSpread: range(each(({ height }) => height)) * scale,
    gap: mean(gaps) * scale,
    turn: Math.atan2(word[1][1] - word[0][1], word[1][0] - word[0][0]) - turn,
    length: lengthOf(word),
  };
}

/** A word's box along the page's lines, with room above and below. */
function levelStrip(word: Quad, turn: number): Quad {
  const [x, y] = centreOf(word);
  const along = lengthOf(word) / 2;
  const across = heightOf(word) * (0.5 + STRIP.beyond);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const at = (u: number, v: number): Point => [
    x + cos * along * u - sin * across * v,
    y + sin * along * u + cos * across * v,
  ];
  return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
}

/** Rows without ink within a letter: 三, as a share of the strip's height. */
const GAP = 0.07;

/** Clears what stands above and below a word, apart from it by rows without ink. */
function clearOtherRows(mask: Uint8Array, width: number): void {
  const isEmpty = (y: number): boolean => !mask.subarray(y * width, (y + 1) * width).includes(1);
  const middle = STRIP.height >> 1;
  for (const step of [-1, 1]) {
    let gap = 0;
    for (let y = middle; y >= 0 && y < STRIP.height; y += step) {
      if (gap > GAP * STRIP.height) mask.fill(0, y * width, (y + 1) * width);
      else gap = isEmpty(y) ? gap + 1 : 0;
    }
  }
}

/** The columns of a strip in which a letter stands. */
function columnsOf(word: Quad, letter: Quad, width: number): readonly [number, number] {
  const length = lengthOf(word);
  const place = (point: Point): number => Math.hypot(point[0] - word[0][0], point[1] - word[0][1]) / length;
  return [Math.round(place(letter[0]) * width), Math.min(width, Math.round(place(letter[1]) * width))];
}

interface LetterScript {
  readonly middle: number;
  readonly height: number;
  readonly slant: number;
  readonly rise: number;
  readonly slantGain: number;
  readonly riseGain: number;
}

/** Shears that are tried, tangents. */
const SHEARS = [-0.36, -0.3, -0.24, -0.18, -0.12, -0.06, 0, 0.06, 0.12, 0.18, 0.24, 0.3, 0.36] as const;

function letterScript(mask: Uint8Array, width: number, from: number, to: number): LetterScript | undefined {
  const ink: [number, number][] = [];
  for (let y = 0; y < STRIP.height; y += 1)
    for (let x = from; x < to; x += 1) if (mask[y * width + x] === 1) ink.push([x - from, y]);
  if (ink.length < STRIP.height / 2) return undefined;
  const rows = ink.map(([, y]) => y);
  const upright = straightened(ink.map(([x, y]) => [x, y]));
  const level = straightened(ink.map(([x, y]) => [y, x]));
  return {
    middle: rows.reduce((sum, y) => sum + y, 0) / rows.length,
    height: Math.max(...rows) - Math.min(...rows) + 1,
    slant: upright.shear,
    slantGain: upright.gain,
    rise: level.shear,
    riseGain: level.gain,
  };
}

/** The shear along the first coordinate by which most points come to lie on the same lines, and how much more do than without. */
function straightened(points: readonly (readonly [number, number])[]): { shear: number; gain: number } {
  const energy = (shear: number): number => {
    const counts = new Map<number, number>();
    for (const [u, v] of points) {
      const place = Math.round(u + shear * v);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  };
  const plain = energy(0);
  const tried = SHEARS.map((shear) => ({ shear, energy: energy(shear) }));
  const best = tried.reduce((most, one) => (one.energy > most.energy ? one : most));
  return { shear: best.shear, gain: Math.log(best.energy / plain) };
}

/** How many columns without ink there are about a place between two letters, px of the strip. */
function gapAt(mask: Uint8Array, width: number, place: number): number {
  const reach = STRIP.height / 4;
  let [widest, run] = [0, 0];
  for (let x = Math.max(0, Math.round(place - reach)); x < Math.min(width, place + reach); x += 1) {
    let isClear = true;
    for (let y = 0; y < STRIP.height && isClear; y += 1) isClear = mask[y * width + x] !== 1;
    run = isClear ? run + 1 : 0;
    widest = Math.max(widest, run);
  }
  return widest;
}

/** All that is measured of a strip's ink as a whole, px of the strip. */
function strokesOf(mask: Uint8Array, { data }: PageImage, width: number) {
  let [area, edges, bottom] = [0, 0, -1];
  let top: number = STRIP.height;
  const colour: [number, number, number] = [0, 0, 0];
  const rows = new Uint16Array(STRIP.height);
  for (let y = 0; y < STRIP.height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if (mask[at] !== 1) continue;
      area += 1;
      rows[y] = rows[y]! + 1;
      for (let k = 0; k < 3; k += 1) colour[k] = colour[k]! + data[at * 3 + k]!;
      if (mask[at - 1] !== 1 || mask[at + 1] !== 1 || mask[at - width] !== 1 || mask[at + width] !== 1) edges += 1;
    }
  if (area === 0) return undefined;
  for (const [y, count] of rows.entries())
    if (count >= 2) {
      top = Math.min(top, y);
      bottom = y;
    }
  const [r, g, b] = colour.map((sum) => sum / area) as [number, number, number];
  return {
    height: bottom - top + 1,
    stroke: (2 * area) / Math.max(1, edges),
    light: 0.3 * r + 0.59 * g + 0.11 * b,
    blue: b - (r + g) / 2,
    red: r - (g + b) / 2,
  };
}
