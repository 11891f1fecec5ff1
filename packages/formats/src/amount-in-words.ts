import { formatUnits, toDecimal, unitsAt } from './decimal';
import { hanDigit } from './han-number';
import { fault, type Parsed } from './parsed';
import { withoutSpaces } from './text';

const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿', '万'];
const LARGEST = 10n ** 16n;

const UNIFIED: Readonly<Record<string, string>> = {
  圆: '元',
  圓: '元',
  正: '整',
  萬: '万',
  億: '亿',
  十: '拾',
  百: '佰',
  千: '仟',
  負: '负',
  毛: '角',
};

/** The capitals of a section of up to four digits, without zeros at either end. */
function sectionInWords(section: string): string {
  return [...section]
    .map((digit, index) => (digit === '0' ? '零' : CAPITALS[Number(digit)]! + PLACES[section.length - 1 - index]!))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

function yuanInWords(yuan: bigint): string {
  const digits = yuan.toString();
  const length = Math.ceil(digits.length / 4) * 4;
  const padded = digits.padStart(length, '0');
  let words = '';
  for (let start = 0; start < length; start += 4) {
    const rank = (length - start) / 4 - 1;
    const section = padded.slice(start, start + 4);
    const gap = words !== '' && start > 0 && padded[start - 1] === '0' ? '零' : '';
    const own = sectionInWords(section);
    if (own !== '') words += `${gap && !own.startsWith('零') ? gap : ''}${own}${SECTIONS[rank]}`;
    else if (rank === 2 && words !== '') words += '亿';
  }
  return words.replace(/^零/, '');
}

/**
 * An amount of yuan in the capitals of 支付结算办法: `壹万陆仟肆佰零玖元零贰分`, `壹元整`, `负伍佰元整`.
 *
 * @throws RangeError if the amount is not a decimal number, has fractions of a fen, or reaches 10^16 yuan.
 */
export function formatAmountInWords(amount: string): string {
  const decimal = toDecimal(amount);
  const signed = unitsAt(decimal, 2);
  if (
    unitsAt({ units: signed, places: 2 }, Math.max(2, decimal.places)) !== unitsAt(decimal, Math.max(2, decimal.places))
  )
    throw new RangeError(`fractions of a fen: ${amount}`);
  const fen = signed < 0n ? -signed : signed;
  const [yuan, jiao, cent] = [fen / 100n, Number((fen / 10n) % 10n), Number(fen % 10n)];
  if (yuan >= LARGEST) throw new RangeError(`too large for capitals: ${amount}`);
  const whole = yuan > 0n ? `${yuanInWords(yuan)}元` : '';
  const tenths = jiao > 0 ? `${CAPITALS[jiao]}角` : '';
  const hundredths = cent > 0 ? `${jiao === 0 && yuan > 0n ? '零' : ''}${CAPITALS[cent]}分` : '';
  const words = whole + tenths + hundredths;
  return (signed < 0n ? '负' : '') + (words === '' ? '零元整' : cent > 0 ? words : `${words}整`);
}

interface Reading {
  readonly value: bigint;
  /** Something only implied or out of the standard way of writing: 拾万 for 壹拾万, small numerals. */
  readonly loose: boolean;
}

/** Up to four digits with their units in falling order; undefined if the order or a digit is wrong. */
function readSection(words: string): Reading | undefined {
  let total = 0;
  let loose = false;
  let previous = PLACES.length;
  let digit: number | undefined;
  let zero = false;
  for (const character of words) {
    const place = PLACES.indexOf(character);
    if (place > 0) {
      if (place >= previous) return undefined;
      if (digit === undefined && zero) {
        if (place !== previous - 1) return undefined;
        loose = true;
      } else if (digit === undefined && !(place === 1 && total === 0 && previous === 4)) return undefined;
      total += (digit ?? (zero ? 0 : 1)) * 10 ** place;
      loose ||= digit === undefined;
      [previous, digit, zero] = [place, undefined, false];
      continue;
    }
    const next = hanDigit(character);
    if (next === undefined || digit !== undefined || (next === 0 && zero)) return undefined;
    loose ||= !CAPITALS.includes(character);
    if (next === 0) zero = true;
    else digit = next;
  }
  if (digit === undefined && zero) {
    if (previous !== 1 && words !== '零') return undefined;
    loose = true;
  }
  return { value: BigInt(total + (digit ?? 0)), loose };
}

/** Whole yuan: a part before 亿, a part before 万, and the rest. */
function readWhole(words: string): Reading | undefined {
  for (const [unit, factor] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = words.lastIndexOf(unit);
    if (at < 0) continue;
    const [high, low] = [readWhole(words.slice(0, at)), words.slice(at + 1)];
    const rest = low === '' ? { value: 0n, loose: false } : readWhole(low);
    if (!high || !rest || high.value === 0n || rest.value >= factor) return undefined;
    if (unit === '万' && high.value >= 10_000n) return undefined;
    if (low === '零') return undefined;
    return { value: high.value * factor + rest.value, loose: high.loose || rest.loose };
  }
  return words === '' ? undefined : readSection(words);
}

const SHAPE =
  /^(?:人民币|[¥￥])?[:：]?(负?)(?:([^元角分整]+)元)?(?:零?([^零元角分整])角|零角)?(?:零?([^零元角分整])分|零分)?(整?)$/;

/** A last 分 that the edge of its cell, or of its line, cut off. */
const CLIPPED = /元[^元角分整]角[壹贰叁肆伍陆柒捌玖]$/u;

/** The standard spelling with the zeros taken out that 支付结算办法 leaves free: after 万 before 仟, and before 角. */
function withoutFreeZeros(words: string): string {
  return words
    .replace(/万零(?=[壹贰叁肆伍陆柒捌玖]仟)/g, '万')
    .replace(/元零(?=[壹贰叁肆伍陆柒捌玖]角)/, '元')
    .replace(/角整$/, '角');
}

/**
 * An amount in Chinese capitals: 人民币叁佰伍拾捌万陆仟圆正. Also read, as not `standard`: small numerals and traditional
 * forms, 拾万元 for 壹拾万元, the printed slots of 壹仟零佰零拾零元, a missing 整 or 零. 整 after 分, units out of order and
 * two digits in a row are faults. Value: yuan with two decimals.
 */
export function parseAmountInWords(text: string): Parsed<{ standard: boolean }> {
  const plain = withoutSpaces(text).replace(/[。；;]$/, '');
  if (plain === '') return fault('empty');
  const unified = [...plain].map((character) => UNIFIED[character] ?? character).join('');
  const shape = SHAPE.exec(CLIPPED.test(unified) ? `${unified}分` : unified);
  if (!shape) return fault('structure', plain);
  const [, sign, whole, jiao, cent, exact] = shape;
  const body = unified.replace(/^(?:人民币|[¥￥])?[:：]?负?/, '');
  if (!/[元角分]/.test(body) || (cent !== undefined && exact === '整')) return fault('structure', plain);
  const yuan = whole === undefined ? { value: 0n, loose: false } : readWhole(whole);
  const tenths = jiao === undefined ? 0 : hanDigit(jiao);
  const hundredths = cent === undefined ? 0 : hanDigit(cent);
  if (!yuan || tenths === undefined || hundredths === undefined) return fault('structure', plain);
  if (yuan.value >= LARGEST) return fault('range', plain);
  const fen = yuan.value * 100n + BigInt(tenths * 10 + hundredths);
  const value = formatUnits(sign === '负' ? -fen : fen, 2);
  const standard = withoutFreeZeros(body) === withoutFreeZeros(formatAmountInWords(formatUnits(fen, 2)));
  return { ok: true, value, standard };
}
