import { expect, test } from 'vitest';
import { languageOf, say } from './language';

test('the page’s language tag chooses, Chinese by default', () => {
  expect(['', 'zh-CN', 'zh-Hant', 'en', 'en-GB', 'EN', 'enm', 'fr'].map(languageOf)).toEqual([
    'zh',
    'zh',
    'zh',
    'en',
    'en',
    'en',
    'zh',
    'zh',
  ]);
});

test('gaps are filled, and one without a value stays seen', () => {
  const text = { zh: '还差 {count} 项：{what}', en: '{count} lacking: {what}' };
  expect(say(text, 'zh', { count: 2 })).toBe('还差 2 项：{what}');
  expect(say(text, 'en', { count: 2, what: 'lease' })).toBe('2 lacking: lease');
});
