import { expect, test } from 'vitest';
import { textLikelihood } from './text-likelihood';

/** Four steps of blank, A, B, C: A is sure, then B with C close behind. */
const seen = new Float32Array(
  [
    [0.1, 0.88, 0.01, 0.01],
    [0.9, 0.04, 0.03, 0.03],
    [0.1, 0.01, 0.6, 0.29],
    [0.9, 0.02, 0.05, 0.03],
  ].flat(),
);

const likelihood = (...text: number[]) => textLikelihood(seen, 4, 4, text)!;

test('what was seen best explains itself best, a close second nearly as well, anything else hardly', () => {
  expect(likelihood(1, 2)).toBeGreaterThan(likelihood(1, 3));
  expect(likelihood(1, 2) - likelihood(1, 3)).toBeCloseTo(Math.log(0.6 / 0.29), 4);
  expect(likelihood(1, 3)).toBeGreaterThan(likelihood(3, 2) + 2);
});

test('a letter twice needs a blank between', () => {
  expect(likelihood(1, 1)).toBeLessThan(likelihood(1));
});

test('a text longer than what was seen explains nothing', () => {
  expect(textLikelihood(seen, 4, 4, [1, 2, 3, 2, 1])).toBeUndefined();
});
