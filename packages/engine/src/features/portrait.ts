import { centreOf, type Document, type FieldReading, lengthOf, type Point } from '@yushen/contract';
import { pixelAt, quantile, type Thumbnail } from './thumbnail';

/**
 * Where things stand on the front of a second-generation ID card (GA 490), as shares of its width: the number from 0.34 to 0.88, the
 * portrait from 0.65 to 0.92. The name's row lies 0.71 of the card's height above the number's, whose height is 0.63 of its width.
 */
const CARD = {
  numberFrom: 0.34,
  numberLength: 0.54,
  portrait: { left: 0.68, right: 0.9, top: 0.02, bottom: 0.5 },
} as const;
const BETWEEN_ROWS = 0.71;

/** A pixel this much darker or lighter than the card's ground, 0..255, is no ground. */
const APART = 24;
/**
 * Share of the place that a portrait fills at least: cards of another hand fill 0.30 to 0.63, pale silhouettes 0.08 to 0.13
 * (`bench/features.mjs`), an empty place next to nothing.
 */
const LEAST_FILLED = 0.05;

const startOf = ({ box: [a, , , d] }: FieldReading): Point => [(a[0] + d[0]) / 2, (a[1] + d[1]) / 2];
const endOf = ({ box: [, b, c] }: FieldReading): Point => [(b[0] + c[0]) / 2, (b[1] + c[1]) / 2];

/**
 * How much of the place of an ID card's portrait is filled by something, 0..1; nothing where the place cannot be told, or lies outside the
 * picture. No person is recognised.
 */
export function portraitFilled({ fields }: Document, thumbnail: Thumbnail): number | undefined {
  const { name, idNumber } = fields;
  if (name === undefined || idNumber === undefined || name.page !== idNumber.page) return undefined;
  const [from, to] = [startOf(idNumber), endOf(idNumber)];
  const width = lengthOf(idNumber.box) / CARD.numberLength;
  const along: Point = [(to[0] - from[0]) / lengthOf(idNumber.box), (to[1] - from[1]) / lengthOf(idNumber.box)];
  const [nameX, nameY] = centreOf(name.box);
  // Up from the number to the name, square to the text.
  const up = (nameX - from[0]) * along[1] - (nameY - from[1]) * along[0];
  const height = Math.abs(up) / BETWEEN_ROWS;
  if (height < 0.35 * width || height > 0.95 * width) return undefined;
  const side = Math.sign(up);
  const square: Point = [along[1] * side, -along[0] * side];
  const place = (x: number, y: number): Point => [
    from[0] + along[0] * (x - CARD.numberFrom) * width + square[0] * (BETWEEN_ROWS - y) * height,
    from[1] + along[1] * (x - CARD.numberFrom) * width + square[1] * (BETWEEN_ROWS - y) * height,
  ];
  const { left, right, top, bottom } = CARD.portrait;
  const inside: number[] = [];
  const STEPS = 24;
  for (let row = 0; row < STEPS; row += 1)
    for (let column = 0; column < STEPS; column += 1) {
      const at = place(left + ((right - left) * (column + 0.5)) / STEPS, top + ((bottom - top) * (row + 0.5)) / STEPS);
      const pixel = pixelAt(thumbnail, at);
      if (pixel !== undefined) inside.push(pixel.lightness);
    }
  if (inside.length < 0.9 * STEPS ** 2) return undefined;
  // The ground between the rows of text.
  const ground: number[] = [];
  for (let column = 0; column < STEPS; column += 1)
    for (const row of [0.1, 0.3, 0.56, 0.62]) {
      const pixel = pixelAt(thumbnail, place(0.2 + (0.38 * column) / STEPS, row));
      if (pixel !== undefined) ground.push(pixel.lightness);
    }
  if (ground.length === 0) return undefined;
  const light = quantile(ground, 0.6);
  return inside.filter((value) => Math.abs(value - light) > APART).length / inside.length;
}

export const bearsPortrait = (document: Document, thumbnail: Thumbnail): boolean | undefined => {
  const filled = portraitFilled(document, thumbnail);
  return filled === undefined ? undefined : filled >= LEAST_FILLED;
};
