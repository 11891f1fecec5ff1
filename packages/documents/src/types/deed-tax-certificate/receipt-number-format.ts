import { readDigits, withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

/** The number of a tax receipt: the whole of its digits, behind No., № or a code in brackets. */
export const receiptNumber: Format = (raw) => {
  const digits = /\d{8,20}(?!\d)/u.exec(readDigits(withoutSpaces(raw)))?.[0];
  return digits === undefined ? undefined : { value: digits, valid: true, matched: digits };
};
