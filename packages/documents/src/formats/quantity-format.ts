import { readDigits, withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

/** How many of something: the last number that stands in its cell, behind a size or a unit. What is taken back is negative. */
export const quantity: Format = (raw) => {
  const number = /(?:^-)?\d+(?:\.\d+)?(?=\D*$)/u.exec(readDigits(withoutSpaces(raw)))?.[0];
  return number === undefined ? undefined : { value: String(Number(number)), valid: true, matched: number };
};
