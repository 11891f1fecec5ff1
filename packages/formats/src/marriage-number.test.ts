import { expect, test } from 'vitest';
import { parseMarriageNumber } from './marriage-number';

test.each([
  [
    'J440304-2019-003521',
    { value: 'J440304-2019-003521', kind: 'marriage', reissued: false, region: '440304', year: 2019 },
  ],
  ['bj 440304—2019—003521', { value: 'BJ440304-2019-003521', kind: 'marriage', reissued: true }],
  ['L3301062020000012', { value: 'L330106-2020-000012', kind: 'divorce', reissued: false }],
])('%s', (text, facts) => {
  expect(parseMarriageNumber(text)).toMatchObject({ ok: true, ...facts });
});

test.each([
  ['', 'empty'],
  ['440304-2019-003521', 'structure'],
  ['J440304-2019-03521', 'structure'],
  ['J990304-2019-003521', 'region'],
  ['J440304-1919-003521', 'date'],
  ['J440304-2019-***521', 'masked'],
])('%s: %s', (text, reason) => {
  expect(parseMarriageNumber(text)).toMatchObject({ ok: false, reason });
});
