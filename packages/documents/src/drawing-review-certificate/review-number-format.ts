import { unifyDashes, withoutSpaces } from '@yushen/formats';
import type { Format } from '../format';

/** The number of a review certificate: letters and digits, as the reviewing body or its city counts them. */
export const reviewNumber: Format = (raw) => {
  const text = unifyDashes(withoutSpaces(raw)).toUpperCase();
  const number = /(?=[A-Z\d-]*\d{4})[A-Z\d][A-Z\d-]{5,30}/u.exec(text)?.[0];
  return number === undefined ? undefined : { value: number, valid: true };
};
