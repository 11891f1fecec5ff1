import type { Signature } from '@yushen/contract';
import type { CheckFacts } from '../pack/define-check';

/** Of a name so many letters must be the same, as a share: a letter of a hand is read for another now and then. */
const SAME = 0.5;

/** Whether what was read in a place to sign may be a name, or the part of one that lies in the place: letters in their order. */
function mayBe(word: string, name: string): boolean {
  const [read, own] = [Array.from(word), Array.from(name)];
  return (
    name.includes(word) || (own.length > 0 && lettersInOrder(read, own) >= SAME * Math.max(read.length, own.length))
  );
}

/** How many letters two names have in common, in their order. */
function lettersInOrder([first, ...rest]: readonly string[], own: readonly string[]): number {
  if (first === undefined) return 0;
  const without = lettersInOrder(rest, own);
  const at = own.indexOf(first);
  return at < 0 ? without : Math.max(without, 1 + lettersInOrder(rest, own.slice(at + 1)));
}

/**
 * Whether a place to sign may bear the signatures of those who are to sign there: nothing in it was surely read as the name of somebody who may not, or as
 * 同意; or all of them were read, and what stands beside them belongs to the row above or below.
 *
 * @param others who may sign for them
 */
export function mayBeSignedBy(
  { words = [] }: Signature,
  principals: readonly string[],
  others: readonly string[] = [],
): boolean {
  const isRead = (name: string): boolean => words.some((word) => mayBe(word, name));
  const isOwn = (word: string): boolean => [...principals, ...others].some((name) => mayBe(word, name));
  return words.every(isOwn) || principals.every(isRead);
}

/** Whether a place to sign may bear the signature of somebody whom a case names, where it is not known who signs: nothing was surely read, or such a name. */
export const mayBeSignedBySomebodyIn = ({ words = [] }: Signature, texts: readonly string[]): boolean =>
  words.length === 0 || words.some((word) => texts.some((text) => text.includes(word) || mayBe(word, text)));

/** How many of some persons' names were read in a place to sign: of two that are alike each needs a word of its own. */
export function namesRead({ words = [] }: Signature, names: readonly string[]): number {
  const bearers = names.filter((name) => words.some((word) => mayBe(word, name)));
  const borne = new Set(words.filter((word) => names.some((name) => mayBe(word, name))));
  return Math.min(bearers.length, borne.size);
}

/** What the form and the documents of a case say, names in a list one by one: whoever signs in it is named there. */
export function textsOf(facts: CheckFacts): readonly string[] {
  const values = facts.documents().flatMap(({ fields }) => Object.values(fields).map(({ value }) => value));
  return [...new Set([...values, ...leavesOf(facts.form)].flatMap((text) => text.split('、')))];
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [];
}
