import type { CharacterReading, PageImage } from '@yushen/contract';
import { expect, test } from 'vitest';
import { doubtBesideUnreadInk } from './doubt-beside-unread-ink';
import { DOUBTED } from './doubted';

const HEIGHT = 48;
const LETTER = 40;
type Ink = 'black' | 'red' | 'underline' | 'ruling' | 'none';

/** A line of letters side by side, each a block of one kind of ink. */
function lineOf(letters: readonly Ink[]): PageImage {
  const width = letters.length * HEIGHT;
  const data = new Uint8Array(width * HEIGHT * 3).fill(235);
  const fill = (left: number, right: number, top: number, bottom: number, rgb: readonly number[]) => {
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) data.set(rgb, (y * width + x) * 3);
  };
  for (const [index, ink] of letters.entries()) {
    const left = index * HEIGHT + (HEIGHT - LETTER) / 2;
    if (ink === 'black') fill(left, left + LETTER, 8, 40, [40, 40, 40]);
    if (ink === 'red') fill(left, left + LETTER, 8, 40, [230, 40, 40]);
    if (ink === 'underline') fill(left, left + LETTER, 43, 46, [40, 40, 40]);
    if (ink === 'ruling') fill(left + 20, left + 23, 0, HEIGHT, [40, 40, 40]);
  }
  return { width, height: HEIGHT, data };
}

/** Sure readings of some of so many letters. */
const readings = (read: readonly number[], of: number): CharacterReading[] =>
  read.map((index) => ({ confidence: 0.99, start: index / of, end: (index + 1) / of }));

const confidences = (letters: readonly Ink[], read: readonly number[]) =>
  doubtBesideUnreadInk(lineOf(letters), readings(read, letters.length)).map(({ confidence }) => confidence);

test('a letter dropped in the middle or at an end makes its neighbours doubtful, and no others', () => {
  const four = ['black', 'black', 'black', 'black'] as const;
  expect(confidences(four, [0, 1, 3])).toEqual([0.99, DOUBTED, DOUBTED]);
  expect(confidences(four, [0, 1, 2])).toEqual([0.99, 0.99, DOUBTED]);
  expect(confidences(four, [1, 2, 3])).toEqual([DOUBTED, 0.99, 0.99]);
});

test('blanks, rulings, underlines and a red seal are no dropped letters', () => {
  for (const ink of ['none', 'ruling', 'underline', 'red'] as const)
    expect(confidences(['black', ink, 'black'], [0, 2]), ink).toEqual([0.99, 0.99]);
});

test('a line without print is left as it is', () => {
  expect(confidences(['none', 'none'], [0])).toEqual([0.99]);
  expect(confidences(['none'], [])).toEqual([]);
});
