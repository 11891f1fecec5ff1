import { readDigits, withoutSpaces } from '@yushen/formats';
import type { Format, FormattedValue } from './format';

const MONTH = /(?<year>(?:19|20)\d{2})(?:年|[-./])?(?<month>1[0-2]|0?[1-9])(?!\d)/gu;

const monthsIn = (raw: string): readonly FormattedValue[] =>
  [...readDigits(withoutSpaces(raw)).matchAll(MONTH)].map(({ 0: matched, groups }) => ({
    value: `${groups?.year}-${groups?.month?.padStart(2, '0')}`,
    valid: true,
    matched,
  }));

/** A month, or the first one of a span of months: 2018年3月, 201803, 2018.03-2020.12. Value: `YYYY-MM`. */
export const month: Format = (raw) => monthsIn(raw)[0];

/** The last month of a span. */
export const lastMonth: Format = (raw) => monthsIn(raw)[1];
