import { type Point, type Quad, quadFromBounds } from '@yushen/contract';
import { alongDirection } from '@yushen/marks/pixels';
import { expect, test } from 'vitest';
import { inReadingOrder } from './reading-order';
import { readingDirection } from './text-direction';

const ROWS: readonly (readonly [text: string, left: number, top: number, width: number])[] = [
  ['标题', 200, 20, 200],
  ['左一', 20, 80, 150],
  ['右一', 320, 84, 150],
  ['左二', 20, 120, 150],
  ['右二', 320, 118, 150],
];

const turned = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

const page = (degrees: number) => {
  const angle = (degrees * Math.PI) / 180;
  return [...ROWS].reverse().map(([text, left, top, width]) => {
    const quad = quadFromBounds({ left, top, right: left + width, bottom: top + 26 });
    const [a, b, c, d] = quad.map((point) => turned(point, angle)) as unknown as Quad;
    return { text, box: [c, d, a, b] satisfies Quad as Quad };
  });
};

test.each([
  [0, 0],
  [-15, 0],
  [12, 0],
  [90, 90],
  [180, 180],
  [263, 270],
] as const)('a page at %i degrees is read from its own top, row by row', (degrees, rotation) => {
  const items = page(degrees);
  const direction = readingDirection(
    items.map(({ box }) => ({ quad: box, score: 1 })),
    rotation,
  );
  expect(Math.cos(direction - (degrees * Math.PI) / 180)).toBeCloseTo(1, 3);
  expect(inReadingOrder(items, direction).map(({ text }) => text)).toEqual(ROWS.map(([text]) => text));
});

test('a box is begun at its text’s own top left', () => {
  const upsideDown = alongDirection(quadFromBounds({ left: 0, top: 0, right: 50, bottom: 10 }), Math.PI);
  expect(upsideDown[0]).toEqual([50, 10]);
});
