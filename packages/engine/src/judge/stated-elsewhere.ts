import type { Document } from '@yushen/contract';
import { foldString } from '../layout/folded-text';

/** A document and all that is printed on it, line by line. */
export interface PrintedDocument {
  readonly document: Document;
  readonly lines: readonly string[];
}

/** Values of a case that are printed on a document, by its id: those of the form and of its other documents. */
export type StatedValues = Readonly<Record<string, readonly string[]>>;

/** Shorter values stand in many a text by chance. */
const MIN_LENGTH = 2;

/**
 * Which of the values that a document may be held against are printed somewhere on it. Where one of them is, and the document is said to state
 * another, the other's place may have been mistaken. Extraction never sees this: it is asked after everything was read.
 */
export function statedElsewhere(documents: readonly PrintedDocument[], form: unknown): StatedValues {
  const typed = textsOf(form);
  const entries = documents.flatMap(({ document, lines }): [string, string[]][] => {
    const others = documents.flatMap((other) => (other.document === document ? [] : valuesOf(other.document)));
    const folded = lines.map((line) => foldString(line).text);
    const text = folded.join('');
    const printed = [...new Set([...typed, ...others])].filter((value) => isPrinted(value, folded, text));
    return printed.length > 0 ? [[document.id, printed.sort()]] : [];
  });
  return Object.fromEntries(entries);
}

const valuesOf = ({ fields }: Document): readonly string[] => Object.values(fields).map(({ value }) => value);

/** All texts in what was typed. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What is no number may run over the end of a line: `text` is all lines. */
function isPrinted(value: string, lines: readonly string[], text: string): boolean {
  const words = foldString(value).text;
  if (Array.from(words).length < MIN_LENGTH) return false;
  if (/^\d+(?:\.\d+)?$/u.test(words)) return lines.some((line) => hasNumber(line, words));
  return dayForms(words).some((form) => text.includes(form));
}

/** A number by itself: 20.00 is no part of 1420.00, and 1,420 is 1420.00. */
const hasNumber = (line: string, wanted: string): boolean =>
  [...line.matchAll(/\d[\d,]*(?:\.\d+)?/gu)].some(([found]) => {
    const plain = found.replaceAll(',', '');
    return plain === wanted || (wanted.includes('.') && Number(plain) === Number(wanted));
  });

/** The ways to print a day. */
function dayForms(text: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return [text];
  const [m, d] = [String(Number(month)), String(Number(day))];
  const padded = ['-', '.', '/'].map((mark) => [year, month, day].join(mark));
  return [...padded, `${year}年${month}月${day}日`, `${year}年${m}月${d}日`, `${year}.${m}.${d}`, `${year}/${m}/${d}`];
}
