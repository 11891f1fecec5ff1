import { expect, test } from 'vitest';
import { arabicNumber, hanDigits, parseSmallHanNumber } from './han-number';

test.each([
  ['15', 15],
  ['十五', 15],
  ['一十五', 15],
  ['壹拾伍', 15],
  ['零壹拾', 10],
  ['〇三', 3],
  ['廿五', 25],
  ['卅', 30],
  ['卅一', 31],
  ['十', 10],
  ['三百零二', 302],
  ['二百', 200],
  ['九百九十九', 999],
  ['0', 0],
])('%s is %d', (text, value) => {
  expect(parseSmallHanNumber(text)).toBe(value);
});

test.each(['', '十十', '百', '五十五十', '甲', '12345', '零零百'])('%s is no number', (text) => {
  expect(parseSmallHanNumber(text)).toBeUndefined();
});

test('place by place, or by value', () => {
  expect(hanDigits('二○二四')).toBe('2024');
  expect(arabicNumber('五〇一')).toBe('501');
  expect(arabicNumber('二十三')).toBe('23');
  expect(arabicNumber('甲')).toBe('甲');
});
