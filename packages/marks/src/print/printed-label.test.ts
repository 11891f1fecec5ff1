import { expect, test } from 'vitest';
import { beyondGuidance } from './printed-label';

test.each([
  ['经办人签字：', ''],
  ['申请人（签字或盖章）：', ''],
  ['法定代表人或授权代理人签名', ''],
  ['2025年4月8日', ''],
  ['      年   月   日', ''],
  ['承租方（乙方）签章：', ''],
  ['经办人签字：顾明远', '顾明远'],
])('%s leaves %s', (line, left) => {
  expect(beyondGuidance(line)).toBe(left);
});
