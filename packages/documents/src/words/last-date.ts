import { NUMERAL_DAY } from './days';

const FIGURES = '(?:19|20)\\d{2}[年./-]\\d{1,2}[月./-]\\d{1,2}';
/** Words before a day that is not that of signing. */
const OTHER_DAY =
  '(?<!(?:备案|打印|交付|交房|受理|绘图|竣工|出生|有效期|下次|下次认证|到期|截止)(?:日期|时间|至|于)?:?)';
/** The first and last days of a term, and days until which something is to be done, are no days of signing. A time of day may follow. */
const NO_TERM = '(?:日(?!起|至|止|前|以前|之前|内)|(?!日|起|至|止|前|以前|之前|内|\\d(?!\\d?:\\d)))';

/** A day that may be the one on which a document was signed or issued, in running text. */
export const SIGNED_DAY = `${OTHER_DAY}(?:${FIGURES}${NO_TERM}|${NUMERAL_DAY})`;

/** A date whose day was not read: it may be that of signing. */
export const CUT_DAY = '\\d{4}年\\d{1,2}月(?!\\d)';

/** The last date in a document's running text: the day of signing or issue, where it stands without a label. */
export const LAST_DATE = new RegExp(`(?<value>${SIGNED_DAY})(?!.*(?:${SIGNED_DAY}|${CUT_DAY}))`, 'u');
