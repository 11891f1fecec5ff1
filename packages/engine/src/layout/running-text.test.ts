import type { Line } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { expect, test } from 'vitest';
import { written } from '../testing/pages';
import { columnText, lineSpans, runningText } from './running-text';
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

test('takes a character once that stands in the boxes of two neighbours: the one read more surely', () => {
  const evenly = (text: string, box: readonly [number, number, number, number], sure: readonly number[]): Line => ({
    ...lineAt(text, [...box]),
    characters: sure.map((confidence, index) => ({
      confidence,
      start: index / sure.length,
      end: (index + 1) / sure.length,
    })),
  });
  const first = evenly('6558', [100, 100, 180, 120], [1, 1, 1, 0.99]);
  const second = evenly('39700', [165, 100, 265, 120], [0.9, 1, 1, 1, 1]);
  expect(runningText([layOut([first, second])]).text).toBe('65589700');
  const cut = evenly('39700', [168, 100, 268, 120], [0.9, 1, 1, 1, 1]);
  expect(runningText([layOut([evenly('6558', [100, 100, 180, 120], [1, 1, 1, 1]), cut])]).text).toBe('65589700');
  const apart = evenly('39700', [185, 100, 285, 120], [0.9, 1, 1, 1, 1]);
  expect(runningText([layOut([first, apart])]).text).toBe('655839700');
});

test('what wraps beside other text goes on in its own place', () => {
  const layout = layOut([
    written('苏（2020）东台市不动产权第', [90, 260], 30),
    written('电子证照标识：', [500, 260], 30),
    written('1406629号', [90, 298], 30),
    written('1.2.156.3005', [500, 298], 30),
  ]);
  expect(columnText([layout]).text).toBe('苏(2020)东台市不动产权第1406629号电子证照标识:1.2.156.3005');
});
