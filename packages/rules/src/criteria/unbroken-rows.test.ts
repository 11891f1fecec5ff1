import { quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import type { Reading } from '../pack/reading';
import { hasUnbrokenRows } from './unbroken-rows';

const text = { zh: '甲', en: 'a' };
const at = (top: number, page = 0) => ({
  material: 0,
  page,
  box: quadFromBounds({ left: 0, top, right: 50, bottom: top + 20 }),
});
const cell = (top: number, page = 0) => ({
  value: '1.00',
  raw: '1.00',
  confidence: 1,
  source: 'ocr' as const,
  ...at(top, page),
});
const reading = { value: '', confidence: 1, where: text, title: text };
const table = (tops: readonly number[], page = 0): Reading => ({
  ...reading,
  evidence: {},
  reading: { ...cell(tops[0]!), rows: tops.map((top, row) => ({ amount: cell(top, row === 0 ? 0 : page) })) },
});
const total = (top: number, page = 0): Reading => ({ ...reading, evidence: at(top, page) });

test('rows at even steps with their total right below are all there', () => {
  expect(hasUnbrokenRows(table([100, 130, 161, 190]), total(222))).toBe(true);
});

test.each([
  ['a step has room for a row', table([100, 130, 190, 220]), total(250)],
  ['there is room before the total', table([100, 130, 160]), total(260)],
  ['the total stands above', table([100, 130, 160]), total(60)],
  ['the total stands on another page', table([100, 130, 160]), total(190, 1)],
  ['the rows stand on two pages', table([100, 130, 160], 1), total(190, 1)],
  ['there is no total on the document', table([100, 130, 160]), undefined],
  ['one row tells no step', table([100]), total(130)],
])('where %s, that is not known', (_, rows, closing) => {
  expect(hasUnbrokenRows(rows, closing)).toBe(false);
});
