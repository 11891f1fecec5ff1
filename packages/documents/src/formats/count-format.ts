import { readDigits, withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

/** A whole number, its unit left out: 126个月. */
export const count: Format = (raw) => {
  const digits = /\d{1,6}/u.exec(readDigits(withoutSpaces(raw)))?.[0];
  return digits === undefined ? undefined : { value: String(Number(digits)), valid: true, matched: digits };
};
