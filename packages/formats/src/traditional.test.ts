import { expect, test } from 'vitest';
import { toSimplified } from './traditional';

test.each([
  ['張國華', '张国华'],
  ['廣東省東莞市長安鎮', '广东省东莞市长安镇'],
  ['李晓梅', '李晓梅'],
  ['號樓棟層單間', '号楼栋层单间'],
])('%s → %s', (text, simplified) => {
  expect(toSimplified(text)).toBe(simplified);
  expect(toSimplified(simplified)).toBe(simplified);
});
