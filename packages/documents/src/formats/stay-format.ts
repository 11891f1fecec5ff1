import { DAY } from '../words/days';
import { date, periodEnd, periodStart } from './field-formats';
import type { Format } from './format';

/** Day of admission: of a stay written as a period, or alone. */
export const stayStart: Format = (raw) => periodStart(raw) ?? date(raw);

/** Day of discharge: of a stay written as a period, or alone. */
export const stayEnd: Format = (raw) => periodEnd(raw) ?? date(raw);

const STAY_DAY = `(?:${DAY}|(?<!\\d)(?:19|20)\\d{6}(?!\\d))`;

/** A stay in one line: 住院时间：2026-01-05至2026-01-14. */
export const STAY = new RegExp(
  `(?:住院(?:时间|日期|期间)|(?:住院)?起止(?:时间|日期)):?(?<value>(?:自|从)?${STAY_DAY}.{0,8}?${STAY_DAY})`,
  'u',
);
