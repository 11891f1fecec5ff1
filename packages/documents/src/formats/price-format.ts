import { withoutSpaces } from '@yushen/formats';
import { AMOUNT_MENTION } from '../words/mentions';
import { amount } from './field-formats';
import { type Format, mentionedAs } from './format';

/** Thousands parted at least twice: the marks between them are commas, whatever they were read as. */
const GROUPED = /(?<![\d.,])\d{1,3}(?:[.,，]\d{3}){2,}(?![\d.])/gu;
/** With fen behind them, once is enough: 24.000.00. */
const GROUPED_WITH_FEN = /(?<![\d.,])(\d{1,3}(?:[.,，]\d{3})+)[.,](\d{2})(?!\d)/gu;

const commas = (figures: string): string => figures.replace(/[.，]/gu, ',');

/** A price in yuan. A comma between thousands is often read as a point: 2.840,000 and 83.348.000. */
export const price: Format = mentionedAs(AMOUNT_MENTION, (raw) =>
  amount(
    withoutSpaces(raw)
      .replace(GROUPED_WITH_FEN, (_, yuan: string, fen: string) => `${commas(yuan)}.${fen}`)
      .replace(GROUPED, commas),
  ),
);
