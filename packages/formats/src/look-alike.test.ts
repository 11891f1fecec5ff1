import { expect, test } from 'vitest';
import { isLookAlike, looksLike } from './look-alike';

test.each([
  '己已',
  '已巳',
  '未末',
  '土士',
  '日曰',
  '天夭',
  '人入',
  '王玉',
  '大太',
  '千干',
  '晴睛',
  '侯候',
  '祟崇',
  '0O',
  '0〇',
  '1l',
  'lI',
])('%s', (pair) => {
  const [left, right] = [...pair] as [string, string];
  expect(isLookAlike(left, right)).toBe(true);
  expect(isLookAlike(right, left)).toBe(true);
});

test('unlike characters, and any two digits', () => {
  expect(isLookAlike('张', '李')).toBe(false);
  for (const left of '0123456789')
    for (const right of '0123456789') expect(isLookAlike(left, right)).toBe(left === right);
});

test('a character in two groups has partners in both', () => {
  expect(isLookAlike('扬', '杨')).toBe(true);
  expect(isLookAlike('扬', '场')).toBe(true);
  expect(isLookAlike('杨', '场')).toBe(false);
});

test('texts of the same length only', () => {
  expect(looksLike('王未', '玉末')).toBe(true);
  expect(looksLike('王□明', '王晓明')).toBe(true);
  expect(looksLike('王未', '王未明')).toBe(false);
  expect(looksLike('王未', '李末')).toBe(false);
});
