import { boundsOf, type Line } from '@yushen/contract';
import type { SigningZone } from '@yushen/documents';
import { describe, expect, test } from 'vitest';
import { placedPage, turned, written } from '../testing/pages';
import { placeSigningZones } from './signing-zones';

const zone: SigningZone = {
  id: 'lessor',
  signer: { zh: '出租方', en: 'the lessor' },
  labels: ['出租方签字', '甲方'],
};

const place = (...pages: readonly (readonly Line[])[]) => {
  const placed = pages.map((lines, index) => placedPage(lines, ['出租方签字', '甲方', '乙方', '日期'], index));
  return placeSigningZones([zone], placed);
};

test('a column of signatures stands below its heading, between the headings beside it', () => {
  const column: SigningZone = { ...zone, id: 'investors', labels: ['全体投资人签字'], headings: ['签字'] };
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

describe('placeSigningZones', () => {
  test('right of the label, up to the next label', () => {
    const [found] = place([
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
    const [found] = place([written('甲方：', [100, 600]), written('日期：', [100, 760])]);
    expect(found?.boxes).toHaveLength(2);
    const under = boundsOf(...(found?.boxes.slice(1) ?? []));
    expect(under.left).toBeCloseTo(100, 5);
    expect(under.top).toBeGreaterThan(615);
    expect(under.bottom).toBeLessThan(760);
  });

  test('down to the next line of a form that is set like the label, although nothing known is read there', () => {
    const [found] = place([written('甲方：', [100, 600]), written('纳税人公', [100, 644])]);
    expect(found?.boxes).toHaveLength(1);
    const [signed] = place([written('甲方：', [100, 600]), written('李晓梅', [112, 644], 34)]);
    expect(signed?.boxes).toHaveLength(2);
  });

  test('at the last place: contracts name the parties at the top', () => {
    const [found] = place(
      [written('甲方：张三', [100, 100]), written('乙方：李四', [100, 140])],
      [written('甲方：', [100, 900])],
    );
    expect(found?.page.page).toBe(1);
    expect(boundsOf(...(found?.boxes ?? [])).top).toBeGreaterThan(800);
  });

  test('at the wording preferred most, wherever another one stands', () => {
    const [found] = place([written('出租方签字：', [100, 500]), written('甲方：', [100, 900])]);
    expect(boundsOf(...(found?.boxes ?? [])).bottom).toBeLessThan(600);
  });

  test('not inside a sentence', () => {
    expect(place([written('租赁关系终止时乙方应将房屋交还甲方', [100, 100])])).toEqual([]);
  });

  test('has no place where its label is not on the paper', () => {
    expect(place([written('日期：', [100, 100])])).toEqual([]);
  });

  test('lies in page pixels, also on a page that lies on its side', () => {
    const lines = [written('甲方：', [100, 600]), written('日期：', [100, 640])];
    const [found] = place(lines.map((line) => turned(line, 90, [1000, 0])));
    const { top } = boundsOf(...(found?.boxes ?? []));
    expect(top).toBeCloseTo(160, 5);
  });
});
