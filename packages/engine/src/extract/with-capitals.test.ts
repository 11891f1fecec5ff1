import { expect, test } from 'vitest';
import { placedPage, written } from '../testing/pages';
import { joinPieces } from './piece';
import { withCapitals } from './with-capitals';

const figures = written('310,000.00', [400, 600]);
const rawOf = () => joinPieces([{ line: figures, from: 0, to: figures.text.length }])!;

test('capitals in the same row stay with their figures, whatever label stands between', () => {
  const lines = [
    written('申请提取金额：人民币', [100, 600]),
    figures,
    written('元（大写：', [620, 600]),
    written('叁拾贰万元整', [820, 600]),
  ];
  expect(withCapitals(rawOf(), placedPage(lines, ['大写']))).toBe('310,000.00 叁拾贰万元整');
});

test('capitals of another row are another amount’s', () => {
  const lines = [figures, written('押金（大写）：陆仟元整', [100, 700])];
  expect(withCapitals(rawOf(), placedPage(lines, ['大写']))).toBe('310,000.00');
});

test('capitals behind other words in the row are another amount’s', () => {
  const line = written('租金每月3000元，押金6000元（大写：陆仟元整）', [100, 600]);
  const raw = joinPieces([{ line, from: 4, to: 9 }])!;
  expect(withCapitals(raw, placedPage([line], ['押金']))).toBe('3000元');
});

test.each([
  ['in the row above', [written('申请提取金额：人民币（大写）', [100, 560]), written('叁拾贰万元整', [420, 560])]],
  ['in the same row', [written('人民币（大写）叁拾贰万元整', [20, 600])]],
])('capitals that a form asks for before the figures stand %s', (_, capitals) => {
  const lines = [...capitals, written('（小写）¥', [290, 600]), figures];
  expect(withCapitals(rawOf(), placedPage(lines, []))).toBe('310,000.00 叁拾贰万元整');
});

test.each([
  ['begin in the row above', ['房屋总价款人民币大写：叁拾', '贰万元整，小写：¥']],
  ['stand in one row, their own label in the row above', ['房屋总价款（含装修）人民币大写：', '叁拾贰万元整，小写：¥']],
])('capitals right before the figures are theirs, though they %s', (_, [above = '', before = '']) => {
  const lines = [written(above, [20, 560]), written(before, [60, 600]), figures];
  expect(withCapitals(rawOf(), placedPage(lines, []))).toBe('310,000.00 叁拾贰万元整');
});

test.each([
  ['（小写）¥310,000.01', '叁拾壹万元整 ¥310,000.01'],
  ['（小写）-310,000.00', '叁拾壹万元整 -¥310,000.00'],
  ['大写以外的说明 310,000.01', '叁拾壹万元整'],
])('an amount that was found in capitals is told with the figures asked for behind it: %s', (behind, told) => {
  const capitals = written('叁拾壹万元整', [100, 600]);
  const raw = joinPieces([{ line: capitals, from: 0, to: 6 }])!;
  expect(withCapitals(raw, placedPage([capitals, written(behind, [400, 600])], []))).toBe(told);
});
