import { expect, test } from 'vitest';
import { saysEnded } from './says-ended';

test.each([
  '本清单作废',
  '本合同已作废。',
  '（此证明现声明作废）',
  '房屋租赁合同解除协议',
  '关于租赁合同的终止通知书',
  '作废声明',
  '草稿　仅供核对',
])('%s: the paper does not hold by its own words', (text) => {
  expect(saysEnded(text)).toBe(true);
});

test.each([
  '六、租期内任何一方提前终止协议，须赔偿对方一个月租金',
  '有权解除协议。',
  '本合同自签字之日起生效，原合同同时作废',
  '遗失（已声明作废）',
  '解除劳动合同证明',
  '本清单仅供核对费用',
  '一份作废，一份补发',
])('%s: a clause, or another paper', (text) => {
  expect(saysEnded(text)).toBe(false);
});
