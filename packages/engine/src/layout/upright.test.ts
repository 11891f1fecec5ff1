import type { Quad } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import { turned, written } from '../testing/pages';
import { inOneRow, layOut } from './upright';

const label = written('姓名', [100, 100]);
const value = written('李晓梅', [300, 100]);
const below = written('居住在很长的一条街上的一座房子里', [100, 160]);
const straight = [label, value, below];

describe('layOut', () => {
  test.each([
    ['straight', 0, [0, 0]],
    ['leaning', 7, [50, 20]],
    ['leaning the other way', -12, [0, 400]],
    ['turned to the right', 90, [900, 0]],
    ['upside down', 180, [900, 900]],
    ['turned to the left', 270, [0, 900]],
  ] as const)('lays a page straight that is %s', (_, degrees, move) => {
    const layout = layOut(straight.map((line) => turned(line, degrees, move)));
    const [first, second, third] = layout.lines;
    if (first === undefined || second === undefined || third === undefined) throw new Error('a line is lost');
    expect(second.left - first.right).toBeCloseTo(160, 5);
    expect(second.middleLeft).toBeCloseTo(first.middleRight, 5);
    expect(third.middleLeft - first.middleLeft).toBeCloseTo(60, 5);
    expect(third.left).toBeCloseTo(first.left, 5);
    expect(layout.textHeight).toBeCloseTo(20, 5);
    expect(inOneRow(first, second)).toBe(true);
    expect(inOneRow(first, third)).toBe(false);
  });

  test('turns a point of the page into the layout and back', () => {
    const layout = layOut(straight.map((line) => turned(line, 33)));
    const [x, y] = layout.toPage(layout.toUpright([123, 456]));
    expect(x).toBeCloseTo(123, 6);
    expect(y).toBeCloseTo(456, 6);
  });

  test('is not turned by a slanted stamp', () => {
    const stamp = turned(written('专用章', [500, 100], 30), 60);
    const layout = layOut([...straight, stamp]);
    expect(layout.lines[1]?.middleLeft).toBeCloseTo(layout.lines[0]?.middleLeft ?? Number.NaN, 5);
  });

  test('leaves out blank lines and specks', () => {
    const layout = layOut([label, lineAt('  ', [0, 0, 20, 20]), lineAt('#', [0, 0, 9, 9], 0.2)]);
    expect(layout.lines.map(({ line }) => line.text)).toEqual(['姓名']);
  });

  test('leaves out dirt that was hardly read as a character', () => {
    const dirt = lineAt('一', [250, 105, 253, 114], 0.69);
    expect(layOut([...straight, dirt]).lines).toHaveLength(3);
    expect(layOut([...straight, lineAt('1', [250, 100, 258, 120], 0.69)]).lines).toHaveLength(4);
  });

  test('leaves out a scrap that stands on its head', () => {
    const scrap = turned(written('7', [290, 105]), 180, [580, 220]);
    const stamp = turned(written('合同专用章', [500, 300]), 180, [1200, 640]);
    expect(layOut([...straight, scrap, stamp]).lines.map(({ line }) => line.text)).not.toContain('7');
    expect(layOut([...straight, scrap, stamp]).lines).toHaveLength(4);
  });

  test('turns back a letter that looks the same on its head: 项 目 名 称', () => {
    const letter = turned(written('目', [130, 100]), 180, [280, 220]);
    const placed = layOut([...straight, letter]).lines.find(({ line }) => line.text === '目');
    expect(placed?.line.box[0][0]).toBeLessThan(placed?.line.box[1][0] ?? 0);
    expect(placed?.line.box[0][1]).toBeLessThan(placed?.line.box[3][1] ?? 0);
  });

  test('places text that runs down the page beside all its rows', () => {
    const box: Quad = [
      [80, 100],
      [78, 220],
      [50, 219],
      [52, 99],
    ];
    const placed = layOut([...straight, { ...lineAt('购买方', [0, 0, 1, 1]), box }]).lines.find(
      ({ line }) => line.text === '购买方',
    );
    expect(placed).toMatchObject({ left: 50, right: 80, height: 30, rows: { top: 99, bottom: 220 } });
    expect(placed?.middleLeft).toBe(placed?.middleRight);
  });

  test('of a blank page has no lines and no size', () => {
    expect(layOut([])).toMatchObject({ lines: [], textHeight: 0, bounds: { left: 0, top: 0, right: 0, bottom: 0 } });
  });
});
