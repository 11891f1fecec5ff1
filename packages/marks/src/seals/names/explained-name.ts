import { distinctiveLetters, isOffice, placeLetters } from '../offices/distinctive-letters';
import { alignLetters } from './align-letters';

/** How freely a text may be explained by another. */
export interface Freedom {
  /** A letter that was read otherwise may be up to this much (log) less likely than the one read. */
  readonly perLetter: number;
  /** A letter that tells one organisation from another may be so much less likely than any other in its place: beyond, it is another. */
  readonly distinctive?: { readonly clear: number; readonly hidden: number };
  /** A letter of an office's place may be so much less likely than any other there: beyond, it is another place's. */
  readonly place?: number;
  /** A text may differ from what was read in this share of its letters. */
  readonly different: number;
  /** A name loses its first letters to its own tail only where they make it so much (log) less likely: worn ink loses letters, seals do not. */
  readonly tail?: number;
}

/**
 * A name on the page is far likelier on its seal than any other text. Measured on 110 seals whose name differs from the
 * printed one in a single letter of its own, half of them by a near twin (晨 for 辰, 味 for 昧): nine were taken for the
 * printed name, all of them near twins. With 3 in place of 4 it is seven, and two true names in a hundred more are in doubt; a
 * letter that a pen half hides may be as unlikely as 8 without one more.
 */
export const PRINTED: Freedom = { perLetter: 8, distinctive: { clear: 4, hidden: 8 }, different: 0.4, tail: 4 };

/** A place has one office of a kind, but another place's may be called nearly like it: where one letter is clearly another, it is that. */
export const OFFICE: Freedom = { perLetter: 9, different: 0.45, place: 11 };

/**
 * The office of a place that was not printed must stand clearer. Measured on 255 seals of two seeds, each read once more with
 * its own place taken off the list and off the page: 14 were put to another place without this bound, two with it.
 */
export const UNPRINTED_OFFICE: Freedom = { ...OFFICE, place: 7.5 };

/** A letter that something lies over may be so much less likely beyond that: what was read there is not of the seal. */
const HIDDEN = 6;

/** Confidence of a name that explains a strip although it was read otherwise. */
export const EXPLAINED = 0.85;

/** What was read, and how well any text would explain what was seen (log likelihood). */
export interface Evidence {
  readonly text: string;
  /** Which letters of a name something else lies over: what was read there speaks against no letter. */
  hidden?(name: string): readonly boolean[];
  likelihood(text: string): number | undefined;
  /** How much likelier one letter of a name is than any other in its place (log). */
  margin?(name: string, place: number): number | undefined;
}

/** The name that explains what was seen best, if one explains it nearly as well as what was read. */
export function explainedName(evidence: Evidence, names: readonly string[], freedom: Freedom): string | undefined {
  const read = evidence.text.replace(/[^\p{Script=Han}()]/gu, '');
  const own = evidence.likelihood(evidence.text.trim());
  if (own === undefined || read === '') return undefined;
  const explaining = names.flatMap((name) => {
    const { edits, read: letters } = alignLetters(read, name);
    if (edits > freedom.different * name.length) return [];
    const value = evidence.likelihood(name);
    if (value === undefined) return [];
    const covered = evidence.hidden?.(name) ?? [];
    const unseen = [...name].filter((letter, index) => covered[index] && letters[index] !== letter).length;
    const loss = own - value;
    return loss > freedom.perLetter * Math.max(1, edits) + HIDDEN * unseen ? [] : [{ name, loss, covered }];
  });
  const [best] = explaining.sort((a, b) => a.loss - b.loss);
  if (best === undefined) return undefined;
  const whole = explaining
    .filter(({ name, loss }) => name.endsWith(best.name) && loss <= best.loss + (freedom.tail ?? 0))
    .reduce((longest, other) => (other.name.length > longest.name.length ? other : longest), best);
  return isContradicted(evidence, whole.name, whole.covered, freedom) ? undefined : whole.name;
}

/** Do the letters that tell a name from others speak for another? One is clearly another, or most of them are. */
function isContradicted(
  { margin }: Evidence,
  name: string,
  covered: readonly boolean[],
  { distinctive, place: clearPlace }: Freedom,
): boolean {
  if (margin === undefined) return false;
  if (clearPlace !== undefined && isOffice(name))
    return placeLetters(name).some((tells, index) => tells && (margin(name, index) ?? 0) < -clearPlace);
  if (distinctive === undefined) return false;
  const telling = tellingPlaces(name);
  const unlike = telling.flatMap((place) => {
    const value = margin(name, place) ?? 0;
    return value < 0 ? [{ value, most: covered[place] === true ? distinctive.hidden : distinctive.clear }] : [];
  });
  return unlike.length > telling.length / 2 || unlike.some(({ value, most }) => value < -most);
}

/** Each letter that tells a name from others is likelier than any other by this much (log): nothing is left to look at. */
const SETTLED = 3;

/** Is a name that was read beyond doubt in all its own letters? */
export const isSettled = ({ margin }: Evidence, name: string): boolean =>
  tellingPlaces(name).every((place) => (margin?.(name, place) ?? 0) >= SETTLED);

const tellingPlaces = (name: string): readonly number[] =>
  distinctiveLetters(name).flatMap((tells, index) => (tells ? [index] : []));
