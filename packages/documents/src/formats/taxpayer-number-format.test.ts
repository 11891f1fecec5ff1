import { expect, test } from 'vitest';
import { taxpayerNumber } from './taxpayer-number-format';

test.each([
  ['11010519491231002X', true],
  ['91350100M000100Y43', true],
  ['110105194912310021', false],
])('%s is a number, valid: %s', (raw, valid) => {
  expect(taxpayerNumber(`：${raw}`)).toMatchObject({ value: raw, valid });
});

test('words are no number', () => {
  expect(taxpayerNumber('居民身份证')).toBeUndefined();
});
