import { expect, test } from 'vitest';
import { inBoth, languageOf } from './language';

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'C', LC_MESSAGES: 'zh_TW' }, 'zh'],
  [{}, 'en'],
])('%j speaks %s', (env, language) => {
  expect(languageOf(env)).toBe(language);
});

test('a word that is the same in both languages is said once', () => {
  expect(inBoth({ zh: '通过', en: 'Approved' }, 'en')).toBe('Approved 通过');
  expect(inBoth({ zh: 'PDF', en: 'PDF' }, 'zh')).toBe('PDF');
});
