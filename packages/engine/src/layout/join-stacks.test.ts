import type { Line } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import { joinFragments } from './join-fragments';
import { joinStacks, joinUprights } from './join-stacks';
import { layOut } from './upright';

const textsOf = (lines: readonly Line[], ...vocabulary: string[]) =>
  joinStacks(layOut(lines), vocabulary).lines.map(({ line }) => line.text);

/** Rows of text of 20 px, centred on x = 100. */
const cell = (top: number, pitch: number, ...rows: readonly string[]) =>
  rows.map((text, index) => {
    const half = text.length * 10;
    return lineAt(text, [100 - half, top + index * pitch, 100 + half, top + 20 + index * pitch]);
  });

describe('joinUprights', () => {
  const words = ['销售方', '销方名称', '名称'];

  test('takes no letter of an upright head for the beginning of a label beside it', () => {
    const lines = [
      ...cell(0, 40, '销', '售', '方'),
      lineAt('名', [150, 0, 170, 20]),
      lineAt('称：', [230, 0, 260, 20]),
    ];
    const joined = joinFragments(joinUprights(layOut(lines), words), words);
    expect(joined.lines.map(({ line }) => line.text)).toEqual(['销售方', '名称：']);
  });

  test('ends a head where the next one begins', () => {
    const next: Line = {
      ...lineAt('义务人', [0, 0, 1, 1]),
      box: [
        [110, 170],
        [110, 270],
        [90, 270],
        [90, 170],
      ],
    };
    const layout = joinUprights(
      layOut([...cell(0, 40, '权', '利', '人'), next, lineAt('姓名或名称：', [150, 0, 290, 20])]),
      ['权利人', '义务人'],
    );
    expect(layout.lines.map(({ line }) => line.text).sort()).toEqual(['义务人', '姓名或名称：', '权利人'].sort());
  });

  test('joins a letter and those below it that were read as one line down the page', () => {
    const below: Line = {
      ...lineAt('售方', [0, 0, 1, 1]),
      box: [
        [110, 35],
        [110, 100],
        [90, 100],
        [90, 35],
      ],
    };
    const layout = joinUprights(
      layOut([...cell(0, 40, '销'), below, lineAt('纳税人识别号：', [150, 0, 290, 20])]),
      words,
    );
    expect(layout.lines.map(({ line }) => line.text)).toContain('销售方');
    expect(layout.lines.find(({ line }) => line.text === '销售方')?.rows).toEqual({ top: 0, bottom: 100 });
  });
});

describe('joinStacks', () => {
  test('joins a label that runs over the rows of its cell', () => {
    expect(textsOf(cell(0, 26, '统一社会', '信用代码'), '统一社会信用代码')).toEqual(['统一社会信用代码']);
  });

  test('takes the heading of a part for no row of the label below it', () => {
    expect(textsOf(cell(0, 26, '一、待遇领取人', '姓名：'), '待遇领取人姓名')).toEqual(['一、待遇领取人', '姓名：']);
  });

  test('joins a longer phrase whose end is a known word over both rows', () => {
    expect(textsOf(cell(0, 26, '房屋产', '权人：'), '产权人')).toEqual(['房屋产权人：']);
  });

  test('joins a remark that two rows share', () => {
    expect(textsOf(cell(0, 26, '合同总价（万', '元）'), '合同总价')).toEqual(['合同总价（万元）']);
  });

  test('joins a head set upright to its last letter, in the middle of its rows', () => {
    const layout = joinStacks(layOut(cell(0, 40, '购', '买', '方', '信', '息')), ['购买方']);
    expect(layout.lines.map(({ line }) => line.text)).toEqual(['购买方信息']);
    expect(layout.lines[0]).toMatchObject({ middleLeft: 90, height: 20, rows: { top: 0, bottom: 180 } });
  });

  test('joins two rows beside whose middle their value stands, whatever they say', () => {
    expect(textsOf([...cell(0, 26, '认缴出资', '资本总额'), lineAt('100万元', [220, 13, 320, 33])])).toEqual([
      '认缴出资资本总额',
      '100万元',
    ]);
  });

  test('leaves two labels that each have their value beside them', () => {
    const values = [lineAt('张三', [220, 0, 260, 20]), lineAt('李四', [220, 26, 260, 46])];
    expect(textsOf([...cell(0, 26, '法定代表人', '姓名'), ...values], '法定代表人', '姓名', '代表人姓名')).toHaveLength(
      4,
    );
  });

  test('leaves two values that stand behind their labels', () => {
    const labels = [lineAt('权利人', [-100, 0, -40, 20]), lineAt('共有情况', [-100, 30, -20, 50])];
    const aside = lineAt('1、本不动产按商品房登记', [300, 15, 500, 35]);
    expect(textsOf([...labels, ...cell(0, 30, '梁晓梅', '单独所有'), aside], '权利人', '共有情况')).toHaveLength(5);
  });

  test('leaves rows that stand further apart than the rows of one label', () => {
    expect(textsOf(cell(0, 60, '统一社会', '信用代码'), '统一社会信用代码')).toHaveLength(2);
  });

  test('leaves a column of values', () => {
    expect(textsOf(cell(0, 40, '男', '女', '男'), '性别')).toHaveLength(3);
  });
});
