import type { Ruling } from '@yushen/contract';
import { boundsOf } from '@yushen/contract';
import type { SigningZone } from '@yushen/documents';
import { expect, test } from 'vitest';
import { layOut } from '../layout/upright';
import { placedPage, written } from '../testing/pages';
import { placeSigningZones } from './signing-zones';

const investors: SigningZone = {
  id: 'investors',
  several: true,
  signer: { zh: '全体投资人', en: 'all investors' },
  parties: ['全体投资人', '投资人'],
};

const LINES = [
  written('全体投资人签字（盖章）：', [20, 40]),
  written('投资人姓名', [60, 130]),
  written('身份证件号码', [300, 130]),
  written('签字', [620, 130]),
  written('张俊杰', [60, 210]),
  written('320311198507094613', [240, 210]),
  written('戚蓉', [60, 290]),
  written('320311197103066267', [240, 290]),
];
const level = (y: number): Ruling => [
  [20, y],
  [760, y],
];
const upright = (x: number): Ruling => [
  [x, 100],
  [x, 420],
];
const RULINGS = [...[100, 180, 260, 340, 420].map(level), ...[20, 220, 560, 760].map(upright)];

const zonesOf = (rulings: readonly Ruling[]) => {
  const page = placedPage(LINES, ['全体投资人签字']);
  const layout = { ...page.layout, rulings: layOut(LINES, rulings).rulings };
  return placeSigningZones([investors], [{ ...page, layout }]);
};

test('each person signs in the cell of his row, below the signing word that heads the column', () => {
  const [found] = zonesOf(RULINGS);
  expect(found?.cells?.map((box) => boundsOf(box))).toEqual([
    { left: 560, top: 180, right: 760, bottom: 260 },
    { left: 560, top: 260, right: 760, bottom: 340 },
  ]);
});

test('without rulings the place is the label’s', () => {
  expect(zonesOf([])[0]?.cells).toBeUndefined();
});
