import { boundsOf, type Line } from '@yushen/contract';
import type { SigningZone } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { placedPage, turned, written } from '../testing/pages';
import { placeSigningZones } from './signing-zones';

const zone: SigningZone = {
  id: 'lessor',
  signer: { zh: '出租方', en: 'the lessor' },
  parties: ['出租方', '甲方'],
};

/** A clause, above which the parties are named and below which they sign. */
const CLAUSE = written('第一条甲方将坐落于青年路12号的房屋出租给乙方使用，租期一年，租金按季支付。', [100, 300]);

const place = (...pages: readonly (readonly Line[])[]) => {
  const placed = pages.map((lines, index) => placedPage(lines, ['出租方签字', '甲方', '乙方', '日期'], index));
  return placeSigningZones([zone], placed);
};

test('a name between its label and the date below it is in the place to sign', () => {
  const lines = [
    CLAUSE,
    written('出租方（签字）：', [100, 600]),
    written('林丽娜', [104, 626], 26),
    written('2026年2月19日', [100, 656]),
  ];
  const [found] = place(lines);
  const boxes = found?.boxes.map((box) => boundsOf(box)) ?? [];
  expect(boxes.some(({ left, top, bottom }) => left < 110 && top < 634 && bottom > 640)).toBe(true);
});

test('a column of signatures stands below its heading, between the headings beside it', () => {
  const column: SigningZone = { ...zone, id: 'investors', parties: ['全体投资人'], headings: ['签字'] };
  const lines = [
    written('投资人姓名', [100, 300]),
    written('签字', [500, 300]),
    written('备注', [800, 300]),
    written('李晓梅', [110, 360]),
    written('以上签字属实', [100, 600]),
  ];
  const [found] = placeSigningZones([column], [placedPage(lines, ['全体投资人签字', '签字'])]);
  const { left, top, right, bottom } = boundsOf(...(found?.boxes ?? []));
  expect([left, right]).toEqual([350, 800]);
  expect(top).toBeGreaterThan(315);
  expect(bottom).toBeGreaterThan(400);
});

test('a name written below a label of another column is no print: the place goes on below it', () => {
  const lines = (name: string) => [
    CLAUSE,
    written('交易价格', [320, 500]),
    written('127万元', [420, 500]),
    written('甲方签章：', [100, 600]),
    written('乙方签章：', [600, 600]),
    written(name, [330, 640]),
    written('田海燕', [600, 640]),
    written('2026年3月13日', [100, 760]),
  ];
  const boxesBeside = (name: string) =>
    placeSigningZones([zone], [placedPage(lines(name), ['甲方签章', '乙方签章', '交易价格'])])[0]?.boxes;
  const page = placedPage(lines('余家豪'), ['甲方签章', '乙方签章', '交易价格']);
  expect(page.hits.map(({ words }) => words)).toContain('余家豪');
  expect(boxesBeside('余家豪')).toEqual(boxesBeside(''));
  expect(boxesBeside('乙方签章')).not.toEqual(boxesBeside(''));
});

test('two parties that are called by one word sign at the first and at the second of two labels in a row', () => {
  const zones: readonly SigningZone[] = [
    { id: 'transferees', signer: zone.signer, parties: ['权利人', '申请人'] },
    { id: 'transferors', signer: zone.signer, parties: ['义务人'], beside: 'transferees' },
  ];
  const row = [written('申请人（签章）：', [100, 600]), written('申请人（签章）：', [600, 600])];
  const edges = (lines: readonly Line[]) =>
    placeSigningZones(zones, [placedPage([CLAUSE, ...lines], ['申请人'])]).map(({ zone: { id }, boxes }) => [
      id,
      Math.round(boundsOf(...boxes).left),
    ]);
  const [first, second] = edges(row);
  expect(first?.[0]).toBe('transferees');
  expect(second?.[0]).toBe('transferors');
  expect(Number(first?.[1])).toBeLessThan(600);
  expect(Number(second?.[1])).toBeGreaterThanOrEqual(600);
  expect(edges(row.slice(0, 1)).map(([id]) => id)).toEqual(['transferees']);
  // A column of an inquiry below is headed by the other party's word.
  expect(edges([...row, written('权利人', [500, 760]), written('义务人', [700, 760])])).toEqual([first, second]);
});

