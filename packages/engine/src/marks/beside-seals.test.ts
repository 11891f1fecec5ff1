import { quadFromBounds } from '@yushen/contract';
import { expect, test } from 'vitest';
import { besideSeals } from './beside-seals';

const ZONE = quadFromBounds({ left: 100, top: 100, right: 500, bottom: 200 });
const seal = (left: number, top: number, size = 150) =>
  quadFromBounds({ left, top, right: left + size, bottom: top + size });

test('a zone that no seal meets has no pieces', () => {
  expect(besideSeals(ZONE, [])).toBeUndefined();
  expect(besideSeals(ZONE, [seal(200, 220), seal(520, 100)])).toBeUndefined();
});

test('a seal in the middle leaves what lies left and right of it', () => {
  const pieces = besideSeals(ZONE, [seal(200, 150)]);
  expect(pieces).toEqual([
    quadFromBounds({ left: 100, top: 100, right: 200, bottom: 200 }),
    quadFromBounds({ left: 350, top: 100, right: 500, bottom: 200 }),
  ]);
});

test('slivers are no pieces, and seals that overlap leave nothing between them', () => {
  expect(besideSeals(ZONE, [seal(120, 90), seal(220, 90)])).toEqual([
    quadFromBounds({ left: 370, top: 100, right: 500, bottom: 200 }),
  ]);
  expect(besideSeals(ZONE, [seal(90, 50, 420)])).toEqual([]);
});
