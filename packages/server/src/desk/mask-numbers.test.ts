import { expect, test } from 'vitest';
import { maskNumbers } from './mask-numbers';

test.each([
  ['身份证11010519491231002X打不开', '身份证110*************2X打不开'],
  ['电话13800138000，卡号6222021234567890123', '电话138******00，卡号622**************23'],
  ['等了 3 个小时，2026年11月30日来过，单号 123456', '等了 3 个小时，2026年11月30日来过，单号 123456'],
  ['', ''],
])('long numbers in %s are masked', (text, masked) => {
  expect(maskNumbers(text)).toBe(masked);
});
