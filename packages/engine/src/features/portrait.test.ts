import type { Document, FieldReading, Quad } from '@yushen/contract';
import { quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import type { Thumbnail } from '../reading/thumbnail';
import { bearsPortrait, portraitFilled } from './portrait';

const [WIDTH, HEIGHT] = [360, 227];

type Painted = (x: number, y: number) => number;

/** A card whose ground grows lighter to the right, with rows of letters and what `portrait` paints in its place. */
function card(portrait: Painted | undefined, ground: Painted = (x) => 170 + x / 6): Thumbnail {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  const isLetter = (x: number, y: number): boolean =>
    x % 4 === 0 &&
    ((x > 50 && x < 200 && [30, 58, 85, 112, 122].some((row) => Math.abs(y - row) < 4)) || isNumber(x, y));
  const isNumber = (x: number, y: number): boolean => x > 118 && x < 312 && Math.abs(y - 196) < 5;
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const inPortrait = x > 238 && x < 332 && y > 26 && y < 150;
      const value = isLetter(x, y) ? 40 : inPortrait ? (portrait ?? ground)(x, y) : ground(x, y);
      data.fill(value, 3 * (y * WIDTH + x), 3 * (y * WIDTH + x) + 3);
    }
  return { width: WIDTH, height: HEIGHT, scale: 1, data };
}

const field = (left: number, top: number, right: number, bottom: number): FieldReading => ({
  value: '',
  raw: '',
  confidence: 1,
  material: 0,
  page: 0,
  box: quadFromBounds({ left, top, right, bottom }),
  source: 'ocr',
});

const fields = {
  name: field(60, 25, 95, 35),
  birthDate: field(60, 80, 160, 90),
  address: field(60, 106, 200, 128),
  idNumber: field(118, 190, 312, 202),
};
const document = { id: 'd1', type: 'id-card-front', fields } as unknown as Document;

test('a face, a pale face and a mask fill the place; uneven light, a frame and a word do not', () => {
  const face: Painted = (x, y) => (Math.hypot((x - 285) / 30, (y - 80) / 40) < 1 ? 120 : 225);
  const pale: Painted = (x, y) => (Math.hypot((x - 285) / 24, (y - 70) / 30) < 1 ? 200 - 25 : 170 + x / 6);
  const frame: Painted = (x, y) => (x < 240 || x > 330 || y < 28 || y > 148 ? 90 : 170 + x / 6);
  expect(bearsPortrait(document, card(face))).toBe(true);
  expect(bearsPortrait(document, card(pale))).toBe(true);
  expect(
    bearsPortrait(
      document,
      card(() => 150),
    ),
  ).toBe(true);
  expect(bearsPortrait(document, card(undefined))).toBe(false);
  expect(bearsPortrait(document, card(frame))).toBe(false);
});

test('a card that lies on its side is looked at along its own text', () => {
  const upright = card(() => 90);
  const data = new Uint8Array(upright.data.length);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++)
      data.set(
        upright.data.subarray(3 * (y * WIDTH + x), 3 * (y * WIDTH + x) + 3),
        3 * (x * HEIGHT + (HEIGHT - 1 - y)),
      );
  const turned: Thumbnail = { width: HEIGHT, height: WIDTH, scale: 1, data };
  const turn = (quad: Quad): Quad => quad.map(([x, y]) => [HEIGHT - y, x]) as unknown as Quad;
  const onSide = Object.fromEntries(
    Object.entries(fields).map(([name, one]) => [name, { ...one, box: turn(one.box) }]),
  );
  expect(portraitFilled({ ...document, fields: onSide } as Document, turned)).toBeCloseTo(
    portraitFilled(document, upright)!,
    1,
  );
});

test('nothing is said where the place is not in the picture, or a field is missing', () => {
  const cut = { ...card(undefined), width: 200, data: new Uint8Array(200 * HEIGHT * 3) };
  expect(portraitFilled(document, cut)).toBeUndefined();
  const { name, ...others } = fields;
  expect(name).toBeDefined();
  expect(portraitFilled({ ...document, fields: others } as unknown as Document, card(undefined))).toBeUndefined();
});
