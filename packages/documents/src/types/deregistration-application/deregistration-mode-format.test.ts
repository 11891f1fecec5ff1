import { expect, test } from 'vitest';
import { deregistrationMode } from './deregistration-mode-format';

test.each([
  ['简易注销', '简易注销'],
  ['一般注销', '普通注销'],
  ['☑普通注销 ☐简易注销', '普通注销'],
  ['普通注销 简易注销', undefined],
])('%s is %s', (raw, value) => {
  expect(deregistrationMode(raw)?.value).toBe(value);
});
