import { expect, test } from 'vitest';
import { marriageNumber } from './marriage-number-format';

test.each([
  ['J440304-2019-003521', 'J440304-2019-003521', true],
  ['BL 440304—2019—003521', 'BL440304-2019-003521', true],
  ['J990304-2019-003521', 'J990304-2019-003521', false],
  ['(2003)杭西结字第012345号', '(2003)杭西结字第012345号', true],
])('%s', (raw, value, valid) => {
  expect(marriageNumber(raw)).toMatchObject({ value, valid });
});

test('a label is no number', () => {
  expect(marriageNumber('备注')).toBeUndefined();
});
