import { alignLetters } from './align-letters';
import { distinctiveLetters } from './distinctive-letters';

/** How much less likely a letter of a name's own may be than the one read, by what several looks at it said. */
interface Distinctive {
  /** One of them said the letter. */
  readonly seen: number;
  /** They said different letters. */
  readonly unclear: number;
  /** All said the same other letter … */
  readonly clear: number;
  /** … but were as unsure of it as `UNSURE`. */
  readonly unsure: number;
}

/** How freely a text may be explained by another. */
export interface Freedom {
  /** A letter that was read otherwise may be up to this much (log) less likely than the one read … */
  readonly perLetter: number;
  /** … and this much where it tells one organisation from another: there a clear other letter speaks for the other. */
  readonly distinctive?: Distinctive;
  /** A text may differ from what was read in this share of its letters. */
  readonly different: number;
}

/**
 * A name on the page is far likelier on its seal than any other text. Measured on 53 seals whose name differs from the
 * printed one in a single letter of its own, by a look-alike (晨 for 辰): six were taken for the printed name, one of them
 * because it was read as it. Other companies' names differ in all such letters.
 */
export const PRINTED: Freedom = {
  perLetter: 8,
  distinctive: { seen: 6, unclear: 4, clear: 2, unsure: 4 },
  different: 0.4,
};

/** A place has one office of a kind, and nobody else's seal is called nearly like it. */
export const OFFICE: Freedom = { perLetter: 9, different: 0.45 };

/** Mean confidence below which looks that agree on a letter were guessing at it. */
const UNSURE = 0.75;

/** A letter that something lies over may be so much less likely beyond that: what was read there is not of the seal. */
const HIDDEN = 6;

/** Confidence of a name that explains a strip although it was read otherwise. */
export const EXPLAINED = 0.85;

/** A name as one look at it said it, and how surely each of its letters. */
export interface Look {
  readonly text: string;
  readonly sureness: readonly number[];
}

/** What was read, and how well any text would explain what was seen (log likelihood). */
export interface Evidence {
  readonly text: string;
  /** What each look at it said. */
  readonly looks?: readonly Look[];
  /** Which letters of a name something else lies over: what was read there speaks against no letter. */
  hidden?(name: string): readonly boolean[];
  likelihood(text: string): number | undefined;
}

/** The name that explains what was seen best, if one explains it nearly as well as what was read. */
export function explainedName(evidence: Evidence, names: readonly string[], freedom: Freedom): string | undefined {
  const read = evidence.text.replace(/[^\p{Script=Han}()]/gu, '');
  const own = evidence.likelihood(evidence.text.trim());
  if (own === undefined || read === '') return undefined;
  let best: { readonly name: string; readonly loss: number } | undefined;
  for (const name of names) {
    const { edits, read: letters } = alignLetters(read, name);
    if (edits > freedom.different * name.length) continue;
    const value = evidence.likelihood(name);
    if (value === undefined) continue;
    const loss = own - value;
    const covered = evidence.hidden?.(name) ?? [];
    const unseen = [...name].filter((letter, index) => covered[index] && letters[index] !== letter).length;
    const most = freedom.perLetter * Math.max(1, edits) + HIDDEN * unseen;
    if (loss > most || (best !== undefined && loss >= best.loss)) continue;
    if (freedom.distinctive === undefined || !isContradicted(evidence, name, letters, covered, freedom.distinctive))
      best = { name, loss };
  }
  return best?.name;
}

/**
 * Do the letters that tell a name from others speak for another? One was clearly read otherwise, or more of them were
 * misread than read.
 */
function isContradicted(
  { likelihood, looks = [] }: Evidence,
  name: string,
  read: readonly (string | undefined)[],
  covered: readonly boolean[],
  limits: Distinctive,
): boolean {
  const own = likelihood(name) ?? Number.NEGATIVE_INFINITY;
  const letters = [...name];
  const telling = distinctiveLetters(name).flatMap((tells, index) => (tells ? [index] : []));
  const misread = telling.filter((index) => read[index] !== letters[index]);
  if (misread.length > telling.length / 2) return true;
  const seen = looks.map(({ text, sureness }) => {
    const { read: said, places } = alignLetters(text, name);
    return said.map((letter, index) => ({ letter, sure: sureness[places[index] ?? -1] ?? 0 }));
  });
  return misread.some((index) => {
    if (covered[index]) return false;
    const other = read[index];
    const limit = limitOf(
      seen.flatMap((one) => one[index] ?? []),
      letters[index],
      limits,
    );
    return other !== undefined && (likelihood(letters.with(index, other).join('')) ?? own) - own > limit;
  });
}

/** How much less likely the wanted letter may be, by what the looks said in its place. */
function limitOf(
  said: readonly { readonly letter: string | undefined; readonly sure: number }[],
  wanted: string | undefined,
  limits: Distinctive,
): number {
  if (said.some(({ letter }) => letter === wanted)) return limits.seen;
  const mean = said.reduce((sum, { sure }) => sum + sure, 0) / Math.max(1, said.length);
  if (mean < UNSURE) return limits.unsure;
  return new Set(said.map(({ letter }) => letter)).size > 1 ? limits.unclear : limits.clear;
}
