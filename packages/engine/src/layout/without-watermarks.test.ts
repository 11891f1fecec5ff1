import type { Line } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import { layOut } from './upright';
import { withoutWatermarks } from './without-watermarks';

const print = [
  '不动产登记申请书',
  '权利人：张三',
  '坐落：深圳市南山区科苑路15号',
  '用途：住宅',
  '面积：80平方米',
  '共有情况：单独所有',
].map((text, index) => lineAt(text, [100, 100 + index * 60, 100 + text.length * 20, 120 + index * 60]));
const textsOf = (lines: readonly Line[]) => withoutWatermarks(layOut(lines)).lines.map(({ line }) => line.text);
const own = print.map(({ text }) => text);

/** Text that rises by 30 degrees. */
const aslant = (text: string, [x, y]: readonly [number, number]): Line => ({
  ...lineAt(text, [0, 0, 1, 1]),
  box: [
    [x, y],
    [x + 173, y - 100],
    [x + 183, y - 83],
    [x + 10, y + 17],
  ],
});

describe('withoutWatermarks', () => {
  test('leaves out words that run aslant over the page more than once', () => {
    expect(
      textsOf([...print, aslant('仅供不动产登记使用', [100, 300]), aslant('仅供不动产登记使用', [300, 300])]),
    ).toEqual(own);
  });

  test('leaves in words that run down the page: the heads of a form’s parts', () => {
    const down = (text: string, top: number): Line => ({
      ...lineAt(text, [0, 0, 1, 1]),
      box: [
        [80, top],
        [78, top + 100],
        [50, top + 99],
        [52, top - 1],
      ],
    });
    expect(textsOf([...print, down('购买方', 100), down('销售方', 300)])).toHaveLength(own.length + 2);
  });

  test('leaves out large letters that are tiled over the page', () => {
    const tiles = [0, 1, 2, 3].map((index) => lineAt('网', [100 + index * 200, 150, 160 + index * 200, 210]));
    expect(textsOf([...print, ...tiles])).toEqual(own);
  });

  test('leaves one slanted stamp, and large letters that stand on the page once', () => {
    const lines = [...print, aslant('与原件一致', [300, 300]), lineAt('副本', [400, 90, 480, 130])];
    expect(textsOf(lines)).toHaveLength(lines.length);
  });
});
