import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test('text cannot steer the terminal', () => {
  expect(plainText('a\u001b[2Jb\r\nc')).toBe('a [2Jb c');
  expect(plainText('jpg.\u202egpj.exe')).not.toContain('\u202e');
});

test('ordinary text stays as it is', () => {
  expect(plainText('李晓梅 （甲方） ①')).toBe('李晓梅 （甲方） ①');
});
