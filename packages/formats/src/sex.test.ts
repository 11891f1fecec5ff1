import { expect, test } from 'vitest';
import { parseSex } from './sex';

test.each([
  ['男', '男', 'male'],
  ['性别 女', '女', 'female'],
  ['男性', '男', 'male'],
  ['F', '女', 'female'],
])('%s', (text, value, sex) => {
  expect(parseSex(text)).toEqual({ ok: true, value, sex });
});

test.each([
  ['', 'empty'],
  ['性别', 'empty'],
  ['男女', 'characters'],
])('%s: %s', (text, reason) => {
  expect(parseSex(text)).toMatchObject({ ok: false, reason });
});
