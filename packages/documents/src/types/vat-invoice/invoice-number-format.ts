import { readDigits, withoutSpaces } from '@yushen/formats';
import type { Format } from '../../formats/format';

const ofLength =
  (...lengths: readonly number[]): Format =>
  (raw) => {
    const digits = /\d{6,22}/u.exec(readDigits(withoutSpaces(raw)))?.[0];
    return digits === undefined
      ? undefined
      : { value: digits, valid: lengths.includes(digits.length), matched: digits };
  };

/** 发票代码: 10 digits on paper's special invoices, 12 on the others. Fully digital invoices have none. */
export const invoiceCode: Format = ofLength(10, 12);

/** 发票号码: 8 digits beside a code, 20 on fully digital invoices. */
export const invoiceNumber: Format = ofLength(8, 20);
