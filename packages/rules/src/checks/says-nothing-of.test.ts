import { expect, test } from 'vitest';
import { tryCheck } from '../testing/try-rule';

const requirements = [{ id: 'lease', accepts: ['lease-contract'] }];
const found = (usage: unknown, params: object) =>
  tryCheck(
    'says-nothing-of',
    { in: ['lease.usage'], ...params },
    {
      documents: { lease: { type: 'lease-contract', fields: { usage } } },
      requirements,
    },
  ).found;

test.each([
  ['购买住房', ['rule.failed review']],
  ['租房自住', []],
  ['租房、购房', []],
  [{ value: '租房自住', confidence: 0.2 }, []],
  [undefined, []],
])('%j: %j', (usage, expected) => {
  expect(found(usage, { words: '购|买', unless: '租' })).toEqual(expected);
});

test('a pattern that is none is refused', () => {
  expect(() => found('租房', { words: '(' })).toThrow(/no regular expression/);
});
