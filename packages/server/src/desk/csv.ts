import { stringify } from 'csv-stringify/sync';
import type { Row } from './statistics';

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8, and no cell that one would take for a formula. */
export const csvOf = (rows: readonly Row[]): string =>
  stringify([...rows], { header: true, bom: true, record_delimiter: 'windows', escape_formulas: true });
