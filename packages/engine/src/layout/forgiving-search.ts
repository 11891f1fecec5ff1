import { foldString } from './folded-text';
import { hasOneInserted, isWithinOneEdit } from './one-edit';

/** Where words stand in a folded text, in UTF-16 units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** 0 when read exactly, 1 when one character was forgiven: another, one too many, one too few. */
  readonly edits: 0 | 1;
}

/** Words this long may differ by one character: a slip of the OCR, not another word. */
const FORGIVEN_LENGTH = 4;

const folded = new Map<string, string>();

/** Words folded once: the same labels and cues are looked for on every line of every page. */
export function foldWords(words: string): string {
  const known = folded.get(words);
  if (known !== undefined) return known;
  const text = foldString(words).text;
  folded.set(words, text);
  return text;
}

/** One edit leaves one half of the words as it is: without either half there is nothing to find. */
function mayStand(text: string, words: string): boolean {
  const half = Math.ceil(words.length / 2);
  return text.includes(words.slice(0, half)) || text.includes(words.slice(half));
}

/**
 * Whether some words may stand in any of many lines, joined by line breaks: a quick no, without looking at each line. A page is searched for
 * hundreds of words, of which few are there.
 */
export function mayStandInLines(joined: string, words: string): boolean {
  const wanted = foldWords(words);
  if (wanted === '') return false;
  return wanted.length < FORGIVEN_LENGTH ? joined.includes(wanted) : mayStand(joined, wanted);
}

/** What no reader takes a letter for: a digit, a bracket or a colon. */
const NO_LETTER = [/\d/u, /[()]/u, /:/u] as const;

/** 身份证4 is no 身份证号 and 原参保地( no 原参保地区, but a label and what stands behind it. */
export const mayBeSlip = (window: string, words: string): boolean =>
  NO_LETTER.every((mark) => !mark.test(window) || mark.test(words));

/** The first window of the text that is the words but for one character. */
function forgiven(text: string, words: string): Match | undefined {
  if (words.length < FORGIVEN_LENGTH || !mayStand(text, words)) return undefined;
  const kinds = [
    { length: words.length, fits: (window: string) => isWithinOneEdit(window, words) },
    { length: words.length + 1, fits: (window: string) => hasOneInserted(window, words) },
    { length: words.length - 1, fits: (window: string) => hasOneInserted(words, window) },
  ];
  for (const { length, fits } of kinds)
    for (let start = 0; start + length <= text.length; start += 1)
      if (mayBeSlip(text.slice(start, start + length), words) && fits(text.slice(start, start + length)))
        return { start, end: start + length, edits: 1 };
  return undefined;
}

/** Every place of some words in a folded text; where there is none, the first that one slip explains. */
export function search(text: string, words: string): readonly Match[] {
  const wanted = foldWords(words);
  if (wanted === '') return [];
  const exact: Match[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1))
    exact.push({ start, end: start + wanted.length, edits: 0 });
  if (exact.length > 0) return exact;
  const match = forgiven(text, wanted);
  return match === undefined ? [] : [match];
}

/** Whether some words stand in a folded text, one slip forgiven in long ones. */
export function stands(text: string, words: string): boolean {
  const wanted = foldWords(words);
  return wanted !== '' && (text.includes(wanted) || forgiven(text, wanted) !== undefined);
}
