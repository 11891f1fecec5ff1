import type { Line, Ruling } from '@yushen/contract';
import { describe, expect, it } from 'vitest';
import type { WordHit } from '../layout/find-words';
import { layOut } from '../layout/upright';
import { cellsOfLabel, isInCellOf, linesIn } from './cell-values';

const line = (text: string, left: number, top: number, size = 20): Line => ({
  text,
  confidence: 1,
  source: 'ocr',
  box: [
    [left, top],
    [left + text.length * size, top],
    [left + text.length * size, top + size],
    [left, top + size],
  ],
});
const level = (y: number, from = 0, to = 600): Ruling => [
  [from, y],
  [to, y],
];
const upright = (x: number, from = 0, to = 200): Ruling => [
  [x, from],
  [x, to],
];
const labelAt = (index: number): WordHit => ({ line: index, start: 0, end: 4, words: '项目名称', edits: 0 });

describe('cellsOfLabel', () => {
  const lines = [
    line('项目名称', 10, 40),
    line('云栖产业园一期', 140, 20),
    line('厂房', 140, 60),
    line('晨丰路北侧', 140, 120),
  ];
  const rulings = [level(0), level(100), level(200), upright(0), upright(120), upright(600)];

  it('gives the cell beside a label with all its rows and nothing of the next one', () => {
    const layout = layOut(lines, rulings);
    const cells = cellsOfLabel(layout, labelAt(0));
    expect(cells?.right && linesIn(layout, cells.right)).toEqual([1, 2]);
    expect(isInCellOf(layout, labelAt(0), layout.lines[3]!)).toBe(false);
  });

  it('gives an empty cell as such', () => {
    const layout = layOut([lines[0]!, line('电话', 420, 40)], [...rulings, upright(400)]);
    const cells = cellsOfLabel(layout, labelAt(0));
    expect(cells?.right && linesIn(layout, cells.right)).toEqual([]);
  });

  it('knows no cells where a side is not ruled, or where each takes one letter', () => {
    expect(cellsOfLabel(layOut(lines, [level(0), level(100), upright(120)]), labelAt(0))).toBeUndefined();
    expect(cellsOfLabel(layOut(lines, [...rulings, upright(150)]), labelAt(0))).toBeUndefined();
  });
});
