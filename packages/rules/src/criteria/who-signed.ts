import type { Signature } from '@yushen/contract';
import type { CheckFacts } from '../pack/define-check';

/** Of a name so many letters must be the same, as a share: a letter of a hand is read for another now and then. */
const SAME = 0.5;

/** Whether what was read in a place to sign may be a name, letters at their places. */
function mayBe(word: string, name: string): boolean {
  const [read, own] = [Array.from(word), Array.from(name)];
  return (
    own.length > 0 && read.filter((letter, at) => own[at] === letter).length >= SAME * Math.max(read.length, own.length)
  );
}

/**
 * Whether a place to sign may bear the signature of one of some persons: nothing in it was surely read, or one of the names. What is surely read as
 * another's name, or as 同意, is none of theirs.
 */
export const mayBeSignedBy = ({ words = [] }: Signature, names: readonly string[]): boolean =>
  names.length === 0 || words.every((word) => names.some((name) => mayBe(word, name)));

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
