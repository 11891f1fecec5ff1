import { foldForComparing, looksLike } from '@yushen/formats';
import type { Agreement } from './define-comparison';

/** Fewer letters than these stand in many a text by chance. */
const MIN = 2;
const REMARK = /[（(〔【[][^（(〔【[）)〕】\]]*[）)〕】\]]/g;

/**
 * A comparison that calls a difference a doubt where reading or copying out makes such differences: one value stands
 * inside the other (an end was cut off, a neighbour glued on), a remark in brackets stands in one alone, or every
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
    return isWithin(a, b) || isWithin(b, a) || (a !== '' && looksLike(a, b));
  });

const isWithin = (part: string, whole: string): boolean => [...part].length >= MIN && whole.includes(part);