describe('placeSigningZones', () => {
  test('right of the label, up to the next label', () => {
    const [found] = place([
      CLAUSE,
      written('甲方：', [100, 600]),
      written('乙方：', [300, 600]),
      written('日期：', [100, 640]),
    ]);
    expect(found?.boxes).toHaveLength(1);
    const { left, top, right, bottom } = boundsOf(...(found?.boxes ?? []));
    expect(left).toBeCloseTo(160, 5);
    expect(right).toBeCloseTo(300, 5);
    expect(top).toBeLessThan(600);
    expect(bottom).toBeGreaterThan(615);
    expect(bottom).toBeLessThanOrEqual(640);
  });

  test('also below the label where there is room', () => {
    const [found] = place([CLAUSE, written('甲方：', [100, 600]), written('日期：', [100, 760])]);
    expect(found?.boxes).toHaveLength(2);
    const under = boundsOf(...(found?.boxes.slice(1) ?? []));
    expect(under.left).toBeCloseTo(100, 5);
    expect(under.top).toBeGreaterThan(615);
    expect(under.bottom).toBeLessThan(760);
  });

  test('down to the next line of a form that is set like the label, although nothing known is read there', () => {
    const [found] = place([CLAUSE, written('甲方：', [100, 600]), written('纳税人公', [100, 644])]);
    expect(found?.boxes).toHaveLength(1);
    const [signed] = place([CLAUSE, written('甲方：', [100, 600]), written('李晓梅', [112, 644], 34)]);
    expect(signed?.boxes).toHaveLength(2);
  });

  test('at the last place: contracts name the parties at the top', () => {
    const [found] = place(
      [written('甲方：张三', [100, 100]), written('乙方：李四', [100, 140]), CLAUSE],
      [written('甲方：', [100, 900])],
    );
    expect(found?.page.page).toBe(1);
    expect(boundsOf(...(found?.boxes ?? [])).top).toBeGreaterThan(800);
  });

  test('at the wording preferred most, wherever another one stands', () => {
    const [found] = place([written('出租方签字：', [100, 500]), written('甲方：', [100, 900])]);
    expect(boundsOf(...(found?.boxes ?? [])).bottom).toBeLessThan(600);
  });

  describe('a party named bare', () => {
    const head = [written('出租方（甲方）：徐永康', [100, 100]), written('承租方（乙方）：王振华', [100, 140])];
    const tops = (...lines: readonly Line[]) =>
      place(lines).map(({ boxes }) => Math.round(boundsOf(...boxes).top / 100) * 100);

    test('has no place at the head of the document', () => {
      expect(tops(...head, CLAUSE)).toEqual([]);
      expect(tops(...head, CLAUSE, written('日期：2026年2月15日', [100, 600]))).toEqual([]);
    });
    test('has one below the last clause', () =>
      expect(tops(...head, CLAUSE, written('甲方：', [100, 600]), written('乙方：', [100, 640]))).toEqual([600]));
    test('has none above a clause', () =>
      expect(tops(CLAUSE, CLAUSE, written('甲方：', [100, 600]), CLAUSE)).toEqual([]));
  });

  test.each([
    '甲方（签字）：',
    '甲方签名：',
    '甲方（公章）',
    '甲方签名或盖章：',
    '甲方（签字/捺印）：',
    '甲方法定代表人（负责人）签字：',
    '甲方代表签字：',
    '甲方（签字）或（盖章）：',
    '出租方（甲方）签章：',
    '甲方：（签字）',
    '甲方：徐永康（签名、按手印）',
  ])('%s is a label', (text) => expect(place([written(text, [100, 100])])).toHaveLength(1));

  test.each([
    '自甲方签字之日起生效',
    '经甲方签字盖章后生效',
    '甲方签字确认的清单为准。',
    '审核人签字：',
    '甲方的联系人',
    '份，甲方执',
  ])('%s is none', (text) => expect(place([CLAUSE, written(text, [100, 600])])).toEqual([]));

  test('signing words belong to the party above them, or left of them', () => {
    const both: readonly SigningZone[] = [zone, { ...zone, id: 'lessee', parties: ['乙方'] }];
    const above = [
      CLAUSE,
      ...['甲方：徐永康', '乙方：王振华'].map((text, index) => written(text, [100 + 500 * index, 600])),
      ...[100, 600].map((left) => written('签字：', [left, 640])),
    ];
    const places = placeSigningZones(both, [placedPage(above, [])]);
    expect(places.map(({ zone: { id }, boxes }) => [id, boundsOf(...boxes).left > 500])).toEqual([
      ['lessor', false],
      ['lessee', true],
    ]);
    expect(places.every(({ boxes }) => boundsOf(...boxes).top > 600)).toBe(true);
  });

  test("another party's longer word is not this party's", () => {
    const both: readonly SigningZone[] = [
      { ...zone, parties: ['委托人'] },
      { ...zone, id: 'agent', parties: ['被委托人'] },
    ];
    const places = placeSigningZones(both, [placedPage([written('被委托人（签字）：', [100, 600])], [])]);
    expect(places.map(({ zone: { id } }) => id)).toEqual(['agent']);
  });

  test('a hand may stand where a seal is asked for, or at the representative below', () => {
    const [found] = place([CLAUSE, written('甲方（印章）：', [100, 600]), written('授权代表（签字）：', [100, 640])]);
    expect(new Set(found?.boxes.map((box) => Math.round(boundsOf(box).left)))).toEqual(new Set([240, 280, 100]));
  });

  test('ends where an identity number is asked for', () => {
    const [found] = place([written('甲方（签字）：', [100, 600]), written('身份证号：', [300, 600])]);
    expect(boundsOf(...(found?.boxes ?? [])).right).toBeCloseTo(300, 5);
  });

  test('not inside a sentence', () => {
    expect(place([written('租赁关系终止时乙方应将房屋交还甲方', [100, 100])])).toEqual([]);
  });

  test('has no place where its label is not on the document', () => {
    expect(place([written('日期：', [100, 100])])).toEqual([]);
  });

  test('lies in page pixels, also on a page that lies on its side', () => {
    const lines = [CLAUSE, written('甲方：', [100, 600]), written('日期：', [100, 640])];
    const [found] = place(lines.map((line) => turned(line, 90, [1000, 0])));
    const { top } = boundsOf(...(found?.boxes ?? []));
    expect(top).toBeCloseTo(160, 5);
  });
});

