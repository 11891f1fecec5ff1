import { hanDigits, parseSmallHanNumber } from './han-number';
import { isoDate } from './iso-date';
import { fault, type Parsed } from './parsed';
import { normaliseText, unifyDashes } from './text';

const NUMERALS = '[\\dOoΟ〇○零一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖]';
const SMALL = `(?:${NUMERALS}|[十拾廿卅]){1,4}`;
const WRITTEN = new RegExp(`^(${NUMERALS}{4}|${NUMERALS}{2})年(${SMALL})月(${SMALL})[日号]?$`);
const SEPARATED = /^(\d{4}|\d{2})([./-])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

function fullYear(year: string, on: string | undefined): number {
  const digits = hanDigits(year);
  if (digits.length === 4) return Number(digits);
  const thisCentury = 2000 + Number(digits);
  return on !== undefined && thisCentury <= Number(on.slice(0, 4)) + 1 ? thisCentury : Number.NaN;
}

function withoutTime(text: string): string {
  return text
    .replace(/(?:(?<=[\s日])|T)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/, '')
    .replace(/(?<=\d{2})\d{2}:\d{2}:\d{2}$/, '');
}

function tidy(text: string): string {
  return unifyDashes(withoutTime(normaliseText(text)))
    .replace(/\s/g, '')
    .replace(/[。．·・]/g, '.')
    .replace(/[.,，;；]$/, '')
    .replace(/[oOΟ○〇](?=\d)|(?<=[\d./-])[oOΟ○〇]/g, '0');
}

/**
 * A date as printed, in figures (2024年3月15日, 2024.03.15, 2024-3-15, 2024/3/15, 20240315) or in Han numerals
 * (二〇二四年三月十五日, 贰零贰肆年叁月壹拾伍日, 廿, 卅). Blanks inside, a time of day after it, and O or ○ read for zero
 * are tolerated. Value: `YYYY-MM-DD`.
 *
 * @param judged.on `YYYY-MM-DD`: with it a year of two digits is taken for 20YY if that is at most the year after.
 */
export function parseDate(text: string, judged: { on?: string } = {}): Parsed {
  const plain = tidy(text);
  if (plain === '') return fault('empty');
  const written = WRITTEN.exec(plain);
  const separated = SEPARATED.exec(plain);
  const compact = COMPACT.exec(plain);
  const [year, month, day] = written
    ? [written[1], parseSmallHanNumber(written[2]!), parseSmallHanNumber(written[3]!)]
    : separated
      ? [separated[1], Number(separated[3]), Number(separated[4])]
      : [compact?.[1], Number(compact?.[2]), Number(compact?.[3])];
  if (year === undefined || month === undefined || day === undefined) return fault('structure', plain);
  const fully = fullYear(year, judged.on);
  if (Number.isNaN(fully)) return fault('structure', plain);
  const value = isoDate(fully, month, day);
  return value === undefined ? fault('date', plain) : { ok: true, value };
}

/** 长期, 永久, 无固定期限 and their like: valid for ever. */
export function isLongTerm(text: string): boolean {
  return /^(?:长期(?:有效)?|長期|永久(?:有效)?|永续经营|永续|无固定期限|不约定期限)$/.test(
    normaliseText(text).replace(/[\s。]/g, ''),
  );
}

/** The last day of validity: a date, or `long-term` for 长期. */
export function parseValidUntil(text: string, judged: { on?: string } = {}): Parsed {
  return isLongTerm(text) ? { ok: true, value: 'long-term' } : parseDate(text, judged);
}
