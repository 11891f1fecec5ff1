import { YushenError, type YushenErrorCode } from '@yushen/contract';
import { expect, test } from 'vitest';
import { statusOfError } from './exit-status';

test.each<[YushenErrorCode, number]>([
  ['bad-case', 64],
  ['bad-options', 64],
  ['unknown-matter', 64],
  ['bad-pack', 64],
  ['model-missing', 70],
  ['reader-failed', 70],
  ['internal', 70],
  ['aborted', 130],
])('an error %s ends with %i', (code, status) => {
  expect(statusOfError(new YushenError(code, 'x'))).toBe(status);
});

test('what nobody expected is an internal error', () => {
  expect(statusOfError(new TypeError('x'))).toBe(70);
});