test('a sentence that holds words like a signing label is none', () => {
  const [found] = place([
    CLAUSE,
    written('出租方签的字我都认可。', [100, 500]),
    written('出租方：', [100, 600]),
    written('日期：', [100, 700]),
  ]);
  expect(boundsOf(...(found?.boxes ?? [])).top).toBeGreaterThan(550);
});

test('the place below a label ends above the hand beside the next one, and above a sentence', () => {
  const bottomOf = (...below: readonly Line[]) =>
    Math.max(
      ...(place([CLAUSE, written('甲方（签字）：', [100, 600]), ...below])[0]?.boxes ?? []).map(
        (box) => boundsOf(box).bottom,
      ),
    );
  expect(bottomOf(written('乙方（签字）：', [100, 666]))).toBeLessThan(655);
  expect(bottomOf(written('同意将上述场所提供给申报人使用。', [130, 650]))).toBeLessThanOrEqual(650);
  expect(bottomOf()).toBeGreaterThan(660);
});

test('a heading of a form’s part is no place to sign; whose place a common label is stands behind its colon', () => {
  const common: SigningZone = { ...zone, id: 'transferees', parties: ['权利人', '申请人'] };
  const lines = [
    CLAUSE,
    written('六、申请人签章', [100, 500]),
    written('申请人（签章）：权利人', [100, 600]),
    written('申请人（签章）：义务人', [700, 600]),
  ];
  const other: SigningZone = { ...zone, id: 'transferors', parties: ['义务人'] };
  const [first, second] = placeSigningZones([common, other], [placedPage(lines, ['申请人签章'])]);
  expect(boundsOf(...(first?.boxes ?? [])).left).toBeLessThan(400);
  expect(boundsOf(...(second?.boxes ?? [])).left).toBeGreaterThan(690);
});

test('居间方 is neither 甲方 nor 乙方, whatever slip is forgiven', () => {
  const lines = [CLAUSE, written('甲方（签名）：', [100, 600]), written('居间方（盖章）：', [700, 600])];
  const [found] = placeSigningZones([zone], [placedPage(lines, ['甲方（盖章）', '甲方（签名）'])]);
  expect(boundsOf(...(found?.boxes ?? [])).left).toBeLessThan(400);
});

test('a bracket says which of two parties called by one word signs there', () => {
  const zones: readonly SigningZone[] = [
    { id: 'transferees', signer: zone.signer, parties: ['权利人', '申请人'] },
    { id: 'transferors', signer: zone.signer, parties: ['义务人'] },
  ];
  const page = placedPage(
    [
      CLAUSE,
      written('申请人（权利人签章）：', [100, 600]),
      written('申请人（义务人签章）：', [600, 603]),
      written('柳思源', [104, 630]),
      written('易兰芝', [614, 630]),
    ],
    ['权利人', '义务人', '申请人'],
  );
  const found = placeSigningZones(zones, [page]);
  expect(found.map(({ zone: { id }, boxes }) => [id, boundsOf(...boxes).left < 500])).toEqual([
    ['transferees', true],
    ['transferors', false],
  ]);
});

test('where all are asked to sign, each signs behind a name below', () => {
  const several: SigningZone = { ...zone, id: 'investors', several: true, parties: ['全体投资人', '投资人'] };
  const lines = [
    CLAUSE,
    written('全体投资人签字：', [100, 600]),
    written('投资人：李晓梅', [120, 650]),
    written('投资人：王建国', [520, 650]),
  ];
  const [found] = placeSigningZones([several], [placedPage(lines, ['全体投资人签字', '投资人'])]);
  expect(found?.cells?.map((cell) => boundsOf(cell).left)).toEqual([200, 600]);
});

