import { expect, test } from 'vitest';
import { differingPart } from './differing-part';

test.each([
  ['望京西路18号院2号楼', '望京西路18号院3号楼', ['望京西路18号院', '2', '号楼']],
  ['5200.00', '5500.00', ['5', '2', '00.00']],
  ['aab', 'ab', ['a', 'a', 'b']],
  ['ab', 'aab', ['a', '', 'b']],
])('%s against %s', (value, other, parts) => {
  expect(differingPart(value, other)).toEqual(parts);
});

test('equal values and values without anything in common are not marked', () => {
  expect(differingPart('李晓梅', '李晓梅')).toBeUndefined();
  expect(differingPart('李晓梅', '王建国')).toBeUndefined();
});
