import { withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

/** A short code of capital letters and digits: a social security card's 卡号, a bill's 校验码. */
export const cardCode: Format = (raw) => {
  const value = /[0-9A-Za-z]{6,32}/u.exec(withoutSpaces(raw))?.[0];
  return value === undefined || !/\d/u.test(value) ? undefined : { value, valid: true, matched: value };
};
