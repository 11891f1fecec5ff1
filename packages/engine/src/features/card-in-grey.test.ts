import { type Document, type FieldReading, quadFromBounds } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { expect, test } from 'vitest';
import type { Thumbnail } from '../reading/thumbnail';
import { cardInGrey } from './card-in-grey';
import { largestEmblem } from './picture';

type Colour = readonly [red: number, green: number, blue: number];

/** A sheet of A4 with two values, 300 by 424, each pixel's colour told by its place. */
function sheet(colourAt: (x: number, y: number) => Colour | undefined, [width, height] = [300, 424]): Thumbnail {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(colourAt(x, y) ?? [246, 246, 246], 3 * (y * width + x));
  return { width, height, scale: 1, data };
}

const field = (top: number): FieldReading => ({
  value: '',
  raw: '',
  confidence: 1,
  material: 0,
  page: 0,
  box: quadFromBounds({ left: 60, top, right: 180, bottom: top + 8 }),
  source: 'ocr',
});
const seal = { page: 0, material: 0, box: quadFromBounds({ left: 200, top: 300, right: 250, bottom: 350 }) };
const document = {
  fields: { bankName: field(60), cardNumber: field(120) },
  marks: { seals: [seal] },
  pages: [{ material: 0, page: 0, region: quadFromBounds({ left: 0, top: 0, right: 300, bottom: 424 }) }],
} as unknown as Document;
const place = { page: 0, material: 0, lines: [60, 120].map((top) => lineAt('words', [60, top, 180, top + 8])) };
const within = (x: number, y: number, [left, top, right, bottom]: readonly number[]): boolean =>
  x >= left! && x < right! && y >= top! && y < bottom!;
const grey = (light: number): Colour => [light, light, light];
const isCard = (thumbnail: Thumbnail) => cardInGrey(document, place, thumbnail);

test('on a grey copy a card is darker than the sheet, or bears a chip or a stripe; typed words are none', () => {
  expect(isCard(sheet(() => undefined))).toBe(false);
  expect(isCard(sheet((x, y) => (within(x, y, [40, 40, 260, 180]) ? grey(200) : undefined)))).toBe(true);
  expect(isCard(sheet((x, y) => (within(x, y, [40, 150, 260, 180]) ? grey(30) : undefined)))).toBe(true);
});

test('nothing is said of a capture in colour, a stamp aside, nor of one that may show the card alone', () => {
  const green: Colour = [180, 220, 190];
  expect(isCard(sheet((x, y) => (within(x, y, [40, 40, 260, 180]) ? green : undefined)))).toBeUndefined();
  expect(isCard(sheet((x, y) => (within(x, y, [205, 305, 245, 345]) ? [200, 60, 60] : undefined)))).toBe(false);
  expect(isCard(sheet(() => undefined, [320, 200]))).toBeUndefined();
});

test('a red disc is an emblem; a thin ring, a blue disc and a dark one are none', () => {
  const disc = (colour: Colour, thick: number) =>
    sheet((x, y) => {
      const away = Math.hypot(x - 220, y - 90);
      return away < 22 && away >= 22 - thick ? colour : undefined;
    });
  expect(largestEmblem(document, place, disc([200, 30, 40], 22))).toBeGreaterThan(4);
  for (const other of [disc([200, 30, 40], 2), disc([40, 60, 200], 22), disc([40, 40, 40], 22)])
    expect(largestEmblem(document, place, other)).toBeLessThan(0.5);
});
