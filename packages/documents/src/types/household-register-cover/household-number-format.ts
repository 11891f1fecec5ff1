import { readDigits, withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

/** A household's number as printed: letters, digits and the dashes between them. */
export const householdNumber: Format = (raw) => {
  const value = /[A-Z]{0,4}\d[\d-]{1,22}\d/iu.exec(readDigits(withoutSpaces(raw)).replace(/[—–]/gu, '-'))?.[0];
  return value === undefined ? undefined : { value: value.toUpperCase(), valid: true, matched: value };
};
