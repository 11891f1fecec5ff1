import { expect, test } from 'vitest';
import { quantity } from '../../formats/quantity-format';
import { itemAmount, unitPrice } from './item-amount-format';
import { itemName } from './item-name-format';

test.each([
  ['2026-01-05静脉输液', '静脉输液'],
  ['120400006静脉输液', '静脉输液'],
  ['12、静脉输液', '静脉输液'],
  ['2026-01-03.血细胞分析', '血细胞分析'],
])('%s is charged for %s', (raw, value) => {
  expect(itemName(raw)?.value).toBe(value);
});

test.each([
  '小计',
  '床位费合计',
  '第2页',
  '300.00',
  '承前页',
  '本页合计',
  '费用日期：2026-01-05',
  '收费员:王某',
  '【护理费】',
])('%s is no item', (raw) => {
  expect(itemName(raw)).toBeUndefined();
});

test('what the next column holds is left out', () => {
  expect(itemAmount('390.0010%')).toMatchObject({ value: '390.00', valid: true });
  expect(quantity('10ml支5')?.value).toBe('5');
  expect(quantity('日')).toBeUndefined();
});

test('a unit price keeps its decimals', () => {
  expect(unitPrice('0.0312')).toMatchObject({ value: '0.0312', valid: true });
  expect(unitPrice('18.35')).toMatchObject({ value: '18.35', valid: true });
});
