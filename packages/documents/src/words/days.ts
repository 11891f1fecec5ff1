/** A day in words: 二〇二六年三月十五日. */
export const NUMERAL_DAY =
  '[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日';

/** A day with its words, in figures or in words itself: 2026年3月15日. */
export const WRITTEN_DAY = `(?:\\d{4}年\\d{1,2}月\\d{1,2}日|${NUMERAL_DAY})`;

const FIGURES = '\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}[日曰]?';
const NUMERALS = '[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}[日曰]';

/** A day in running text, in figures or in words. */
export const DAY = `(?:${FIGURES}|${NUMERALS})`;

/** From a day to a day, or for ever: 自…起至…止. */
export const TERM = new RegExp(`(?<value>自?${DAY}起?[至到~—-]{0,2}(?:${DAY}|长期))`, 'u');
