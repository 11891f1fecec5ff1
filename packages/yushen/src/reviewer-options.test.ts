import { expect, test } from 'vitest';
import { parseReviewerOptions } from './reviewer-options';

test('options under their former names are taken for what they are called now', () => {
  expect(parseReviewerOptions({ remember: { pages: 3 } }).cache).toEqual({ pages: 3, minutes: 10 });
  const open = () => {
    throw new Error('not opened here');
  };
  expect(parseReviewerOptions({ opener: open, guesser: open })).toMatchObject({ loader: open, suggester: open });
  expect(parseReviewerOptions({ remember: { pages: 3 }, cache: { pages: 5 } }).cache.pages).toBe(5);
});

test('an unknown option is named', () => {
  expect(() => parseReviewerOptions({ openers: 1 } as never)).toThrow(/openers/u);
});
