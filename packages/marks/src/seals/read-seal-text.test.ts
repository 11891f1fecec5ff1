import { expect, test } from 'vitest';
import { beginningBehindNumber } from './read-seal-text';

const ring = { start: 0.5, sweep: 2 * Math.PI };
const stripOf = (text: string) => {
  const letters = [...text];
  const characters = letters.map((_, index) => ({
    confidence: 1,
    start: index / letters.length,
    end: (index + 1) / letters.length,
  }));
  return { line: { text, confidence: 1, characters } };
};

test('a ring that was unrolled in the middle of its name begins anew in its number', () => {
  const { start, sweep } = beginningBehindNumber(stripOf('工程有限公司1560051101云川锦程建筑安装'), ring);
  // The number's sixth digit is the twelfth of 24 characters.
  expect(start).toBeCloseTo(0.5 + (11 / 24) * 2 * Math.PI, 2);
  expect(sweep).toBe(2 * Math.PI);
});

test('one on which no number was read stays as it is', () => {
  expect(beginningBehindNumber(stripOf('云川锦程建筑安装工程有限公司'), ring)).toEqual(ring);
});
