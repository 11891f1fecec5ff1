import { expect, test } from 'vitest';
import { ETHNICITIES, parseEthnicity } from './ethnicity';

test('the 56 and two more, each once', () => {
  expect(ETHNICITIES).toHaveLength(58);
  expect(new Set(ETHNICITIES).size).toBe(58);
});

test.each([
  ['汉', '汉'],
  ['汉族', '汉'],
  ['民族 维吾尔', '维吾尔'],
  ['穿青人', '穿青人'],
])('%s is %s', (text, value) => {
  expect(parseEthnicity(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['汗', 'characters'],
  ['族', 'characters'],
])('%s: %s', (text, reason) => {
  expect(parseEthnicity(text)).toMatchObject({ ok: false, reason });
});
