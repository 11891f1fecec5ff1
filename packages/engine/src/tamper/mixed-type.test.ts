import type { Document, TypeRun } from '@yushen/contract';
import { expect, test } from 'vitest';
import { readPageOf, written } from '../testing/pages';
import { mixedType } from './mixed-type';

const SONG = { typeface: 'SimSun', size: 20, colour: 0 } as const;

/** A page with `合计：1280.00` on it, set in these runs, and a document with its total. */
function signsOf(runs: readonly TypeRun[], text = '合计：1280.00', raw = '1280.00') {
  const line = written(text, [100, 300]);
  const start = 100 + 20 * text.indexOf(raw);
  const characters = [...text].map((_, index) => ({
    confidence: 1,
    start: index / text.length,
    end: (index + 1) / text.length,
  }));
  const document: Document = {
    id: 'd1',
    type: 'vat-invoice',
    confidence: 1,
    pages: [],
    fields: {
      total: {
        value: raw,
        raw,
        source: 'text-layer',
        confidence: 1,
        material: 0,
        page: 0,
        box: [
          [start, 300],
          [start + 20 * raw.length, 300],
          [start + 20 * raw.length, 320],
          [start, 320],
        ],
      },
    },
    marks: { seals: [], signatures: [], codes: [] },
  };
  return mixedType(document, [readPageOf([{ ...line, characters, typeRuns: runs }])]);
}

test.each([
  ['font', { ...SONG, typeface: 'Arial' }],
  ['size', { ...SONG, size: 22 }],
  ['colour', { ...SONG, colour: 0x404040 }],
])('a digit of another %s inside an amount is a sign', (_, other) => {
  const signs = signsOf([
    { from: 0, to: 3, ...SONG },
    { from: 3, to: 4, ...other },
    { from: 4, to: 10, ...SONG },
  ]);
  expect(signs).toMatchObject([
    { code: 'document.altered', detail: { sign: 'mixed-type' }, document: 'd1', field: 'total', material: 0, page: 0 },
  ]);
});

test('digits may be set otherwise than the label, the point, and the letters between them', () => {
  const digits = { typeface: 'Courier New', size: 18, colour: 0x101010 } as const;
  expect(
    signsOf([
      { from: 0, to: 3, ...SONG },
      { from: 3, to: 7, ...digits },
      { from: 7, to: 8, ...SONG },
      { from: 8, to: 10, ...digits },
    ]),
  ).toEqual([]);
  expect(
    signsOf(
      [
        { from: 0, to: 4, ...digits },
        { from: 4, to: 5, ...SONG },
        { from: 5, to: 7, ...digits },
      ],
      '2026年03',
      '2026年03',
    ),
  ).toEqual([]);
});

test('names and addresses take rare letters from other fonts', () => {
  const runs = [
    { from: 0, to: 7, ...SONG },
    { from: 7, to: 8, ...SONG, typeface: 'SimSun-ExtB' },
    { from: 8, to: 9, ...SONG },
  ];
  expect(signsOf(runs, '住所：兴园路5号𠮷1', '兴园路5号𠮷1')).toEqual([]);
});
