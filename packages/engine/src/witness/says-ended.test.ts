import { allDocuments } from '@yushen/documents';
import { expect, test } from 'vitest';
import { saysEnded, saysOtherwise } from './says-ended';

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

const definitionOf = (type: string) => allDocuments.find((one) => one.type === type)!;

test.each([
  ['no-house-certificate', '经查询，登记系统中有不动产登记信息 1 套。'],
  ['no-house-certificate', '本人名下无房，但其未成年子女名下有1套'],
  ['pension-eligibility-form', '认证不通过（已死亡）'],
  ['discharge-record', '绍兴市越州人民医院死亡记录'],
])('a %s that says the opposite of what it is asked for: %s', (type, text) => {
  expect(saysOtherwise(text, definitionOf(type))).toBe(true);
});

test.each([
  ['no-house-certificate', '经查询，名下无不动产登记信息，共 0 套。'],
  ['no-house-certificate', '如名下有住房1处以上的，不得提取'],
  ['pension-eligibility-form', '认证结果：☑通过 □不通过'],
  ['pension-eligibility-form', '领取人已死亡的，家属应当在三十日内告知经办机构'],
  ['bank-card', '中国银行长城借记卡'],
])('a %s that does not: %s', (type, text) => {
  expect(saysOtherwise(text, definitionOf(type))).toBe(false);
});
