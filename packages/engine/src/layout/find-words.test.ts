import { describe, expect, test } from 'vitest';
import { written } from '../testing/pages';
import { findWords } from './find-words';
import { layOut } from './upright';

const find = (text: string, ...vocabulary: string[]) =>
  findWords(layOut([written(text, [0, 0])]), vocabulary).map(({ words, start, end, edits }) => ({
    words,
    start,
    end,
    edits,
  }));

describe('findWords', () => {
  test('finds words as printed, every time they occur', () => {
    expect(find('日期：某日；日期：', '日期')).toEqual([
      { words: '日期', start: 0, end: 2, edits: 0 },
      { words: '日期', start: 6, end: 8, edits: 0 },
    ]);
  });

  test('finds a label that has another word for one of its own in brackets', () => {
    const end = '项目（工程）名称'.length;
    expect(find('项目（工程）名称：', '项目名称')).toContainEqual({ words: '项目名称', start: 0, end, edits: 0 });
    expect(find('项目（工程）名称', '工程名称')).toContainEqual({ words: '工程名称', start: 0, end, edits: 0 });
    expect(find('项目（工程）地址', '项目名称')).toEqual([]);
  });

  test('does not mind blanks, full width and specks between the characters', () => {
    expect(find('姓　名：', '姓名')).toEqual([{ words: '姓名', start: 0, end: 2, edits: 0 }]);
    expect(find('资.金数额', '资金数额')).toEqual([{ words: '资金数额', start: 0, end: 4, edits: 0 }]);
    expect(find('出租方(甲方)', '出租方（甲方）')).toMatchObject([{ start: 0, end: 7, edits: 0 }]);
  });

  test.each([
    ['another character', '公民身份号吗', 6],
    ['one too many', '公民身份|号码', 7],
    ['one too few', '公民身号码', 5],
  ])('forgives a long word %s', (_, text, end) => {
    expect(find(text, '公民身份号码')).toEqual([{ words: '公民身份号码', start: 0, end, edits: 1 }]);
  });

  test('forgives a short word nothing, and a long one no two slips', () => {
    expect(find('性名', '姓名')).toEqual([]);
    expect(find('公民身人号吗', '公民身份号码')).toEqual([]);
  });

  test('prefers the exact place to a forgiven one', () => {
    expect(find('登记时闻、登记时间', '登记时间')).toEqual([{ words: '登记时间', start: 5, end: 9, edits: 0 }]);
  });

  test('drops a hit inside a longer hit', () => {
    expect(find('代理人身份证号码', '身份证号码', '代理人身份证号码').map(({ words }) => words)).toEqual([
      '代理人身份证号码',
    ]);
  });

  test('names the line, and keeps the order of the line', () => {
    const layout = layOut([written('无关', [0, 0]), written('性别男民族汉', [0, 40])]);
    expect(findWords(layout, ['民族', '性别']).map(({ words, line }) => [words, line])).toEqual([
      ['性别', 1],
      ['民族', 1],
    ]);
  });
});
