import { type Line, lengthOf } from '@yushen/contract';
import { lineAt } from '@yushen/contract/testing';
import { describe, expect, test } from 'vitest';
import { placedPage, turned, written } from '../testing/pages';
import { joinPieces } from './piece';
import { valuesRightOf } from './value-at-label';
import { valuesBelow } from './values-below';

const VOCABULARY = ['姓名', '性别', '民族', '出生', '住址', '经营场所', '经营范围', '住所', '邮政编码', '注册资本'];

function readAt(find: typeof valuesRightOf, label: string, lines: readonly Line[], most = 1): (string | undefined)[] {
  const page = placedPage(lines, VOCABULARY);
  const hit = page.hits.find(({ words }) => words === label);
  if (hit === undefined) throw new Error(`${label} is not on the page`);
  return find(page, hit, most).map((pieces) => joinPieces(pieces)?.text);
}

const right = (label: string, lines: readonly Line[], most?: number) => readAt(valuesRightOf, label, lines, most)[0];
const below = (label: string, lines: readonly Line[], most?: number) => readAt(valuesBelow, label, lines, most)[0];

describe('a value below its heading', () => {
  test('is the cell that stands under it, not the next column’s, and not its unit', () => {
    const lines = [
      written('注册资本', [100, 100]),
      written('经营范围', [200, 100]),
      written('（万元）', [100, 130]),
      written('500', [110, 170]),
      written('零售', [195, 169]),
    ];
    expect(below('注册资本', lines)).toBe('500');
  });
});

describe('a value whose label ends its row', () => {
  test('begins with the next row of the running text, and may go on', () => {
    const lines = [
      written('一、本人的身份如上所述，现将房屋之住址：', [140, 100]),
      written('深圳市南山区科苑路15号3栋，由本人自用。', [100, 140]),
    ];
    expect(right('住址', lines)).toBe('深圳市南山区科苑路15号3栋，由本人自用。');
  });

  test.each([
    ['the next row begins with a label', [written('姓名：李晓梅', [100, 140])]],
    ['the next row is far below', [written('深圳市南山区', [100, 220])]],
    ['the next row begins beside the label', [written('深圳市南山区', [400, 140])]],
  ])('is not there where %s', (_, next) => {
    expect(right('住址', [written('本人的身份如上所述，现将房屋之住址：', [140, 100]), ...next])).toBeUndefined();
  });
});

