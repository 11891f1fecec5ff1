import { foldForComparing, looksLike } from '@yushen/formats';
import type { Agreement } from './define-comparison';

/** Fewer letters than these stand in many a text by chance. */
const MIN = 2;
const REMARK = /[（(〔【[][^（(〔【[）)〕】\]]*[）)〕】\]]/g;

/**
 * A comparison that calls a difference a doubt where reading or copying out makes such differences: one value stands
 * inside the other (an end was cut off, a neighbour glued on, words of a form between its parts), a remark in brackets stands in one alone, or every
 * letter that differs is mistaken for the other's.
 */
export const tolerant =
  (compare: (left: string, right: string) => Agreement) =>
  (left: string, right: string): Agreement => {
    const verdict = compare(left, right);
    return verdict === 'different' && isExplained(left, right) ? 'doubtful' : verdict;
  };

const isExplained = (left: string, right: string): boolean =>
  [(text: string) => text, (text: string) => text.replace(REMARK, '')].some((stripped) => {
    const [a, b] = [foldForComparing(stripped(left)), foldForComparing(stripped(right))];
    return isWithin(a, b) || isWithin(b, a) || isSpread(a, b) || isSpread(b, a) || (a !== '' && looksLike(a, b));
  });

/** Fewer letters than these stand in the order of another text by chance; and so many more may stand between them. */
const SPREAD = { letters: 6, between: 8 } as const;

/** Whether one text is the other with words of the form's between its parts: …睢阳区(县)文化街道乡南京西路…. The figures are the same. */
function isSpread(part: string, whole: string): boolean {
  const [few, many] = [[...part], [...whole]];
  if (few.length < SPREAD.letters || many.length - few.length > SPREAD.between) return false;
  if (part.replace(/\D/gu, '') !== whole.replace(/\D/gu, '')) return false;
  let at = 0;
  for (const letter of many) if (letter === few[at]) at += 1;
  return at === few.length;
}

const isWithin = (part: string, whole: string): boolean => [...part].length >= MIN && whole.includes(part);
