import {
  boundsOf,
  centreOf,
  type Document,
  type FieldReading,
  lengthOf,
  type PageReading,
  type Point,
} from '@yushen/contract';
import { pixelAt, quantile, type Thumbnail } from '../reading/thumbnail';

/**
 * Where things stand on the front of an ID card (GA 490), in distances from the name's row to the number's: the portrait is right of all rows
 * of text, begins beside the name, ends above the number's row, and not further right than the number.
 */
const PORTRAIT = { behindText: 0.06, least: 0.3, height: 0.72, beyondNumber: 0.04 } as const;
/** The rows of text that the portrait stands beside. */
const BESIDE = ['name', 'sex', 'ethnicity', 'birthDate', 'address'] as const;

/** A pixel this much darker or lighter than the card's ground, 0..255, is no ground. */
const APART = 14;
/** Samples along a distance from the name's row to the number's. */
const STEPS = 40;

/**
 * Share of the place that a portrait fills at least. 84 drawn cards without a face (empty, framed, the word 照片, lined, by hand; as scan,
 * photo in uneven light, grey copy, dim photo) fill at most 0.023, 72 with one (very pale ones and masks too) at least 0.055
 * (`bench/portraits.mjs`).
 */
const MIN_FILLED = 0.04;

const startOf = ({ box: [a, , , d] }: FieldReading): Point => [(a[0] + d[0]) / 2, (a[1] + d[1]) / 2];
const endOf = ({ box: [, b, c] }: FieldReading): Point => [(b[0] + c[0]) / 2, (b[1] + c[1]) / 2];

/**
 * How much of the place of an ID card's portrait is filled by something, 0..1; nothing where the place cannot be told, or lies outside the
 * picture. No person is recognised.
 */
export function portraitFilled(
  { fields }: Document,
  thumbnail: Thumbnail,
  { lines, rulings = [] }: Pick<PageReading, 'lines' | 'rulings'> = { lines: [] },
): number | undefined {
  const { name, idNumber } = fields;
  if (name === undefined || idNumber === undefined) return undefined;
  if (name.page !== idNumber.page || name.material !== idNumber.material) return undefined;
  const [from, to] = [startOf(idNumber), endOf(idNumber)];
  const length = lengthOf(idNumber.box);
  if (length === 0) return undefined;
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const origin = startOf(name);
  const reach = ([x, y]: Point): number => (x - origin[0]) * along[0] + (y - origin[1]) * along[1];
  const [nameX, nameY] = centreOf(name.box);
  // Up from the number to the name, square to the text.
  const up = (nameX - from[0]) * along[1] - (nameY - from[1]) * along[0];
  const distance = Math.abs(up);
  if (distance === 0) return undefined;
  const down: Point = [-along[1] * Math.sign(up), along[0] * Math.sign(up)];
  const beside = BESIDE.flatMap((field) => {
    const reading = fields[field];
    return reading?.page === name.page && reading.material === name.material ? [reading] : [];
  });
  const text = Math.max(...beside.map((reading) => reach(endOf(reading))));
  const right = reach(to) + PORTRAIT.beyondNumber * distance;
  const left = Math.min(text + PORTRAIT.behindText * distance, right - PORTRAIT.least * distance);
  const placeAt = (x: number, y: number): Point => [
    origin[0] + along[0] * x + down[0] * y,
    origin[1] + along[1] * x + down[1] * y,
  ];
  const lightness = (x: number, y: number): number | undefined => pixelAt(thumbnail, placeAt(x, y))?.lightness;
  // A ruling is a pixel or two thick; a sample is a pixel of the thumbnail.
  const thick = 2 * thumbnail.scale;
  const print = [
    ...lines.map(({ box }) => boundsOf(box)),
    ...rulings.map(([a, b]) => ({
      left: Math.min(a[0], b[0]) - thick,
      right: Math.max(a[0], b[0]) + thick,
      top: Math.min(a[1], b[1]) - thick,
      bottom: Math.max(a[1], b[1]) + thick,
    })),
  ];
  const isPrint = (x: number, y: number): boolean => {
    const [atX, atY] = placeAt(x, y);
    return print.some((one) => atX > one.left && atX < one.right && atY > one.top && atY < one.bottom);
  };

  const ground = groundBelow(text, 0.9 * distance, distance, lightness);
  if (ground === undefined) return undefined;
  const rows = samples(0, PORTRAIT.height * distance, distance);
  const columns = samples(left, right, distance).map((x) => {
    const seen = rows.flatMap((y) => {
      const value = lightness(x, y);
      return value === undefined ? [] : [!isPrint(x, y) && Math.abs(value - ground(x, y)) > APART];
    });
    // A rule that is in no table is thin all the same: what fills an area goes on above or below.
    const filled = seen.filter((isFilled, at) => isFilled && (seen[at - 1] === true || seen[at + 1] === true)).length;
    return { isInside: seen.length > 0.9 * rows.length, share: filled / Math.max(1, seen.length) };
  });
  const width = Math.round(PORTRAIT.least * STEPS);
  const inside = columns.filter(({ isInside }) => isInside);
  if (inside.length < width) return undefined;
  const shares = inside.map(({ share }) => share);
  const windows = Array.from(
    { length: shares.length - width + 1 },
    (_, start) => shares.slice(start, start + width).reduce((sum, share) => sum + share, 0) / width,
  );
  return Math.max(...windows);
}

