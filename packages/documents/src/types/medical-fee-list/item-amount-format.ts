import { parseAmount, withoutSpaces } from '@yushen/formats';
import { amount } from '../../formats/field-formats';
import type { Format } from '../../formats/format';

/** What an item costs in all: the first number with two decimals, a share or a class in the next column left out. What is paid back is negative. */
export const itemAmount: Format = (raw) => {
  const matched = /(?:^[-−－–])?\d[\d,]*\.\d{2}/u.exec(withoutSpaces(raw))?.[0];
  if (matched === undefined) return amount(raw);
  const parsed = parseAmount(matched);
  return { value: parsed.value ?? matched, valid: parsed.ok, matched };
};

/** What one of it costs, in yuan: up to four decimals, two at least. */
export const unitPrice: Format = (raw) => {
  const fine = /\d[\d,]*\.\d{3,4}/u.exec(withoutSpaces(raw))?.[0];
  return fine === undefined ? itemAmount(raw) : { value: fine.replaceAll(',', ''), valid: true, matched: fine };
};
