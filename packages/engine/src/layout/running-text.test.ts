import { expect, test } from 'vitest';
import { written } from '../testing/pages';
import { lineSpans, runningText } from './running-text';
import { layOut } from './upright';

test('joins all pages without blanks, and each character knows its place', () => {
  const text = runningText([
    layOut([written('第 一', [0, 0]), written('Ａ', [0, 40])]),
    layOut([written('二', [0, 0])]),
  ]);
  expect(text.text).toBe('第一A二');
  expect(text.origins).toEqual([
    { page: 0, line: 0, character: 0 },
    { page: 0, line: 0, character: 2 },
    { page: 0, line: 1, character: 0 },
    { page: 1, line: 0, character: 0 },
  ]);
  expect(lineSpans(text)).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
  ]);
});