describe('a value right of its label', () => {
  test('stands in the same line, up to the next label', () => {
    const lines = [written('姓名：李晓梅性别：女', [100, 100])];
    expect(right('姓名', lines)).toBe('李晓梅');
    expect(right('性别', lines)).toBe('女');
  });

  test('stands in a line of its own', () => {
    expect(right('姓名', [written('姓名', [100, 100]), written('李晓梅', [300, 100])])).toBe('李晓梅');
  });

  test('stands there on a page that is turned', () => {
    const lines = [written('姓名', [100, 100]), written('李晓梅', [300, 100]), written('住址', [100, 160])];
    for (const degrees of [-8, 90, 180, 270])
      expect(
        right(
          '姓名',
          lines.map((line) => turned(line, degrees, [500, 500])),
        ),
        `${degrees}°`,
      ).toBe('李晓梅');
  });

  test('is two rows beside whose gap its label stands, but no neighbours’ rows', () => {
    const label = written('住址', [100, 122]);
    const [upper, lower] = [written('陕西省西安市雁塔区新', [200, 106]), written('华路139号488室', [200, 138])];
    expect(right('住址', [label, upper, lower], 3)).toBe('陕西省西安市雁塔区新华路139号488室');
    expect(right('住址', [label, upper, lower], 1)).toBeUndefined();
    expect(right('住址', [label, upper], 3)).toBeUndefined();
    // A label of its own in the lower row leaves the upper one.
    expect(right('住址', [label, upper, written('民族', [200, 138])], 3)).toBe('陕西省西安市雁塔区新');
    const [first, last] = [written('原籍四川省成都市武侯', [200, 74]), written('二单元十号', [200, 170])];
    expect(right('住址', [label, first, upper, lower, last], 4)).toMatch(/^原籍.*十号$/u);
    expect(right('住址', [label, first, upper, lower, last], 3)).toBeUndefined();
    expect(right('住址', [label, upper, lower, last], 4)).toBeUndefined();
  });

  test('leaves out the first letter of the next label that its box holds too, and no letter of its own', () => {
    const next = lineAt('住址：成都', [214, 100, 314, 120]);
    expect(right('姓名', [lineAt('姓名：杨云住', [100, 100, 225, 120]), next])).toBe('杨云');
    expect(right('姓名', [lineAt('姓名：杨云芳', [100, 100, 225, 120]), next])).toBe('杨云芳');
  });

  test('leaves out the last letter of its label that its box holds too, and keeps one of its own', () => {
    const label = lineAt('经营场所', [100, 100, 180, 120]);
    expect(right('经营场所', [label, lineAt('所成都市武侯区', [164, 100, 304, 120])])).toBe('成都市武侯区');
    expect(right('经营场所', [label, lineAt('所前街道成都路', [190, 100, 330, 120])])).toBe('所前街道成都路');
  });

  test('leaves out a stamp’s letters that lie over its end and lean', () => {
    const stamp = turned(written('实业', [0, 0]), 12, [385, 95]);
    const lines = [written('出生', [100, 100]), written('1991年9月18日', [200, 100]), stamp];
    expect(right('出生', [...lines, written('住在很长的一条街上的一座房子里', [100, 200])])).toBe('1991年9月18日');
  });

  test('is joined from parts that stand close together, and ends at the next label or a wide gap', () => {
    const parts = [written('出生', [100, 100]), written('1991年', [200, 100]), written('9月8日', [330, 100])];
    expect(right('出生', [...parts, written('民族', [480, 100])])).toBe('1991年9月8日');
    expect(right('出生', [...parts, written('照片', [560, 100])])).toBe('1991年9月8日');
  });

  test('is absent where the next label follows at once, or only marks do', () => {
    expect(right('姓名', [written('姓名：性别：女', [100, 100])])).toBeUndefined();
    expect(
      right('姓名', [written('姓名', [100, 100]), written('性别', [180, 100]), written('女', [260, 100])]),
    ).toBeUndefined();
    expect(right('姓名', [written('姓名：——', [100, 100])])).toBeUndefined();
  });

  test('may be one character in the box of the next label', () => {
    const lines = [written('性别', [100, 100]), written('男民族汉', [160, 100])];
    expect(right('性别', lines)).toBe('男');
    expect(right('民族', lines)).toBe('汉');
    expect(right('性别', [written('性别', [100, 100]), written('：民族汉', [160, 100])])).toBeUndefined();
  });

  test('may begin in the label’s box: the character that both boxes hold is taken once', () => {
    const label = lineAt('民族汉', [100, 100, 160, 120]);
    expect(right('民族', [label, lineAt('汉族人', [140, 100, 200, 120])])).toBe('汉族人');
    expect(right('民族', [lineAt('民族', [100, 100, 160, 120]), lineAt('汉族人', [141, 100, 201, 120])])).toBe(
      '汉族人',
    );
  });
});

