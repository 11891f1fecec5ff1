import { readDigits, withoutSpaces } from '@yushen/formats';
import type { Format } from './format';

/**
 * `地字第…号` or `建字第…号`: region, year and serial, the year's letters (YG, GG) of newer numbers among them; `地字第2009-42号` before
 * the numbers were unified.
 */
export const permitNumberOf =
  (kind: '地' | '建'): Format =>
  (raw) => {
    const text = readDigits(withoutSpaces(raw)).toUpperCase();
    const body = new RegExp(`${kind}字第?([A-Z\\d][A-Z\\d()（）〔〕-]{3,22}[A-Z\\d])号?`, 'u').exec(text)?.[1];
    if (body !== undefined) return { value: `${kind}字第${body}号`, valid: true };
    const other = /[A-Z\d-]{8,24}/u.exec(text)?.[0];
    return other === undefined ? undefined : { value: other, valid: true };
  };
