import { parseBankCard, readDigits, withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

const digitsOf = (raw: string): string => readDigits(withoutSpaces(raw)).replace(/[-.．·,，]/gu, '');

/** An account to be paid into. A card's number (62…, 16 to 19 digits) has a check digit; other accounts have none. */
export const accountNumber: Format = (raw) => {
  const value = /\d{9,30}/u.exec(digitsOf(raw))?.[0];
  if (value === undefined) return undefined;
  const valid = !/^62\d{14,17}$/u.test(value) || parseBankCard(value).ok;
  return { value, valid, matched: value };
};

/** An account with a fund, an insurance or a hospital: digits, sometimes letters before them. */
export const memberNumber: Format = (raw) => {
  const value = /[A-Z]{0,4}\d{3,24}/iu.exec(readDigits(withoutSpaces(raw)).replace(/[-—]/gu, ''))?.[0];
  return value === undefined ? undefined : { value: value.toUpperCase(), valid: true, matched: value };
};
