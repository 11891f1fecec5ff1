import { type PageImage, quadFromBounds } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { blankImage } from '../pixels/raster';
import type { ReadLine } from '../print/print-boxes';
import { isWritten } from './written-word';

const [WIDTH, HEIGHT, EM] = [700, 260, 34];

/** How a letter is drawn: 田 of straight strokes, moved, turned, leaning, larger, in some ink. */
interface Hand {
  readonly drop?: number;
  readonly turn?: number;
  readonly lean?: number;
  readonly size?: number;
  readonly pen?: number;
  readonly ink?: readonly [number, number, number];
}

const STROKES = [
  [0, 0, 1, 0],
  [0, 1, 1, 1],
  [0, 0.5, 1, 0.5],
  [0, 0, 0, 1],
  [1, 0, 1, 1],
  [0.5, 0, 0.5, 1],
] as const;

class Sheet {
  readonly image: PageImage = blankImage(WIDTH, HEIGHT);

  constructor() {
    this.image.data.fill(245);
  }

  letter(left: number, top: number, hand: Hand = {}): void {
    const { drop = 0, turn = 0, lean = 0, size = 1, pen = 3, ink = [25, 25, 28] } = hand;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    for (const [x0, y0, x1, y1] of STROKES)
      for (let step = 0; step <= 80; step += 1) {
        const [u, v] = [x0 + ((x1 - x0) * step) / 80 - 0.5, y0 + ((y1 - y0) * step) / 80 - 0.5];
        const [x, y] = [(u - lean * v) * EM * 0.8 * size, v * EM * 0.8 * size];
        this.dot(left + EM / 2 + x * cos - y * sin, top + drop + EM / 2 + x * sin + y * cos, pen, ink);
      }
  }

  private dot(x: number, y: number, pen: number, ink: readonly [number, number, number]): void {
    for (let row = Math.round(y - pen / 2); row < y + pen / 2; row += 1)
      for (let column = Math.round(x - pen / 2); column < x + pen / 2; column += 1)
        if (row >= 0 && column >= 0 && row < HEIGHT && column < WIDTH)
          this.image.data.set(ink, (row * WIDTH + column) * 3);
  }
}

const line = (text: string, left: number, top: number): ReadLine => ({
  text,
  confidence: 0.999,
  box: quadFromBounds({ left, top, right: left + [...text].length * EM, bottom: top + EM }),
});

/** A page with a sentence and a name below it, each letter of the name drawn in its own way. */
function judged(hands: readonly Hand[]): boolean {
  const sheet = new Sheet();
  const print = line('以上内容真实有效如有不实', 40, 40);
  for (const index of Array.from(print.text).keys()) sheet.letter(40 + index * EM, 40);
  const name = line('徐永康'.slice(0, hands.length), 60, 150);
  for (const [index, hand] of hands.entries()) sheet.letter(60 + index * EM, 150, hand);
  return isWritten(sheet.image, [print, name], name, { from: 0, to: hands.length });
}

describe('a name', () => {
  test.each([
    ['as the print beside it', [{}, {}, {}]],
    ['in bold', [{ pen: 5 }, { pen: 5 }, { pen: 5 }]],
    ['in larger type', [{ size: 1.15 }, { size: 1.15 }, { size: 1.15 }]],
    ['in blue type', [{ ink: [30, 50, 140] }, { ink: [30, 50, 140] }, { ink: [30, 50, 140] }]],
  ] as const)('may be type that is set %s', (_, hands) => {
    expect(judged(hands)).toBe(false);
  });

  test.each([
    [
      'in letters of several heights that lean',
      [
        { size: 1.3, lean: 0.25, drop: -4, pen: 5 },
        { size: 1, lean: 0.18, drop: 5, pen: 5 },
        { size: 1.2, lean: 0.3, turn: -0.1, pen: 5 },
      ],
    ],
    [
      'in blue, each letter turned another way',
      [
        { size: 1.25, turn: -0.14, lean: 0.2, pen: 4.5, ink: [30, 50, 140] },
        { size: 1.1, turn: 0.1, drop: 6, lean: 0.1, pen: 4.5, ink: [30, 50, 140] },
        { size: 1.3, turn: -0.08, drop: -4, lean: 0.22, pen: 4.5, ink: [30, 50, 140] },
      ],
    ],
  ] as const)('was written that stands %s', (_, hands) => {
    expect(judged(hands)).toBe(true);
  });
});

test('nothing is said of a page without print to compare with', () => {
  const sheet = new Sheet();
  for (const index of [0, 1, 2]) sheet.letter(60 + index * EM, 150, { size: 1.3, lean: 0.3, drop: index * 5 });
  const name = line('徐永康', 60, 150);
  expect(isWritten(sheet.image, [name], name, { from: 0, to: 3 })).toBe(false);
});
