import { withoutSpaces } from '@yushen/formats';
import { contribution } from './contribution-format';
import { amount } from './field-formats';
import type { Format } from './format';

/** The unit in brackets behind a number, as forms print it into the cell: 200（万元）. */
const UNIT_BEHIND = /(?<=\d)[（(](万元|元|万|千元)[）)]/u;

const withUnit = (raw: string): string => withoutSpaces(raw).replace(UNIT_BEHIND, '$1');

/** A company's registered capital in yuan. A bare number is counted as in the shareholders' column. */
export const registeredCapital: Format = (raw) => contribution(withUnit(raw).replace(/^(?:为|是|:|：)*人民币/u, ''));

/** Below this a bare number may be yuan or 万元: forms head the cell with either, and shops start with 1 万元 as with 5000 元. */
const MIN_YUAN = 1000;

/** What a sole trader puts in, in yuan. A small number without a unit is in doubt. */
export const investedFunds: Format = (raw) => {
  const text = withUnit(raw);
  const read = amount(text);
  const bare = /^\d{1,3}(?:\.\d+)?(?![\d.,，万千亿元])/u.exec(text)?.[0];
  return read !== undefined && bare !== undefined && Number(bare) < MIN_YUAN ? { ...read, valid: false } : read;
};