/** Blocks of the text's area along and across it, in each of which the ground is lighter than the letters. */
const BLOCKS = { along: 6, across: 4 } as const;

/**
 * The card's ground as a plane through what lies between the letters left of the portrait: light falls unevenly on a card that is photographed,
 * and behind the portrait there is no ground to see.
 */
function groundBelow(
  right: number,
  bottom: number,
  distance: number,
  lightness: (x: number, y: number) => number | undefined,
): ((x: number, y: number) => number) | undefined {
  const blocks = Array.from({ length: BLOCKS.along * BLOCKS.across }, (_, index) => {
    const [column, row] = [index % BLOCKS.along, Math.floor(index / BLOCKS.along)];
    const xs = samples((right * column) / BLOCKS.along, (right * (column + 1)) / BLOCKS.along, distance);
    const ys = samples((bottom * row) / BLOCKS.across, (bottom * (row + 1)) / BLOCKS.across, distance);
    const values = xs.flatMap((x) => ys.flatMap((y) => lightness(x, y) ?? []));
    const place = { x: xs[xs.length >> 1]!, y: ys[ys.length >> 1]! };
    return { ...place, value: quantile(values, 0.7), isSeen: values.length > 0 };
  }).filter(({ isSeen }) => isSeen);
  if (blocks.length < BLOCKS.along) return undefined;
  const mean = (pick: (block: (typeof blocks)[number]) => number): number =>
    blocks.reduce((sum, block) => sum + pick(block), 0) / blocks.length;
  const [x, y, value] = [mean((block) => block.x), mean((block) => block.y), mean((block) => block.value)];
  // The blocks stand in a grid: what they say along it and across it are independent.
  const slope = (of: 'x' | 'y', centre: number): number => {
    const spread = mean((block) => (block[of] - centre) ** 2);
    return spread === 0 ? 0 : mean((block) => (block[of] - centre) * (block.value - value)) / spread;
  };
  const [across, down] = [slope('x', x), slope('y', y)];
  return (atX, atY) => value + across * (atX - x) + down * (atY - y);
}

/** Places from one to another, so many in a `distance`. */
function samples(from: number, to: number, distance: number): readonly number[] {
  const count = Math.max(1, Math.round(((to - from) / distance) * STEPS));
  return Array.from({ length: count }, (_, index) => from + ((to - from) * (index + 0.5)) / count);
}

export const bearsPortrait = (
  document: Document,
  thumbnail: Thumbnail,
  reading?: Pick<PageReading, 'lines' | 'rulings'>,
): boolean | undefined => {
  const filled = portraitFilled(document, thumbnail, reading);
  return filled === undefined ? undefined : filled >= MIN_FILLED;
};
