import { readDigits, withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

/** Code or number of a fiscal bill: 8 to 12 digits (财综〔2020〕12号: code 8, number 10; older paper bills differ). */
export const fiscalNumber: Format = (raw) => {
  const value = /\d{8,12}/u.exec(readDigits(withoutSpaces(raw)))?.[0];
  return value === undefined ? undefined : { value, valid: true, matched: value };
};
