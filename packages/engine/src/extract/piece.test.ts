import type { Line } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import { joinPieces, narrowTo, pieceBox } from './piece';

const line: Line = {
  ...lineAt('号码：12 34', [0, 0, 160, 20]),
  characters: [0.9, 0.9, 0.9, 1, 1, 1, 0.5, 1].map((confidence, index) => ({
    confidence,
    start: index / 8,
    end: (index + 1) / 8,
  })),
};

describe('joinPieces', () => {
  test('trims what stands between label and value, and pulls confidence down by the weakest character', () => {
    const raw = joinPieces([{ line, from: 2, to: 8 }]);
    expect(raw?.text).toBe('12 34');
    expect(raw?.confidence).toBeCloseTo((3.5 / 4 + 0.5) / 2, 6);
    expect(raw?.box).toEqual([
      [60, 0],
      [160, 0],
      [160, 20],
      [60, 20],
    ]);
  });

  test('of several lines covers them all', () => {
    const next = lineAt('56', [60, 30, 100, 50]);
    const raw = joinPieces([
      { line, from: 3, to: 8 },
      { line: next, from: 0, to: 2 },
    ]);
    expect(raw?.text).toBe('12 3456');
    expect(raw?.box[2]).toEqual([160, 50]);
  });

  test.each([
    ['丨厦门市', '厦门市'],
    ['|厦门市', '厦门市'],
    ['|234', '|234'],
  ])("%s: a frame's stroke before a word is none of it, before a number it may be a 1", (text, value) => {
    const whole = { line: lineAt(text, [0, 0, 100, 20]), from: 0, to: 4 };
    expect(joinPieces([whole])?.text).toBe(value);
  });

  test('of blanks and colons is nothing', () => {
    expect(joinPieces([{ line: lineAt(' ：__ ', [0, 0, 100, 20]), from: 0, to: 5 }])).toBeUndefined();
    expect(joinPieces([])).toBeUndefined();
  });
});

test('narrowTo keeps only what the value rests on', () => {
  const whole = joinPieces([{ line, from: 0, to: 8 }]);
  const narrow = whole === undefined ? undefined : narrowTo(whole, '12');
  expect(narrow?.text).toBe('12');
  expect(narrow?.confidence).toBe(1);
  expect(whole === undefined ? undefined : narrowTo(whole, '99')).toBe(whole);
});

test('what only parts a value does not make it doubtful', () => {
  const whole = joinPieces([{ line, from: 0, to: 8 }]);
  expect(whole === undefined ? undefined : narrowTo(whole, '12 34')?.confidence).toBeCloseTo((3.5 / 4 + 0.5) / 2, 6);
  expect(whole === undefined ? undefined : narrowTo(whole, '12 34', /3/u)?.confidence).toBe(1);
});

test('pieceBox goes by character counts where the reader does not know the places', () => {
  expect(pieceBox({ line: lineAt('号码1234', [0, 0, 120, 20]), from: 2, to: 6 })[0]).toEqual([40, 0]);
});
