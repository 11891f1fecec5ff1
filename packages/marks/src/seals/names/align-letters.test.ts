import { expect, test } from 'vitest';
import { alignLetters } from './align-letters';

test.each([
  ['晨禾医院', '晨禾医院', 0, ['晨', '禾', '医', '院']],
  ['晨木医院', '晨禾医院', 1, ['晨', '木', '医', '院']],
  ['晨医院', '晨禾医院', 1, ['晨', undefined, '医', '院']],
  ['一晨禾医院', '晨禾医院', 1, ['晨', '禾', '医', '院']],
  ['', '医院', 2, [undefined, undefined]],
])('%s for %s', (text, wanted, edits, read) => expect(alignLetters(text, wanted)).toMatchObject({ edits, read }));
