import { expect, test } from 'vitest';
import { letterScores } from './letter-scores';
import { textLikelihood } from './text-likelihood';

/** Six steps of blank, A, B, C: A, then B with C close behind, then A. */
const seen = new Float32Array(
  [
    [0.1, 0.88, 0.01, 0.01],
    [0.9, 0.04, 0.03, 0.03],
    [0.1, 0.01, 0.6, 0.29],
    [0.9, 0.02, 0.05, 0.03],
    [0.1, 0.85, 0.03, 0.02],
    [0.9, 0.04, 0.03, 0.03],
  ].flat(),
);

test('each class at a place counts as the whole text with it there', () => {
  const scores = letterScores(seen, 4, [1, 2, 1], 1, [2, 3]);
  expect(scores[0]).toBeCloseTo(textLikelihood(seen, 6, 4, [1, 2, 1])!, 5);
  expect(scores[1]).toBeCloseTo(textLikelihood(seen, 6, 4, [1, 3, 1])!, 5);
});

test('the letter that stands there may itself be left open', () => {
  const [right, wrong] = letterScores(seen, 4, [1, 3, 1], 1, [2, 3]) as [number, number];
  expect(right - wrong).toBeCloseTo(Math.log(0.6 / 0.29), 4);
});

test('a text longer than what was seen explains nothing', () => {
  expect(letterScores(seen, 4, [1, 2, 3, 1, 2, 3, 1, 2], 1, [2])).toEqual([Number.NEGATIVE_INFINITY]);
});
