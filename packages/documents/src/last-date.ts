const FIGURES = '\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?';
const NUMERALS = '[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日';

/** The last date in a paper's running text: the day of signing or issue, where it stands without a label. */
export const LAST_DATE = new RegExp(
  `(?<value>${FIGURES}|${NUMERALS})(?!.*(?:\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}|${NUMERALS}))`,
  'u',
);
