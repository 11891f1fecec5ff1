import type { PageImage, Point, Quad } from '@yushen/contract';
import { type LineText, NO_TEXT } from '../decoding/line-text';
import { LINE_HEIGHT, type Recogniser } from '../decoding/recogniser';
import type { InkMap } from '../ink/ink-map';
import { cropQuad } from '../pixels/crop-quad';
import { blankImage } from '../pixels/raster';
import { explainedName, type Freedom } from './names/explained-name';
import type { Ellipse } from './outlines/ring-profile';
import type { SealText } from './read-seal-text';
import { PURPOSES, sealPurpose } from './seal-purposes';
import { readStrip, type StripReading } from './strip/read-strip';

/** The purpose stands below the star: this part of the seal, as shares of its radii from the centre. */
const PLACE = { from: 0.34, to: 0.8, side: 0.8 } as const;
/** The place is searched at this many pixels across. */
const ROUGH = { width: 160, height: 52 } as const;
/** Nearer to the ring than this, as a share of the radius, nothing belongs to the line. */
const INSIDE = 0.9;
/** Rows are judged on this middle part of the place: at its ends the name's first and last letters reach in. */
const MIDDLE = 0.55;
/** The line ends where paper follows as wide as this share of its height. */
const GAP = 0.55;
/** A row or column carries writing when this share of it, or this many pixels, are inked. */
const ROW_INK = 0.05;
/** Writing is between these shares of the place's height high. */
const HEIGHT = [0.2, 0.75] as const;
const DARK = 128;
/** The place from side to side, as far as a line reaches. */
const WHOLE = [-0.75, 0.75] as const;

const MIN_CONFIDENCE = 0.6;
/** There are few wordings: one of them may explain a line of which half was misread. */
const FREEDOM: Freedom = { perLetter: 4, different: 0.6 };

/**
 * The straight line below a seal's star: 合同专用章, 财务专用章, … Empty where it is not legible; nothing where the place is
 * blank, as on an organisation's own seal.
 *
 * @param name where the seal's name stands
 */
export async function readSealPurpose(
  recogniser: Recogniser,
  map: InkMap,
  ellipse: Ellipse,
  name: Pick<SealText, 'arc' | 'inner'>,
): Promise<Pick<LineText, 'text' | 'confidence'> | undefined> {
  const image = inkImage(map, ellipse, name);
  const up = name.arc.start + name.arc.sweep / 2;
  const rough = cropQuad(image, placeBelow(ellipse, up, [PLACE.from, PLACE.to], [-1, 1]), ROUGH.width, ROUGH.height);
  const rows = longestRun(inkOfRows(rough), (share) => share >= ROW_INK);
  if (rows === undefined) return undefined;
  const [top, bottom] = rows.map((row) => row / ROUGH.height) as [number, number];
  if (bottom - top < HEIGHT[0]) return undefined;
  if (bottom - top > HEIGHT[1]) return NO_TEXT;
  const [left, right] = lineEnds(rough, rows);
  const margin = 0.16 * (bottom - top);
  const depth = (share: number) => PLACE.from + share * (PLACE.to - PLACE.from);
  const band = [depth(top - margin), depth(bottom + margin)] as const;
  const across = [left / ROUGH.width - 0.5, right / ROUGH.width - 0.5].map((share) => 2 * share) as [number, number];
  const read = (sides: readonly [number, number]): Promise<StripReading> => {
    const quad = placeBelow(ellipse, up, band, sides);
    const width = Math.round((LINE_HEIGHT * distance(quad[0], quad[1])) / Math.max(1, distance(quad[0], quad[3])));
    return readStrip(recogniser, cropQuad(image, quad, Math.max(LINE_HEIGHT, width), LINE_HEIGHT));
  };
  // Worn ink leaves holes as wide as the line's end: then the whole place is read.
  return wordingOf(await read([across[0] - 0.06, across[1] + 0.06])) ?? wordingOf(await read(WHOLE)) ?? NO_TEXT;
}

