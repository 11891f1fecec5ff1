import { withoutSpaces } from '@yushen/formats';
import { amount } from './field-formats';
import type { Format } from './format';

/** From here on a bare number is yuan: nobody takes over a hundred million in a column headed 万元 of a form. */
const BARE_YUAN = 10_000;

/**
 * What a shareholder takes over, in yuan. The national forms head the column 认缴出资额（万元） and print bare numbers:
 * a bare number below 10 000 counts 万元.
 */
export const contribution: Format = (raw) => {
  const text = withoutSpaces(raw);
  const bare = /^\d{1,4}(?:\.\d{1,6})?(?![\d.,万亿元千百])/u.exec(text)?.[0];
  if (bare === undefined || Number(bare) >= BARE_YUAN) return amount(text);
  const read = amount(`${bare}万元`);
  return read === undefined ? undefined : { ...read, matched: bare };
};
