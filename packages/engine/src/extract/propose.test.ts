import type { Line } from '@yushen/contract';
import type { FieldSpec, Format } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { runningText } from '../layout/running-text';
import { placedPage, written } from '../testing/pages';
import { arbitrate } from './arbitrate';
import { proposeValues } from './propose';

const VOCABULARY = ['姓名', '经营者信息', '委托代理人', '证件号码', '申请人'];

/** Three digits or more; a number of six is valid. */
const number: Format = (raw) => {
  const value = /\d{3,}/.exec(raw)?.[0];
  return value === undefined ? undefined : { value, valid: value.length === 6 };
};
const name: Format = (raw) => (/^\p{Script=Han}{2,4}$/u.test(raw) ? { value: raw, valid: true } : undefined);

test('persons in the rows of a table under their heading are one value', () => {
  const spec: FieldSpec = { labels: ['姓名'], format: name, several: true };
  const rows = ['姓名', '蔡铭泽', '骆诗琪'].map((text, index) => written(text, [100, 100 + index * 60]));
  const beside = ['证件号码', '350521199701162871', '350503199807085701'].map((text, index) =>
    written(text, [300, 100 + index * 60]),
  );
  const page = placedPage([...rows, ...beside], ['姓名', '证件号码']);
  expect(proposeValues(spec, [page], runningText([page.layout])).map(({ value }) => value)).toContain('蔡铭泽、骆诗琪');
});

test('the unit is the printed one, and not that of the label it was taken for', () => {
  const amount: Format = (raw) => (/\d/u.test(raw) ? { value: raw, valid: true } : undefined);
  const spec: FieldSpec = { labels: ['合同价格（万元）'], format: Object.assign(amount, {}), placement: ['right'] };
  const value = (label: string) => {
    const page = placedPage([written(label, [100, 100]), written('8746500.00', [400, 100])], ['合同价格（万元）']);
    return proposeValues(spec, [page], runningText([page.layout]))[0]?.value;
  };
  expect(value('合同价格(元)')).toBe('8746500.00');
});

const find = (...given: Parameters<typeof settled>) => settled(...given)?.candidate;

function settled(spec: FieldSpec, ...pages: readonly (readonly Line[])[]) {
  const placed = pages.map((lines, index) => placedPage(lines, VOCABULARY, index));
  const found = proposeValues(spec, placed, runningText(placed.map(({ layout }) => layout)));
  return arbitrate({ field: found }).field;
}

const rows = (...texts: readonly string[]) => texts.map((text, index) => written(text, [100, 100 + index * 60]));

describe('a field’s likeliest value', () => {
  test('prefers a label at the start of its line with a colon to the same word in a sentence', () => {
    const lines = rows('请核对本人的姓名李四无误', '姓名：张三');
    expect(find({ labels: ['姓名'], format: name, placement: ['right'] }, lines)?.value).toBe('张三');
  });

  test('passes over a label beside which no such value stands', () => {
    const lines = rows('姓名：12', '申请人：张三');
    expect(find({ labels: ['姓名', '申请人'], format: name, placement: ['right'] }, lines)?.value).toBe('张三');
  });

  test('does not look on for a valid number where the likeliest place holds a refused one', () => {
    const lines = rows('证件号码：12345', '另一人证件号码123456');
    const spec: FieldSpec = { labels: ['证件号码'], format: number };
    expect(find(spec, lines)).toMatchObject({ value: '12345', valid: false });
  });

  test('looks right of a label and below it', () => {
    const lines = [written('姓名', [100, 100]), written('李四', [100, 130])];
    expect(find({ labels: ['姓名'], format: name }, lines)?.value).toBe('李四');
    expect(find({ labels: ['姓名'], format: name }, rows('姓名：张三'))?.value).toBe('张三');
  });

  test('knows whose name it is by the heading above it', () => {
    const lines = rows('姓名：王五', '经营者信息', '姓名：张三', '委托代理人', '姓名：李四');
    const sections = [{ after: ['经营者信息'], until: ['委托代理人'], labels: ['姓名'] }];
    expect(find({ sections, format: name }, lines)?.value).toBe('张三');
    expect(find({ sections, format: name }, rows('经营者信息', '姓名：张三', '委托代理人'))?.features.inSection).toBe(
      1,
    );
    expect(find({ sections, format: name }, rows('姓名：王五', '委托代理人'))?.features.inSection).toBe(0);
  });

  test('finds a section’s field on the next page', () => {
    const sections = [{ after: ['经营者信息'], until: ['委托代理人'], labels: ['姓名'] }];
    const found = find({ sections, format: name }, rows('经营者信息'), rows('姓名：张三', '委托代理人', '姓名：李四'));
    expect(found?.value).toBe('张三');
    expect(found?.page.page).toBe(1);
  });

  test('finds a shape in the running text, over lines, with the pieces it was read from', () => {
    const found = find({ patterns: [/共计(?<value>\d+)元/u], format: number }, rows('合同价款共计 12', '3456 元整'));
    expect(found).toMatchObject({ value: '123456', valid: true });
    expect(found?.raw.pieces.map(({ from, to }) => [from, to])).toEqual([
      [7, 9],
      [0, 4],
    ]);
  });

  test('looks line by line for a shape with the m flag', () => {
    const lines = rows('第12', '3456号');
    expect(find({ patterns: [/(?<value>\d{6})/u], format: number }, lines)?.value).toBe('123456');
    expect(find({ patterns: [/(?<value>\d{6})/mu], format: number }, lines)).toBeUndefined();
  });

  test('reads amounts in the unit that their label gives', () => {
    const yuan: Format = (raw) => {
      const parsed = /^([\d.,￥]+)(万?元)?(?:整)?$/u.exec(raw);
      return parsed === null
        ? undefined
        : { value: parsed[2] === '万元' ? `${parsed[1]}e4` : `${parsed[1]}`, valid: true };
    };
    const spec: FieldSpec = { labels: ['合同价款'], format: yuan, placement: ['right'] };
    expect(find(spec, [written('合同价款（万元）', [100, 100]), written('123', [400, 100])])?.value).toBe('123e4');
    expect(find(spec, [written('合同价款', [100, 100]), written('123', [400, 100])])?.value).toBe('123');
  });

  test('takes a printed name before what was read off the signature', () => {
    const lines = rows('申请人：张三', '申请人（签字）：张二');
    expect(find({ labels: ['申请人'], format: name, placement: ['right'] }, lines)?.value).toBe('张三');
    expect(find({ labels: ['申请人'], format: name, placement: ['right'] }, rows('申请人（签字）：张二'))?.value).toBe(
      '张二',
    );
  });

  test('gives nothing where nothing stands', () => {
    expect(find({ labels: ['姓名'], patterns: [/(?<value>\d+)/u], format: name }, rows('空白页'))).toBeUndefined();
    expect(find({ labels: ['姓名'], format: name })).toBeUndefined();
  });
});

