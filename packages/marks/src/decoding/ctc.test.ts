import { expect, test } from 'vitest';
import { characterSpans } from './character-spans';
import { decodeCtc } from './ctc';
import { joinParts, lineText, NO_TEXT } from './line-text';

const ALPHABET = ['', '甲', '乙', ' '];

/** One row of probabilities per step: the given class gets the given share. */
function probabilities(steps: readonly (readonly [index: number, share: number])[]): Float32Array {
  return Float32Array.from(
    steps.flatMap(([best, share]) => ALPHABET.map((_, index) => (index === best ? share : (1 - share) / 3))),
  );
}

const decode = (steps: readonly (readonly [number, number])[]) =>
  decodeCtc(probabilities(steps), steps.length, ALPHABET.length, ALPHABET);

test('repeats are one character, a blank between makes two', () => {
  const decoded = decode([[1, 0.8], [1, 0.9], [0, 0.9], [1, 0.7], [2, 0.95], [0, 1]]); // biome-ignore format: steps
  expect(decoded.map(({ text, firstStep, lastStep }) => [text, firstStep, lastStep])).toEqual([
    ['甲', 0, 1],
    ['甲', 3, 3],
    ['乙', 4, 4],
  ]);
  expect(decoded[0]!.confidence).toBeCloseTo(0.9, 5);
});

test('doubt between the widths or scripts of a character is none, and both in a row are one', () => {
  const alphabet = ['', '：', ':', '甲', '强', '強'];
  const steps = [
    [0.1, 0.5, 0.4, 0, 0, 0],
    [0.1, 0.3, 0.6, 0, 0, 0],
    [0.9, 0, 0.1, 0, 0, 0],
    [0.2, 0.2, 0, 0.6, 0, 0],
    [0.2, 0, 0, 0, 0.35, 0.45],
  ];
  const decoded = decodeCtc(Float32Array.from(steps.flat()), steps.length, alphabet.length, alphabet);
  expect(decoded.map(({ text }) => text)).toEqual(['：', '甲', '強']);
  expect(decoded.map(({ confidence }) => Number(confidence.toFixed(5)))).toEqual([0.9, 0.6, 0.8]);
});

test('the last class is a space', () => {
  expect(decode([[1, 1], [3, 1], [2, 1]]).map(({ text }) => text)).toEqual(['甲', ' ', '乙']); // biome-ignore format: steps
});

test('characters share the room between them, and none is wider than allowed', () => {
  const spans = characterSpans(decode([[1, 1], [0, 1], [2, 1], [0, 1], [0, 1], [0, 1], [0, 1], [1, 1]]), 8, 1.5); // biome-ignore format: steps
  expect(spans.map(({ start, end }) => [start * 8, end * 8])).toEqual([
    [0, 1.5],
    [1.5, 4],
    [6, 8],
  ]);
});

test('an empty line has no confidence, blanks at the ends do not count', () => {
  expect(lineText([], [])).toEqual(NO_TEXT);
  const place = (confidence: number) => ({ confidence, start: 0, end: 1 });
  expect(lineText([' ', '甲', ' '], [place(0.1), place(0.9), place(0.1)])).toEqual({
    text: '甲',
    confidence: 0.9,
    characters: [place(0.9)],
  });
});

test('a bullet at an end, which a speck looks like, says nothing; between letters it stays', () => {
  const place = { confidence: 0.9, start: 0, end: 1 };
  expect(lineText(['商', '业', '•'], [place, place, place]).text).toBe('商业');
  expect(lineText(['•'], [place])).toEqual(NO_TEXT);
  expect(lineText(['甲', '•', '乙'], [place, place, place]).text).toBe('甲•乙');
});

test('a letter o on its own is a nought, in a word it stays', () => {
  const place = { confidence: 0.7, start: 0, end: 1 };
  expect(lineText([' ', 'o'], [place, place]).text).toBe('0');
  expect(lineText(['O'], [place]).text).toBe('0');
  expect(lineText(['N', 'o'], [place, place]).text).toBe('No');
});

test('parts of a line keep their place on the whole', () => {
  const part = lineText(['甲'], [{ confidence: 1, start: 0.5, end: 1 }]);
  const joined = joinParts([
    { line: part, from: 0, to: 0.4 },
    { line: part, from: 0.4, to: 1 },
  ]);
  expect(joined.text).toBe('甲甲');
  expect(joined.characters.map(({ start, end }) => [start, end])).toEqual([
    [0.2, 0.4],
    [0.7, 1],
  ]);
});
