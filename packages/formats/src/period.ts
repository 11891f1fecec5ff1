import { isLongTerm, parseDate } from './date';
import { compareDates } from './iso-date';
import { fault, type Parsed } from './parsed';
import { normaliseText, unifyDashes } from './text';

export interface PeriodFacts {
  /** First day, `YYYY-MM-DD`. */
  from: string;
  /** Last day, `YYYY-MM-DD`, or `long-term`. */
  until: string;
}

/** Where the first date may end: a dash, 至 or 到, or 一 read for a dash. */
const SEPARATOR = /(?:日?起)?[、,，]?(?:[-~～〜一至到]+|(?<=起))[、,，]?/g;

/** Two dates of ten characters whose dash was not read. */
const RUN_TOGETHER = /^(\d{4}[./]\d{2}[./]\d{2})(?=\d{4}[./]\d{2}[./]\d{2}$|长期$)/;

function tidy(text: string): string {
  return unifyDashes(normaliseText(text))
    .replace(/\s/g, '')
    .replace(/^(?:自|从|由)/, '')
    .replace(/(?:为止|止|届满)?[。;；,，]?$/, '');
}

/** A last day that leaves out the year has that of the first. */
function withYear(text: string, from: string): string {
  return /^\d{1,2}月\d{1,2}日?$/.test(text) ? `${from.slice(0, 4)}年${text}` : text;
}

function read(first: string, last: string, on: { on?: string }): PeriodFacts | undefined {
  const from = parseDate(first.replace(/起$/, ''), on);
  if (!from.ok) return undefined;
  if (isLongTerm(last)) return { from: from.value, until: 'long-term' };
  const until = parseDate(withYear(last, from.value), on);
  return until.ok ? { from: from.value, until: until.value } : undefined;
}

/**
 * A period as printed: `2013.03.05-2023.03.05`, `自…起至…止`, `…至长期`; the separator may be any dash, ~, 至 or 到.
 * Value: `from/until` (ISO 8601), with `long-term` for 长期. A period that ends before it begins is a `date` fault.
 */
export function parsePeriod(text: string, judged: { on?: string } = {}): Parsed<PeriodFacts> {
  const plain = tidy(text);
  if (plain === '') return fault('empty');
  const splits: (readonly [string, string])[] = [];
  for (const separator of plain.matchAll(SEPARATOR)) {
    splits.push([plain.slice(0, separator.index), plain.slice(separator.index + separator[0].length)]);
  }
  const joined = RUN_TOGETHER.exec(plain);
  if (joined) splits.push([joined[1]!, plain.slice(joined[1]!.length)]);
  for (const [first, last] of splits) {
    const period = read(first, last, judged);
    if (!period) continue;
    if (period.until !== 'long-term' && compareDates(period.from, period.until) > 0) return fault('date', plain);
    return { ok: true, value: `${period.from}/${period.until}`, ...period };
  }
  return fault('structure', plain);
}