test('a table of persons states who holds an office', () => {
  const lines = [
    written('姓名', [100, 100]),
    written('担任职务', [300, 100]),
    written('身份证件号码', [600, 100]),
    written('石晓霜', [100, 150]),
    written('监事', [300, 150]),
    written('500113198909181125', [560, 150]),
    written('冉启明', [100, 200]),
    written('法定代表人、董事', [300, 200]),
    written('500242198212051336', [560, 200]),
  ];
  const office = { words: /法定代表人/u, headings: ['担任职务'], values: ['姓名'] };
  const name: Format = (raw) => (/^\p{Script=Han}{2,4}$/u.test(raw) ? { value: raw, valid: true } : undefined);
  const pages = [placedPage(lines, ['姓名', '担任职务', '身份证件号码'])];
  const found = proposeValues({ office, format: name }, pages, runningText(pages.map(({ layout }) => layout)));
  expect(found.map(({ value }) => value)).toEqual(['冉启明']);
});

test('a table of persons may say who holds an office beside the column of offices: in the name’s cell, or in how he was chosen', () => {
  const rows = (name: string, chosen: string) => [
    ...[written('姓名', [100, 100]), written('职务', [300, 100]), written('证件号码', [600, 100])],
    written('产生方式', [900, 100]),
    ...[written('石晓霜', [100, 150]), written('监事', [300, 150]), written('500113198909181125', [560, 150])],
    written('选举', [900, 150]),
    ...[written(name, [100, 200]), written('董事', [300, 200]), written('500242198212051336', [560, 200])],
    written(chosen, [880, 200]),
  ];
  const office = { words: /法定代表人/u, headings: ['职务'], values: ['证件号码'], beside: ['产生方式'] };
  const number: Format = (raw) => (/^\d{18}$/u.test(raw) ? { value: raw, valid: true } : undefined);
  const holders = (lines: readonly Line[], spec: typeof office) => {
    const pages = [placedPage(lines, ['姓名', '职务', '证件号码', '产生方式'])];
    const text = runningText(pages.map(({ layout }) => layout));
    return proposeValues({ office: spec, format: number }, pages, text).map(({ value }) => value);
  };
  expect(holders(rows('冉启明', '选举，法定代表人'), office)).toEqual(['500242198212051336']);
  const named = { ...office, beside: ['姓名'] };
  expect(holders(rows('冉启明（法定代表人）', '选举'), named)).toEqual(['500242198212051336']);
});

describe('whose name a line says', () => {
  test('another’s label ends the search below a party’s', () => {
    const spec: FieldSpec = { labels: ['买受人'], format: name };
    expect(find(spec, rows('买受人：', '见证人：许添财'))?.value).toBeUndefined();
  });

  test('what stands larger below a label with its English words is its value', () => {
    const spec: FieldSpec = { labels: ['申请人'], format: name };
    const card = [
      written('申请人 CARDHOLDER', [100, 100], 20),
      written('李晓梅', [100, 126], 32),
      written('银联', [420, 128], 30),
    ];
    expect(find(spec, card)?.value).toBe('李晓梅');
  });
});

test('beside a label with a remark its own value stands, and no other’s rest', () => {
  const spec: FieldSpec = {
    labels: ['证件号码'],
    format: (raw) => ({ value: raw, valid: true }),
    lines: 3,
    placement: ['right'],
  };
  const form = [
    written('证件号码', [90, 100]),
    written('青年市河东区光明街道向阳西路12号', [390, 100]),
    written('申请人（万元）', [90, 130]),
    written('80.000000万人民币', [390, 130]),
  ];
  expect(find(spec, form)?.value).toBe('青年市河东区光明街道向阳西路12号');
});

test('a value wraps beside another label’s, whose own has ended before', () => {
  const spec: FieldSpec = {
    labels: ['证件号码'],
    format: (raw) => ({ value: raw, valid: true }),
    lines: 3,
    placement: ['right'],
  };
  const licence = [
    written('证件号码', [700, 100]),
    written('青年市河东区光明街道向阳西', [800, 100]),
    written('姓名李晓梅和王建国以及赵丽', [100, 122]),
    written('路12号二楼', [800, 124]),
  ];
  expect(find(spec, licence)?.value).toBe('青年市河东区光明街道向阳西路12号二楼');
});
