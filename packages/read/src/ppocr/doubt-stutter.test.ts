import type { DecodedCharacter } from '@yushen/marks/decoding';
import { expect, test } from 'vitest';
import { doubtStutter } from './doubt-stutter';

/** Characters centred on some steps, read surely. */
const at = (text: string, steps: readonly number[]): DecodedCharacter[] =>
  [...text].map((letter, index) => ({
    text: letter,
    label: 1,
    confidence: 0.99,
    surestStep: steps[index]!,
    firstStep: steps[index]!,
    lastStep: steps[index]!,
  }));

const doubted = (text: string, steps: readonly number[]): string =>
  doubtStutter(at(text, steps))
    .filter(({ confidence }) => confidence < 0.9)
    .map(({ text: letter }) => letter)
    .join('');

test('a character said twice in the room of one is doubted, at an end of its kind too', () => {
  expect(doubted('长青青街永宁路', [3, 8, 10, 14, 20, 26, 32])).toBe('青青');
  expect(doubted('12345677', [3, 6, 9, 12, 15, 18, 20, 22])).toBe('77');
  expect(doubted('33201号', [3, 5, 7, 10, 13, 17])).toBe('33');
});

test('a character that stands twice is not, though steps are coarse', () => {
  expect(doubted('长青青街永宁路', [3, 9, 15, 20, 26, 32, 38])).toBe('');
  expect(doubted('12345677', [3, 6, 9, 12, 15, 18, 21, 24])).toBe('');
  expect(doubted('12234567', [3, 6, 8, 11, 14, 17, 20, 23])).toBe('');
});

test('a line with too little to tell its pitch, and letters of uneven width, are left as they are', () => {
  expect(doubted('圆圆', [3, 5])).toBe('');
  expect(doubted('Illinois', [3, 4, 5, 6, 7, 9, 11, 13])).toBe('');
});
