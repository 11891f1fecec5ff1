import { expect, test } from 'vitest';
import { reviewNumber } from './review-number-format';

test('a number holds four digits or more in a row', () => {
  expect(reviewNumber('3701022025-01234')?.value).toBe('3701022025-01234');
  expect(reviewNumber('经审查合格')).toBeUndefined();
});
