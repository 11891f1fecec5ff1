import { expect, test } from 'vitest';
import { householdType } from './household-type-format';

test.each([
  ['非农业家庭户', '非农业家庭户'],
  ['非农业家庭', '非农业家庭户'],
  ['家庭 户', '家庭户'],
  ['居民集体户', '居民集体户'],
])('%s: %s', (raw, value) => {
  expect(householdType(raw)?.value).toBe(value);
});

test('another word is none', () => {
  expect(householdType('户主姓名')).toBeUndefined();
});