test('who is asked to sign behind a long label may sign below its beginning', () => {
  const lines = [
    CLAUSE,
    written('法定代表人（清算组负责人、出租方）签字：', [100, 600]),
    written('日期：', [100, 720]),
  ];
  const [found] = place(lines);
  const boxes = found?.boxes.map((box) => boundsOf(box)) ?? [];
  expect(boxes.some(({ left, bottom }) => left < 110 && bottom > 660)).toBe(true);
});

test('for an organisation its legal representative signs below its name, and no agent', () => {
  const lines = (role: string) => [
    CLAUSE,
    written('出租方（签章）：三明闽笋源食品贸易有限公司', [100, 600]),
    written(`${role}：`, [100, 640]),
    written('日期：', [100, 720]),
  ];
  const widest = (role: string) => Math.max(...(place(lines(role))[0]?.boxes ?? []).map((box) => boundsOf(box).bottom));
  expect(widest('拟任法定代表人')).toBeGreaterThan(655);
  expect(widest('委托代理人')).toBeLessThan(655);
});

test('several sign one below the other', () => {
  const several: SigningZone = { ...zone, id: 'shareholders', several: true, parties: ['全体股东'] };
  const lines = [
    CLAUSE,
    written('全体股东签：', [100, 600]),
    written('贺知秋', [240, 670]),
    written('康雨桐', [240, 730]),
    written('二〇二六年五月十五日', [600, 860]),
  ];
  const [found] = placeSigningZones([several], [placedPage(lines, ['全体股东签字'])]);
  expect(boundsOf(...(found?.boxes ?? [])).bottom).toBeGreaterThan(750);
});

test('who is named before a place for a seal signs between the two', () => {
  const officer: SigningZone = { ...zone, id: 'legal', parties: ['法定代表人'] };
  const lines = [CLAUSE, written('法定代表人：桂明远', [350, 600]), written('（公章）', [700, 602])];
  const [found] = placeSigningZones([officer], [placedPage(lines, ['法定代表人'])]);
  const { left, right } = boundsOf(...(found?.boxes ?? []));
  expect(left).toBeLessThan(500);
  expect(right).toBeLessThanOrEqual(701);
});

test('that a page is the one to sign is no label: the place reaches over all who sign', () => {
  const several: SigningZone = { ...zone, id: 'shareholders', several: true, parties: ['全体股东'] };
  const lines = [
    CLAUSE,
    written('（以下无正文，为签署页）', [380, 550]),
    written('全体股东签字（盖章）：', [100, 600]),
    written('朱思远', [110, 650]),
    written('张春燕', [500, 650]),
  ];
  const [found] = placeSigningZones([several], [placedPage(lines, ['全体股东签字'])]);
  expect(boundsOf(...(found?.boxes ?? [])).right).toBeGreaterThan(560);
});

test('where each page is initialled at its foot, a contract is signed where it ends', () => {
  const foot = (page: number) => [
    written('甲方签字：', [100, 1600]),
    written('乙方签字：', [540, 1600]),
    written(`第${page}页/共2页`, [1000, 1600]),
  ];
  const end = [written('甲方：', [100, 900]), written('林丽娜', [180, 900], 26)];
  const [found] = place(
    [CLAUSE, ...foot(1)],
    [written('第二条租金按季支付，逾期按约计息，本合同一式两份。', [100, 300]), ...end],
  );
  expect(found?.page.page).toBe(1);
  const boxes = found?.boxes.map((box) => boundsOf(box)) ?? [];
  expect(boxes.every(({ top, bottom }) => top > 800 && bottom < 1100)).toBe(true);
});

test("what a witness's own label says below a place to sign is not written there", () => {
  const lines = [
    CLAUSE,
    written('甲方签字：', [100, 600]),
    written('乙方签字：', [540, 600]),
    written('在场人：李小云', [100, 660]),
  ];
  const [found] = place(lines);
  const boxes = found?.boxes.map((box) => boundsOf(box)) ?? [];
  expect(boxes.every(({ bottom }) => bottom <= 661)).toBe(true);
});

test('who signs may stand in brackets before the signing words, or be asked to confirm', () => {
  const owner: SigningZone = { ...zone, id: 'transferees', parties: ['权利人', '申请人'] };
  const former: SigningZone = { ...zone, id: 'transferors', parties: ['义务人'] };
  const lines = [
    CLAUSE,
    written('申请人（权利人）签章：', [100, 640]),
    written('申请人（义务人）签章：', [800, 600]),
    written('甲方确认签字：', [100, 900]),
  ];
  const found = placeSigningZones([owner, former, zone], [placedPage(lines, ['权利人', '义务人', '甲方'])]);
  expect(found.map((one) => one.zone.id)).toEqual(['transferees', 'transferors', 'lessor']);
  expect(found.map((one) => boundsOf(one.boxes[0]!).left > 700)).toEqual([false, true, false]);
});
