import { expect, test } from 'vitest';
import { differingCharacters } from './differing-characters';

const marked = (value: string, other: string): string =>
  differingCharacters(value, other)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('');

test.each([
  ['科苑路15号3栋1201室', '科苑路15号8栋1201室', '科苑路15号[3]栋1201室'],
  ['李晓梅', '李晓梅', '李晓梅'],
  ['李晓梅', '李梅', '李[晓]梅'],
  ['12号2楼3室', '12号5楼8室', '12号[2]楼[3]室'],
  ['王建国', '李晓梅', '[王建国]'],
  ['', '李', ''],
])('%s beside %s', (value, other, expected) => {
  expect(marked(value, other)).toBe(expected);
});
