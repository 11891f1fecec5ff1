import { lineAt } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import { turned, written } from '../testing/pages';
import { joinFragments } from './join-fragments';
import { layOut } from './upright';

const textsOf = (lines: Parameters<typeof layOut>[0], ...vocabulary: string[]) =>
  joinFragments(layOut(lines), vocabulary).lines.map(({ line }) => line.text);

describe('joinFragments', () => {
  test('joins a label that is spread over its cell', () => {
    const lines = ['经', '营', '范', '围：'].map((text, index) => written(text, [100 + index * 50, 100]));
    expect(textsOf([...lines, written('图文设计', [400, 100])], '经营范围')).toEqual(['经营范围：', '图文设计']);
  });

  test('leaves a value alone whose first letter would be a slip of the last one of a longer label', () => {
    const lines = [written('参保地', [100, 100]), written('江西省南昌市', [200, 100])];
    expect(textsOf(lines, '参保地区')).toEqual(['参保地', '江西省南昌市']);
  });

  test('joins nothing over a ruling', () => {
    const lines = [written('名', [100, 100]), written('称知味商贸', [180, 100])];
    const ruling = [
      [150, 60],
      [150, 160],
    ] as const;
    expect(joinFragments(layOut(lines, [ruling]), ['名称']).lines).toHaveLength(2);
  });

  test('joins a label to the line that holds its rest and its value', () => {
    expect(textsOf([written('名', [100, 100]), written('称知味商贸', [180, 100])], '名称')).toEqual(['名称知味商贸']);
  });

  test('takes a character that both boxes hold only once', () => {
    const lines = [lineAt('联系', [100, 100, 170, 120]), lineAt('系电话：', [150, 100, 230, 120])];
    expect(textsOf(lines, '联系电话')).toEqual(['联系电话：']);
  });

  test('joins on a page that lies askew, and keeps where each character stands', () => {
    const lines = [written('住', [100, 100]), written('所', [160, 100])].map((line) => turned(line, 90, [500, 0]));
    const [joined] = joinFragments(layOut(lines), ['住所']).lines;
    expect(joined?.line.text).toBe('住所');
    expect(joined?.line.characters).toEqual([
      { confidence: 0.99, start: 0, end: 0.25 },
      { confidence: 0.99, start: expect.closeTo(0.75, 5), end: 1 },
    ]);
  });

  test('is as sure as its less sure part', () => {
    const lines = [lineAt('姓', [0, 0, 20, 20], 0.9), lineAt('名', [60, 0, 80, 20], 0.7)];
    expect(joinFragments(layOut(lines), ['姓名']).lines[0]?.line.confidence).toBe(0.7);
  });

  test('joins a label of four characters of which one was misread', () => {
    const lines = ['项', '日', '名', '称：产业园'].map((text, index) => written(text, [100 + index * 50, 100]));
    expect(textsOf(lines, '项目名称')).toEqual(['项日名称：产业园']);
    expect(textsOf(lines.slice(0, 3), '项目名称')).toEqual(['项', '日', '名']);
  });

  test('joins a label of four characters of which the first was not seen', () => {
    const lines = ['业期', '限'].map((text, index) => written(text, [100 + index * 70, 100]));
    expect(textsOf([...lines, written('长期', [300, 100])], '营业期限')).toEqual(['业期限', '长期']);
    expect(textsOf([written('所', [100, 100]), written('深圳', [160, 100])], '住所')).toEqual(['所', '深圳']);
  });

  test('joins a label of four characters of which one within was not seen', () => {
    const lines = ['项', '名', '称：'].map((text, index) => written(text, [100 + index * 70, 100]));
    expect(textsOf([...lines, written('产业园', [330, 100])], '项目名称')).toEqual(['项名称：', '产业园']);
    expect(textsOf(lines.slice(0, 2), '项目名称')).toEqual(['项', '名']);
  });

  test('passes over a character that the box before holds too', () => {
    const lines = [
      written('建', [100, 100]),
      lineAt('设单', [140, 100, 190, 120]),
      lineAt('单', [178, 100, 198, 120]),
      written('位：青禾', [220, 100]),
    ];
    expect(textsOf(lines, '建设单位')).toEqual(['建设单位：青禾', '单']);
  });

  test('leaves out a character that was misread in the second of two boxes that hold it', () => {
    const lines = [lineAt('性', [100, 100, 133, 130]), lineAt('生别', [110, 100, 176, 130]), written('女', [250, 105])];
    expect(textsOf(lines, '性别')).toEqual(['性别', '女']);
    expect(textsOf([written('性', [100, 100]), written('生别', [130, 100])], '性别')).toEqual(['性', '生别']);
  });

  test('passes over a scrap of the character that is read again beside it', () => {
    const lines = [
      written('名', [100, 100]),
      lineAt('禾', [160, 100, 180, 120], 0.55),
      written('称：青禾', [170, 100]),
    ];
    expect(textsOf(lines, '名称')).toEqual(['名称：青禾', '禾']);
  });

  test('leaves a whole word to itself and joins the next one’s fragments', () => {
    const lines = ['税率', '税', '额'].map((text, index) => written(text, [100 + index * 80, 100]));
    expect(textsOf(lines, '税率', '税率/征收率', '税额')).toEqual(['税率', '税额']);
  });

  test('leaves alone what is no label, in another row, or too far away', () => {
    expect(textsOf([written('男', [0, 0]), written('女', [60, 0])], '姓名')).toEqual(['男', '女']);
    expect(textsOf([written('姓', [0, 0]), written('名', [60, 60])], '姓名')).toEqual(['姓', '名']);
    expect(textsOf([written('姓', [0, 0]), written('名', [220, 0])], '姓名')).toEqual(['姓', '名']);
  });
});
