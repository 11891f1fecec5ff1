import { compareDecimals } from './decimal';
import { fault, type Parsed } from './parsed';
import { withoutSpaces } from './text';

const LABEL = /^(?:约|共|计)?(?:[\p{Script=Han}（）()]{0,8}面积)?(?:约|共|为)?[:：]?/u;
const UNIT = /(?:平方米|平方公尺|平米|㎡|m[2²?]?|M[2²]?)?[。,，;；]?$/;

/** An area in square metres, with or without label and unit. Value: the printed number, without unit: `89.50`. */
export function parseArea(text: string): Parsed {
  const plain = withoutSpaces(text);
  if (plain === '') return fault('empty');
  const number = plain.replace(LABEL, '').replace(UNIT, '');
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,4})?$/.test(number)) return fault('structure', plain);
  const value = number.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  return compareDecimals(value, '0') > 0 ? { ok: true, value } : fault('range', value);
}

/** Two areas are the same number: `89.5` and `89.50`. @throws RangeError if one is not a decimal number. */
export function sameArea(left: string, right: string): boolean {
  return compareDecimals(left, right) === 0;
}
