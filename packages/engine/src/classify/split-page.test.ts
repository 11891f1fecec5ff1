import { boundsOf, type Line } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { pageRegion, turned, written } from '../testing/pages';
import { splitPage } from './split-page';

const at = (right: number, down: number, lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => turned(line, 0, [right, down]));

const front = [
  written('姓名 李晓梅', [20, 20]),
  written('性别女', [20, 60]),
  written('民族汉', [120, 60]),
  written('出生1991年9月8日', [20, 100]),
  written('住址四川省成都市长青街118号', [20, 140]),
  written('公民身份号码510107199109081162', [20, 190], 14),
];
const back = [
  written('中华人民共和国', [120, 20]),
  written('居民身份证', [120, 60]),
  written('签发机关 成都市公安局武侯分局', [40, 140], 14),
  written('有效期限 2016.03.05-2036.03.05', [40, 180], 14),
];

const split = (lines: readonly Line[]) => splitPage(allDocuments, pageRegion(lines));
const typesOf = (lines: readonly Line[]) => split(lines).map(({ classification }) => classification.type);

describe('splitPage', () => {
  test('leaves one document whole, its region the page', () => {
    const [only, ...others] = split(at(100, 100, front));
    expect(others).toEqual([]);
    expect(only?.classification.type).toBe('id-card-front');
    expect(only?.region[2]).toEqual([1000, 1400]);
  });

  test('parts two cards above each other', () => {
    const segments = split([...at(100, 100, front), ...at(100, 600, back)]);
    expect(segments.map(({ classification }) => classification.type)).toEqual(['id-card-front', 'id-card-back']);
    expect(boundsOf(segments[0]!.region).bottom).toBeLessThan(boundsOf(segments[1]!.region).top);
    expect(segments[0]!.reading.lines).toHaveLength(front.length);
  });

  test('parts two cards side by side', () => {
    const segments = split([...at(20, 100, back), ...at(520, 110, front)]);
    expect(segments.map(({ classification }) => classification.type)).toEqual(['id-card-back', 'id-card-front']);
    expect(boundsOf(segments[0]!.region).right).toBeLessThan(boundsOf(segments[1]!.region).left);
  });

  test('parts four cards, two by two', () => {
    const lines = [...at(20, 100, front), ...at(520, 110, back), ...at(20, 600, front), ...at(520, 610, back)];
    expect([...typesOf(lines)].sort()).toEqual(['id-card-back', 'id-card-back', 'id-card-front', 'id-card-front']);
  });

  test('parts cards below the head of a sheet and above its foot, which are said of all', () => {
    const head = written('市行政服务中心　身份证件扫描件，仅供办理企业登记使用，作废', [100, 10], 16);
    const foot = written('以上身份证件由窗口工作人员当面扫描，与原件核对一致', [100, 1000], 16);
    const lines = [head, ...at(20, 100, front), ...at(520, 110, back), ...at(20, 600, front), ...at(520, 610, back)];
    const types = ['id-card-back', 'id-card-back', 'id-card-front', 'id-card-front'];
    expect([...typesOf(lines)].sort()).toEqual(types);
    expect([...typesOf([...lines, foot])].sort()).toEqual(types);
    const [first] = split([...lines, foot]);
    expect(first?.reading.lines).toContain(head);
    expect(boundsOf(first!.region).right).toBeLessThan(520);
  });

  test('is not sure of a card in whose place another one’s words stand, where nothing parts the two', () => {
    const [alone] = split(at(20, 100, front));
    expect(alone?.classification.confidence).toBeGreaterThan(0.9);
    // More lines of a window's head run across both than are looked past.
    const rows = [0, 1, 2, 3, 4].map((row) => written('窗口高拍影像'.repeat(7), [20, 10 + 40 * row], 20));
    const both = split([...rows, ...at(20, 210, front), ...at(520, 210, back)]);
    expect(both.map(({ classification }) => classification.type)).toEqual(['id-card-front']);
    expect(both[0]?.classification.confidence).toBeLessThan(0.8);
  });

  test('knows a card on a sheet where somebody wrote what it is for', () => {
    const card = [
      written('陕西信合', [40, 20], 30),
      written('储蓄卡', [500, 30]),
      written('6200000492062338883', [40, 160], 28),
      written('齐保军', [40, 230]),
      written('UnionPay 银联', [500, 260]),
    ];
    const note = written('此卡为本人使用，报销款请汇入此卡。', [60, 560]);
    expect(typesOf(card)).toEqual(['bank-card']);
    expect(typesOf([...card, note])).toEqual(['bank-card']);
    expect(split([...card, note])[0]?.reading.lines).toContain(note);
  });

  test('parts cards on a page that lies on its side', () => {
    const lines = [...at(100, 100, front), ...at(100, 600, back)].map((line) => turned(line, 90, [1000, 0]));
    expect(typesOf(lines)).toEqual(['id-card-front', 'id-card-back']);
  });

  test('never parts a form, however its lines are spread', () => {
    const form = [
      written('个体工商户登记申请书', [300, 50], 30),
      written('组成形式 个人经营', [100, 200]),
      written('经营者姓名 李晓梅', [100, 500]),
      written('性别 女 民族 汉', [100, 560]),
      written('出生 1991年9月8日', [100, 620]),
      written('公民身份号码510107199109081162', [100, 700]),
      written('经营者签名', [100, 1100]),
    ];
    expect(typesOf(form)).toEqual(['individual-business-application']);
  });

  test('never parts a card that its own title names, though it bears what two sides do', () => {
    const temporary = [
      written('中华人民共和国', [200, 40]),
      written('临时居民身份证', [180, 90], 30),
      ...at(20, 140, front),
      written('签发机关 成都市公安局武侯分局', [40, 420], 14),
      written('有效期限 2026.02.18-2026.05.18', [40, 480], 14),
    ];
    expect(typesOf(temporary)).toEqual(['temporary-id-card']);
  });

  test('keeps what is unknown in one piece', () => {
    expect(typesOf([written('欢迎光临', [100, 100]), written('本店特价', [100, 700])])).toEqual(['unknown']);
    expect(typesOf([])).toEqual(['unknown']);
  });
});
