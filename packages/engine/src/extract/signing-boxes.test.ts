import { boundsOf, type Ruling } from '@yushen/contract';
import type { SigningZone } from '@yushen/documents';
import { expect, test } from 'vitest';
import { layOut } from '../layout/upright';
import { placedPage, written } from '../testing/pages';
import { placeSigningZones } from './signing-zones';

const zone: SigningZone = {
  id: 'lessor',
  signer: { zh: '出租方', en: 'the lessor' },
  parties: ['出租方', '甲方'],
};

/** A clause, above which the parties are named and below which they sign. */
const CLAUSE = written('第一条甲方将坐落于青年路12号的房屋出租给乙方使用，租期一年，租金按季支付。', [100, 300]);

test('a party whose label heads a ruled column signs in the cell below it', () => {
  const level = (y: number): Ruling => [
    [100, y],
    [700, y],
  ];
  const upright = (x: number): Ruling => [
    [x, 590],
    [x, 800],
  ];
  const rulings = [level(590), level(630), level(760), level(800), upright(100), upright(400), upright(700)];
  const lines = [
    CLAUSE,
    written('甲方（签字）', [180, 600]),
    written('乙方（签字）', [480, 600]),
    written('电话：', [110, 770]),
    written('电话：', [410, 770]),
  ];
  const page = { ...placedPage(lines, ['甲方', '乙方', '电话']), layout: layOut(lines, rulings) };
  const boxes = placeSigningZones([zone], [page])[0]?.boxes.map((box) => boundsOf(box)) ?? [];
  expect(boxes).toContainEqual({ left: 100, right: 400, top: 630, bottom: 760 });
  // Without the rulings the label is like any other.
  const bare = placeSigningZones([zone], [placedPage(lines, ['甲方', '乙方', '电话'])])[0]?.boxes ?? [];
  expect(bare.map((box) => boundsOf(box).top).filter((top) => top === 630)).toEqual([]);
});

test('others of the same party who have a place of their own sign beside those of whom several are asked', () => {
  const liquidators: SigningZone = {
    ...{ id: 'liquidators', signer: { zh: '清算组成员', en: 'the liquidators' }, several: true },
    parties: ['清算组成员', '清算组负责人'],
  };
  const head = written('清算组负责人（签字）：', [100, 600]);
  const members = written('清算组成员（签字）：', [100, 640]);
  const words = ['清算组成员', '清算组负责人'];
  const [both] = placeSigningZones([liquidators], [placedPage([CLAUSE, head, members], words)]);
  expect(both?.boxes.every((box) => boundsOf(box).bottom > 640)).toBe(true);
  expect(both?.beside?.map((box) => boundsOf(box).top < 640)).toContain(true);
  const [alone] = placeSigningZones([liquidators], [placedPage([CLAUSE, members], words)]);
  expect(alone?.beside).toBeUndefined();
});
