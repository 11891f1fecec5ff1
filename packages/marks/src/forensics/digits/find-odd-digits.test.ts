import { boundsOf, type PageImage, type Quad, quadFromBounds } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { blankImage } from '../../pixels/raster';
import type { ReadLine } from '../../print/print-boxes';
import { findOddDigits } from './find-odd-digits';

/** Strokes of digits as on a calculator: top, upper left and right, middle, lower left and right, bottom. */
const STROKES = [
  '1110111',
  '0010010',
  '1011101',
  '1011011',
  '0111010',
  '1101011',
  '1101111',
  '1010010',
  '1111111',
  '1111011',
];
/** Size of a digit and the step to the next one, px. */
const [WIDE, HIGH, STEP] = [16, 32, 26];

/** A page on which a number stands, each digit as high as said and as much lower or higher. */
class Paper {
  readonly image: PageImage = blankImage(700, 120);

  constructor() {
    this.image.data.fill(238);
  }

  fill(left: number, top: number, right: number, bottom: number, value = 40): this {
    for (let y = Math.round(top); y < bottom; y += 1)
      this.image.data.fill(value, (y * 700 + Math.round(left)) * 3, (y * 700 + Math.round(right)) * 3);
    return this;
  }

  digit(value: number, left: number, top: number, size = 1): this {
    const [wide, high, pen] = [WIDE * size, HIGH * size, 4];
    const bars = [
      [0, 0, wide, pen],
      [0, 0, pen, high / 2],
      [wide - pen, 0, wide, high / 2],
      [0, high / 2 - pen / 2, wide, high / 2 + pen / 2],
      [0, high / 2, pen, high],
      [wide - pen, high / 2, wide, high],
      [0, high - pen, wide, high],
    ] as const;
    for (const [index, [x, y, right, bottom]] of bars.entries())
      if (STROKES[value]![index] === '1') this.fill(left + x, top + y, left + right, top + bottom);
    return this;
  }
}

const NUMBER = '4403028816';
const line = (text = NUMBER): ReadLine => ({
  text,
  confidence: 0.99,
  box: quadFromBounds({ left: 45, top: 38, right: 45 + text.length * STEP, bottom: 74 }),
  characters: [...text].map((_, index) => ({
    confidence: 0.99,
    start: index / text.length,
    end: (index + 1) / text.length,
  })),
});

const number = (sizeOf: (place: number) => number, dropOf: (place: number) => number = () => 0): Paper => {
  const paper = new Paper();
  for (const [place, digit] of [...NUMBER].entries())
    paper.digit(Number(digit), 50 + place * STEP, 40 + HIGH * (1 - sizeOf(place)) + dropOf(place), sizeOf(place));
  return paper;
};

const places = (quads: readonly Quad[]): number[] =>
  quads.flatMap((quad) => {
    const { left, right } = boundsOf(quad);
    return [Math.round((left - 50) / STEP), Math.round((right - 50 - WIDE) / STEP)];
  });

describe('digits of a number', () => {
  test('are alike where nobody changed them', () => {
    expect(findOddDigits(number(() => 1).image, [line()])).toEqual([]);
  });

  test.each([0.8, 1.2])('are odd where they are %d times as high as the others', (size) => {
    expect(places(findOddDigits(number((place) => (place === 5 ? size : 1)).image, [line()]))).toEqual([5, 5]);
  });

  test('are odd where they stand lower than the others', () => {
    const paper = number(
      () => 1,
      (place) => (place === 3 || place === 4 ? 6 : 0),
    );
    expect(places(findOddDigits(paper.image, [line()]))).toEqual([3, 4]);
  });

  test('may climb along a leaning line', () => {
    expect(
      findOddDigits(
        number(
          () => 1,
          (place) => place * 0.8,
        ).image,
        [line()],
      ),
    ).toEqual([]);
  });

  test('are not told where they are written unevenly all over', () => {
    expect(findOddDigits(number((place) => 1 - 0.06 * (place % 5)).image, [line()])).toEqual([]);
  });

  test('may carry specks, and be cut by a streak', () => {
    const paper = number(() => 1).fill(50 + 2 * STEP + 6, 34, 50 + 2 * STEP + 9, 37);
    expect(findOddDigits(paper.image, [line()])).toEqual([]);
    expect(findOddDigits(paper.fill(158, 0, 160, 120).image, [line()])).toEqual([]);
    const touching = number(() => 1).fill(50 + STEP + 6, 32, 50 + STEP + 10, 41);
    expect(findOddDigits(touching.image, [line()])).toEqual([]);
  });

  test('are no number where letters stand among them, or where they are doubtful or few', () => {
    const { image } = number((place) => (place === 5 ? 1.2 : 1));
    expect(findOddDigits(image, [line('44030A8816')])).toEqual([]);
    expect(findOddDigits(image, [{ ...line(), confidence: 0.8 }])).toEqual([]);
    const { characters: _, ...unplaced } = line();
    expect(findOddDigits(image, [unplaced])).toEqual([]);
  });

  test('a digit whose bar has come off its stem is none', () => {
    const sevens = [...'4703028816'];
    const paper = new Paper();
    for (const [place, digit] of sevens.entries()) paper.digit(Number(digit), 50 + place * STEP, 40);
    paper.fill(50 + STEP, 44, 50 + STEP + WIDE, 47, 238);
    expect(findOddDigits(paper.image, [line(sevens.join(''))])).toEqual([]);
  });
});
