import { expect, test } from 'vitest';
import { parseArea, sameArea } from './area';

test.each([
  ['89.50㎡', '89.50'],
  ['建筑面积 89.5 平方米', '89.5'],
  ['建筑面积：89.50m²', '89.50'],
  ['89.50 m2', '89.50'],
  ['套内建筑面积约89平米', '89'],
  ['1,234.56平方米', '1234.56'],
  ['８９．５０', '89.50'],
])('%s is %s', (text, value) => {
  expect(parseArea(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['平方米', 'structure'],
  ['0.00㎡', 'range'],
  ['89.5亩', 'structure'],
  ['89.5.1', 'structure'],
  ['-89', 'structure'],
])('%s: %s', (text, reason) => {
  expect(parseArea(text)).toMatchObject({ ok: false, reason });
});

test('the same number', () => {
  expect(sameArea('89.5', '89.50')).toBe(true);
  expect(sameArea('89.5', '89.05')).toBe(false);
});
