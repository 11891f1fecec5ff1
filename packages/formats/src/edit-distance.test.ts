import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, similarity } from './edit-distance';

test.each([
  ['', '', 0],
  ['', '张三', 2],
  ['张三', '', 2],
  ['营业执照', '营业热照', 1],
  ['经营者', '经营者姓名', 2],
  ['kitten', 'sitting', 3],
  ['𬭸金', '金', 1],
])('%s to %s is %d', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
});

test('similarity', () => {
  expect(similarity('', '')).toBe(1);
  expect(similarity('营业执照', '营业热照')).toBe(0.75);
  expect(similarity('甲', '乙')).toBe(0);
});

test('it is a metric', () => {
  const word = fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});
