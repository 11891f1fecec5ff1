import { expect, test } from 'vitest';
import { householdNumber } from './household-number-format';

test.each([
  ['000534', '000534'],
  ['3-075-59', '3-075-59'],
  ['户号 a12—34', 'A12-34'],
])('%s is %s', (raw, value) => expect(householdNumber(raw)?.value).toBe(value));

test('is none without digits', () => expect(householdNumber('住址')).toBeUndefined());
