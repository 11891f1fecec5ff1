import type { Document, FieldReading, Line } from '@yushen/contract';
import { quadFromBounds } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { expect, test } from 'vitest';
import type { Thumbnail } from '../reading/thumbnail';
import { largestPicture } from './picture';
import { rednessOf } from './seal-colour';

const [WIDTH, HEIGHT] = [300, 200];
type Colour = readonly [red: number, green: number, blue: number];

/** A paper whose ground grows darker to the right, on a desk that is seen around it. */
function paper(on: (x: number, y: number) => Colour | undefined): Thumbnail {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isDesk = x < 12 || y < 12 || x > WIDTH - 12 || y > HEIGHT - 12;
      const light = 240 - x / 5;
      data.set(isDesk ? [90, 70, 55] : (on(x, y) ?? [light, light, light]), 3 * (y * WIDTH + x));
    }
  return { width: WIDTH, height: HEIGHT, scale: 1, data };
}

const box = (left: number, top: number, right: number, bottom: number) => quadFromBounds({ left, top, right, bottom });
const field = (top: number): FieldReading => ({
  value: '',
  raw: '',
  confidence: 1,
  material: 0,
  page: 0,
  box: box(60, top, 160, top + 8),
  source: 'ocr',
});
const document = {
  fields: { name: field(60), authority: field(100), validUntil: field(140) },
  marks: { seals: [] },
  pages: [{ material: 0, page: 0, region: box(40, 40, 180, 150) }],
} as unknown as Document;
const lines: readonly Line[] = [60, 100, 140].map((top) => lineAt('words', [60, top, 160, top + 8]));
const side = (thumbnail: Thumbnail) => largestPicture(document, { page: 0, material: 0, lines }, thumbnail);

const within = (x: number, y: number, left: number, top: number, size: number): boolean =>
  x >= left && x < left + size && y >= top && y < top + size;

test('a portrait is a picture, a coloured emblem too; letters, rules, a frame and the desk are none', () => {
  expect(side(paper((x, y) => (within(x, y, 200, 60, 50) ? [120, 90, 80] : undefined)))).toBeGreaterThan(5);
  expect(side(paper((x, y) => (within(x, y, 25, 25, 24) ? [200, 40, 40] : undefined)))).toBeGreaterThan(2);
  const letters = (x: number, y: number) =>
    x >= 60 && x < 160 && x % 3 === 0 && [60, 100, 140].some((row) => y - row >= 0 && y - row < 8);
  const rules = (x: number, y: number) => y % 20 < 2 && x > 30 && x < 270;
  const frame = (x: number, y: number) => within(x, y, 190, 50, 60) && !within(x, y, 192, 52, 56);
  for (const ink of [letters, rules, frame])
    expect(side(paper((x, y) => (ink(x, y) ? [30, 30, 30] : undefined)))).toBeLessThan(1);
});

test('a portrait is a picture where the light falls off so much that it runs into the desk', () => {
  const dimmed = (x: number): Colour => {
    const light = x < 180 ? 240 : 240 - (x - 180) * 0.9;
    return [light, light, light];
  };
  const size = side(paper((x, y) => (within(x, y, 205, 60, 50) ? [50, 40, 45] : dimmed(x))));
  expect(size).toBeGreaterThan(5);
  expect(side(paper(dimmed))).toBeLessThan(1);
});

test('a seal is as red as its ink, in a capture that shows colours', () => {
  const ring = (colour: Colour) =>
    paper((x, y) => (Math.abs(Math.hypot(x - 200, y - 100) - 30) < 3 ? colour : undefined));
  const seal = { box: box(165, 65, 235, 135) };
  expect(rednessOf(seal, ring([200, 60, 60]))).toBeGreaterThan(60);
  for (const other of [
    [120, 120, 120],
    [40, 80, 170],
    [40, 140, 80],
  ] as const)
    expect(rednessOf(seal, ring(other))).toBeLessThan(12);
  const grey = paper(() => [200, 200, 200]);
  expect(rednessOf(seal, { ...grey, data: grey.data.fill(180) })).toBeUndefined();
});
