import { type Document, type Line, quadFromBounds } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { findStamps } from '../marks/find-stamps';
import { openedFile, pageRegion, readPageOf, written } from '../testing/pages';
import { editedFiles } from './edited-files';
import { oddDigits } from './odd-digits';
import { likeness } from './pasted-seals';
import { photosOfScreens } from './photos-of-screens';
import { isScreenshot } from './screenshots';

describe('stamps', () => {
  const kindsOn = (...texts: string[]) =>
    findStamps([pageRegion(texts.map((text, index) => written(text, [100, 100 + index * 60])))]).map(
      ({ kind }) => kind,
    );

  test('stand alone on their line', () => {
    expect(kindsOn('作 废', '【与原件一致】', '经核对与原件一致 王工', '复印件')).toEqual([
      'void',
      'true-copy',
      'true-copy',
      'copy',
    ]);
  });

  test('are not words of a sentence', () => {
    expect(
      kindsOn('本证明涂改作废', '提交身份证复印件一份', '经核对样本数据无误，与原件一致的材料由窗口收取并归档保存'),
    ).toEqual([]);
  });
});

describe('a screenshot', () => {
  const screen = (lines: readonly Line[], width = 1080, height = 2340) => {
    const read = readPageOf(lines);
    return { ...read, page: { ...read.page, width, height } };
  };

  test('has the shape of a phone, and the time and the battery at its top', () => {
    expect(isScreenshot(screen([written('09:41', [60, 30], 30), written('5G 87%', [800, 30], 30)]))).toBe(true);
    expect(isScreenshot(screen([written('9:41 5G 87%', [60, 30], 30)]))).toBe(true);
  });

  test('is neither a page with a time on it nor a tall photo', () => {
    expect(isScreenshot(screen([written('09:41', [60, 30], 30), written('5G 87%', [800, 30], 30)], 1240, 1754))).toBe(
      false,
    );
    expect(isScreenshot(screen([written('09:41', [60, 600], 30), written('87%', [800, 600], 30)]))).toBe(false);
    expect(isScreenshot(screen([written('租赁合同', [60, 30], 30)]))).toBe(false);
  });
});

test('odd digits count where they stand in a field of a known document', () => {
  const box = quadFromBounds({ left: 100, top: 300, right: 300, bottom: 330 });
  const field = { value: '500000', raw: '500000', confidence: 1, material: 0, page: 0, box, source: 'ocr' } as const;
  const document: Document = {
    id: 'd1',
    type: 'lease-contract',
    confidence: 1,
    pages: [],
    fields: { rent: field },
    marks: { seals: [], signatures: [], codes: [] },
  };
  const at = (left: number, top: number) => ({
    ...readPageOf([]),
    oddDigits: [quadFromBounds({ left, top, right: left + 15, bottom: top + 30 })],
  });
  expect(oddDigits(document, [at(150, 298)])).toMatchObject([
    { code: 'document.altered', detail: { sign: 'odd-digits' }, document: 'd1', field: 'rent', material: 0, page: 0 },
  ]);
  expect(oddDigits(document, [at(150, 400)])).toEqual([]);
});

test('only pages photographed off a screen are named', () => {
  const page = readPageOf([]);
  expect(photosOfScreens([page])).toEqual([]);
  expect(photosOfScreens([page, { ...page, material: 1, ofScreen: true }])).toMatchObject([
    { code: 'document.not-original', detail: { sign: 'photo-of-screen' }, material: 1, page: 0 },
  ]);
});

test('a picture saved by an editor is named with its editor', () => {
  const file = openedFile(readPageOf([]));
  expect(editedFiles([file])).toEqual([]);
  const [sign] = editedFiles([file, { ...file, editor: 'GIMP' }]);
  expect(sign).toMatchObject({ code: 'document.altered', detail: { sign: 'edited', editor: 'GIMP' }, material: 1 });
});

test('likeness is 1 for the same cells, also fainter ones, and low for others', () => {
  const cells = [0, 3, 9, 15, 0, 0, 7, 1, 12, 4];
  expect(likeness(cells, cells)).toBeCloseTo(1);
  expect(
    likeness(
      cells,
      cells.map((value) => value / 2),
    ),
  ).toBeCloseTo(1);
  expect(likeness(cells, [...cells].reverse())).toBeLessThan(0.5);
});