describe('a wrapped value right of its label', () => {
  const row = (text: string, top: number, left = 300) => written(text, [left, top]);
  const label = (top: number) => written('住址', [100, top]);

  test('goes on below, as far as the rows are close, aligned and allowed', () => {
    const lines = [label(100), row('广西壮族自治区南宁市青秀区', 100), row('长青街51号', 130), row('附注在远处', 230)];
    expect(right('住址', lines, 3)).toBe('广西壮族自治区南宁市青秀区长青街51号');
    expect(right('住址', lines, 1)).toBe('广西壮族自治区南宁市青秀区');
  });

  test('stands half above and half below a label in the middle of its cell', () => {
    const two = [row('广西壮族自治区南宁市青秀区', 99), label(110), row('长青街51号', 121)];
    expect(right('住址', two, 3)).toBe('广西壮族自治区南宁市青秀区长青街51号');
    const three = [row('广西壮族自治区南宁市青秀区', 86), row('长青街与锦绣路交叉口的那座', 110), row('商厦', 134)];
    expect(right('住址', [...three, label(110)], 3)).toBe('广西壮族自治区南宁市青秀区长青街与锦绣路交叉口的那座商厦');
  });

  test('does not take the value of the label below', () => {
    const lines = [label(100), row('广西壮族自治区南宁市青秀区', 100), written('姓名', [100, 130]), row('李晓梅', 130)];
    expect(right('住址', lines, 3)).toBe('广西壮族自治区南宁市青秀区');
  });

  test('does not take the first character of a label below that is set wide apart and was misread', () => {
    const lines = [
      written('住址：青秀区长青街51号', [100, 100]),
      written('投', [100, 130]),
      written('设资项', [130, 130]),
    ];
    expect(right('住址', lines, 2)).toBe('青秀区长青街51号');
    expect(right('住址', lines.slice(0, 2), 2)).toBe('青秀区长青街51号投');
  });

  test('does not take a row that reaches further than the row before: that one did not wrap', () => {
    const lines = [label(100), row('长青街51号', 100), row('以下空白，本页没有其他内容，请看下一页', 130)];
    expect(right('住址', lines, 3)).toBe('长青街51号');
  });

  test('in the right column goes on beside another label’s value in the left one', () => {
    const lines = [
      written('注册资本', [40, 100]),
      written('贰佰万元整', [160, 100]),
      written('住所', [500, 100]),
      written('四川省成都市武侯区长青街118', [620, 100]),
      written('经营范围', [40, 132]),
      written('文具用品零售', [160, 132]),
      written('室', [620, 130]),
    ];
    expect(right('住所', lines, 3)).toBe('四川省成都市武侯区长青街118室');
    expect(right('经营范围', lines, 3)).toBe('文具用品零售');
    expect(right('注册资本', lines, 3)).toBe('贰佰万元整');
  });

  test('comes with shorter readings of the same place, should its rows be no part of it', () => {
    const lines = [label(100), row('广西壮族自治区南宁市青秀区', 100), row('长青街51号', 130)];
    expect(readAt(valuesRightOf, '住址', lines, 2).at(-1)).toBe('广西壮族自治区南宁市青秀区');
  });
});

describe('a value below its label', () => {
  test('stands under its heading, not under the neighbour’s', () => {
    const lines = [
      written('姓名', [100, 100]),
      written('性别', [300, 100]),
      written('李晓梅', [90, 140]),
      written('女', [310, 140]),
    ];
    expect(below('姓名', lines)).toBe('李晓梅');
    expect(below('性别', lines)).toBe('女');
  });

  test('may stand under a line of brackets that say nothing', () => {
    const lines = [written('经营范围', [100, 100]), written('()', [120, 130]), written('零售', [120, 160])];
    expect(below('经营范围', lines)).toBe('零售');
  });

  test('is absent where another label or nothing stands there', () => {
    expect(below('姓名', [written('姓名', [100, 100]), written('性别', [100, 140])])).toBeUndefined();
    expect(below('姓名', [written('姓名', [100, 100]), written('李晓梅', [100, 400])])).toBeUndefined();
  });
});

test('a value’s box covers its own characters only', () => {
  const page = placedPage([written('姓名：李晓梅', [100, 100])], VOCABULARY);
  const [hit] = page.hits;
  const raw = hit === undefined ? undefined : joinPieces(valuesRightOf(page, hit, 1)[0] ?? []);
  expect(raw?.box[0]).toEqual([160, 100]);
  expect(raw === undefined ? 0 : lengthOf(raw.box)).toBe(60);
});