/** The known wording that a strip says, or what it says surely. */
function wordingOf({ line, likelihood }: StripReading): Pick<LineText, 'text' | 'confidence'> | undefined {
  const known = explainedName({ text: line.text, likelihood }, PURPOSES, FREEDOM);
  if (known !== undefined) return { text: known, confidence: Math.max(line.confidence, MIN_CONFIDENCE) };
  const text = line.confidence >= MIN_CONFIDENCE ? sealPurpose(line.text, line.confidence) : '';
  return text === '' ? undefined : { text, confidence: line.confidence };
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** A rectangle below the centre: `depths` down from it, `sides` to the left and right, as shares of the radii. */
function placeBelow(
  { x, y, radiusX, radiusY, angle }: Ellipse,
  up: number,
  depths: readonly [number, number],
  sides: readonly [number, number],
): Quad {
  const radiusAt = (direction: number) => {
    const [cos, sin] = [Math.cos(direction - angle), Math.sin(direction - angle)];
    return 1 / Math.hypot(cos / radiusX, sin / radiusY);
  };
  const [down, right] = [up + Math.PI, up + Math.PI / 2];
  const [deep, wide] = [radiusAt(down), radiusAt(right) * PLACE.side];
  const at = (side: number, depth: number): Point => [
    x + side * wide * Math.cos(right) + depth * deep * Math.cos(down),
    y + side * wide * Math.sin(right) + depth * deep * Math.sin(down),
  ];
  const [from, to] = depths;
  return [at(sides[0], from), at(sides[1], from), at(sides[1], to), at(sides[0], to)];
}

/** Ink as dark pixels on white, without the ring and the name. */
function inkImage(
  { width, height, data }: InkMap,
  ellipse: Ellipse,
  { arc, inner }: Pick<SealText, 'arc' | 'inner'>,
): PageImage {
  const { x, y, radiusX, radiusY, angle } = ellipse;
  const image = blankImage(width, height);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    const [dx, dy] = [(pixel % width) - x, Math.floor(pixel / width) - y];
    const [along, across] = [(dx * cos + dy * sin) / radiusX, (dy * cos - dx * sin) / radiusY];
    const distance = Math.hypot(along, across);
    const from = (((Math.atan2(across, along) + angle - arc.start) % TURN) + TURN) % TURN;
    const isOutside =
      distance > INSIDE || (distance > inner + CLEAR.radius && from > CLEAR.arc && from < arc.sweep - CLEAR.arc);
    image.data.fill(isOutside ? 255 : 255 - data[pixel]!, pixel * 3, pixel * 3 + 3);
  }
  return image;
}

const TURN = 2 * Math.PI;
/** The name's letters keep clear of where they stand by this: a share of the radius, and radians. */
const CLEAR = { radius: 0.06, arc: 0.06 } as const;

const isDark = ({ width, data }: PageImage, x: number, y: number): boolean => data[(y * width + x) * 3]! < DARK;

const inkOfRows = (image: PageImage): number[] =>
  Array.from({ length: image.height }, (_, row) => {
    const [from, to] = [0.5 - MIDDLE / 2, 0.5 + MIDDLE / 2].map((share) => Math.round(share * image.width)) as [
      number,
      number,
    ];
    let inked = 0;
    for (let x = from; x < to; x += 1) if (isDark(image, x, row)) inked += 1;
    return inked / (to - from);
  });

/** First and last index of the longest run of values that pass, gaps of one closed. */
function longestRun(values: readonly number[], passes: (value: number) => boolean): [number, number] | undefined {
  let best: [number, number] | undefined;
  let start = -1;
  for (let index = 0; index <= values.length; index += 1) {
    const inside = index < values.length && (passes(values[index]!) || passes(values[index + 1] ?? 0));
    if (inside && start < 0) start = index;
    if (!inside && start >= 0) {
      if (best === undefined || index - start > best[1] - best[0]) best = [start, index];
      start = -1;
    }
  }
  return best;
}

/** Where the line ends on either side, going outward from its middle. */
function lineEnds(image: PageImage, [top, bottom]: readonly [number, number]): [number, number] {
  const most = Math.round(GAP * (bottom - top));
  const isInked = (x: number): boolean => {
    for (let y = top; y < bottom; y += 1) if (isDark(image, x, y)) return true;
    return false;
  };
  const middle = image.width >> 1;
  const outward = (step: 1 | -1): number => {
    let last = middle;
    for (let x = middle; x >= 0 && x < image.width && Math.abs(x - last) <= most; x += step) if (isInked(x)) last = x;
    return last;
  };
  return [outward(-1), outward(1) + 1];
}
