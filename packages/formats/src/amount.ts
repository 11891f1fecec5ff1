import { parseAmountInWords } from './amount-in-words';
import { compareDecimals, formatUnits, toDecimal, unitsAt } from './decimal';
import { fault, type Parsed } from './parsed';
import { unifyDashes, withoutSpaces } from './text';

const PREFIX = /^(?:人民币|RMB|CNY|[¥￥])+[:：]?/i;
const FIGURES =
  /^(-?)(\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d+))?(千元|[千百]?万[元圆]?|亿[元圆]?|[元圆])?(?:人民币|整|正)*$/;
const SCALE: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };

/**
 * An amount in figures (`¥1,234.50`, `3500元`, `10万元`) or in capitals (`人民币伍万元整`).
 * Value: yuan as a decimal string with two digits, exact; a fraction of a fen or a misplaced comma is a fault.
 */
export function parseAmount(text: string): Parsed {
  const plain = unifyDashes(withoutSpaces(text)).replace(/[。;；]$/, '');
  if (plain === '') return fault('empty');
  if (plain.includes('*')) return fault('masked', plain);
  const bare = plain.replace(/^-(?=[¥￥])/, '').replace(PREFIX, '');
  const sign = /^-[¥￥]/.test(plain) ? '-' : '';
  const figures = FIGURES.exec(sign + bare);
  if (!figures) return /\d/.test(bare) ? fault('structure', plain) : parseAmountInWords(plain);
  const [, minus, whole, fraction = '', unit = ''] = figures;
  const scale = SCALE[unit.replace(/[元圆]$/, '')] ?? 0;
  const digits = `${whole!.replace(/[,，]/g, '')}${fraction}`;
  const places = fraction.length - scale;
  if (places > 2 && /[1-9]/.test(digits.slice(digits.length - (places - 2)))) return fault('structure', plain);
  const fen = places > 2 ? BigInt(digits) / 10n ** BigInt(places - 2) : BigInt(digits) * 10n ** BigInt(2 - places);
  return { ok: true, value: formatUnits(minus === '-' ? -fen : fen, 2) };
}

/** The sum, in yuan with two decimals. @throws RangeError if an amount is not a decimal number. */
export function addAmounts(...amounts: readonly string[]): string {
  return formatUnits(
    amounts.reduce((total, amount) => total + unitsAt(toDecimal(amount), 2), 0n),
    2,
  );
}

/** Compares by value: `"5"` equals `"5.00"`. @throws RangeError if an amount is not a decimal number. */
export function compareAmounts(left: string, right: string): -1 | 0 | 1 {
  return compareDecimals(left, right);
}

/**
 * Amount (or unit price of any number of decimals) times a factor, rounded half up to the fen.
 * @throws RangeError if one of them is not a decimal number.
 */
export function multiplyAmount(amount: string, factor: string | number): string {
  const [a, b] = [toDecimal(amount), toDecimal(String(factor))];
  return formatUnits(unitsAt({ units: a.units * b.units, places: a.places + b.places }, 2), 2);
}
