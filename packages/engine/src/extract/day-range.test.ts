import { type Line, quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import { dayRange } from './day-range';
import { joinPieces } from './piece';

/** A line of which the characters marked by the places were read in doubt. */
function read(text: string, ...doubtful: readonly number[]) {
  const count = Array.from(text).length;
  const line: Line = {
    ...{
      text,
      confidence: 0.9,
      source: 'ocr' as const,
      box: quadFromBounds({ left: 0, top: 0, right: 200, bottom: 20 }),
    },
    characters: Array.from({ length: count }, (_, index) => ({
      ...{ start: index / count, end: (index + 1) / count },
      confidence: doubtful.includes(index) ? 0.5 : 0.999,
    })),
  };
  return joinPieces([{ line, from: 0, to: count }])!;
}

test.each([
  ['a figure of the day is in doubt', '2026年3月14日', [8], { from: '2026-03-01', until: '2026-03-31' }],
  ['a figure of the month is', '2026年2月14日', [5], { from: '2026-01-01', until: '2026-12-31' }],
  ['a figure of the year is', '2026年3月14日', [3], undefined],
  ['all is read surely', '2026年3月14日', [], undefined],
] as const)('the days that it may be, where %s', (_, text, doubtful, range) => {
  const [, year, month, day] = /(\d+)年(\d+)月(\d+)/u.exec(text)!;
  const value = `${year}-${month!.padStart(2, '0')}-${day}`;
  expect(dayRange(value, read(text, ...doubtful))).toEqual(range);
});

test('figures in Chinese count like others', () => {
  expect(dayRange('2024-02-11', read('二〇二四年二月十一日', 8))).toEqual({ from: '2024-02-01', until: '2024-02-29' });
});

test('nothing is said of what is no day, or not parted into three', () => {
  expect(dayRange('113.29', read('113.29', 2))).toBeUndefined();
  expect(dayRange('2026-03-14', read('20260314', 7))).toBeUndefined();
});
