import type { Line } from '@yushen/contract';
import type { Stretch } from './claims';
import { lettersOf, sight } from './seen-text';

/** What the readings of a stretch show of it. */
export type Verdict = 'seen' | 'unclear' | 'differs' | 'blank';

/** Digits and Latin letters, and the numerals of amounts: one of them in another's place is another value. */
const EXACT = /[\p{N}A-Z壹贰叁肆伍陆柒捌玖拾佰仟萬]/u;

/**
 * A letter counts as seen where any reading shows it: readers slip, each elsewhere. Words of which more than this share is seen
 * may be a slip, or another name (杨永唐 for 杨永康): nobody is accused, and nobody relies on them. Of numbers every letter must be seen.
 */
const MIN_WORDS = 0.6;
/** Of many readings one may show a digit that others do not: 11,10| is read 11,100 once. */
const MIN_READINGS = 2;

/** Of a short word, such as a label, at most one letter is a slip: 某租方（乙 is not 承租方（乙方）. */
const SHORT = 6;
const isSlip = (seen: number, all: number): boolean => seen >= MIN_WORDS * all && (all > SHORT || seen >= all - 1);

/** @param readings of the stretch's whole line, or of the stretch alone */
export function judgeStretch(
  { line, from, to }: Stretch,
  readings: readonly { readonly line: Line; readonly of: 'line' | 'stretch' }[],
): Verdict {
  const all = lettersOf(line.text);
  const own = all.filter(({ index }) => index >= from && index < to);
  if (own.length === 0) return 'seen';
  const first = all.indexOf(own[0]!);
  const sightings = readings.map(({ line: reading, of }) => {
    const { seen, extra } = sight(of === 'line' ? all : own, reading);
    const start = of === 'line' ? first : 0;
    // What a crop of the stretch alone shows at its ends may belong to its neighbours.
    return { seen: seen.slice(start, start + own.length), extra: extra.slice(start + 1, start + own.length) };
  });
  const isSeen = own.map(({ text }, at) => {
    const often = sightings.filter(({ seen }) => seen[at] === text).length;
    return often >= (EXACT.test(text) && readings.length > 2 ? MIN_READINGS : 1);
  });
  const hasMore = sightings.every(({ extra }) => extra.some((letters) => EXACT.test(letters)));
  // Between a value and the next letter of its line, only a reading of the line shows what stands there.
  const isFollowed = first + own.length < all.length;
  const beside = readings.some(({ line: reading, of }) => {
    if (of !== 'line') return false;
    const { extra } = sight(all, reading);
    return (first > 0 && EXACT.test(extra[first] ?? '')) || (isFollowed && EXACT.test(extra[first + own.length] ?? ''));
  });
  const exact = own.every(({ text }, at) => isSeen[at] || !EXACT.test(text));
  const words = isSeen.filter(Boolean).length;
  if (exact && !hasMore && words === own.length) return beside ? 'unclear' : 'seen';
  if (sightings.every(({ seen }) => seen.every((letter) => letter === undefined))) return 'blank';
  return exact && !hasMore && isSlip(words, own.length) ? 'unclear' : 'differs';
}

/** A letter of a number, or of a name; a box to tick is read as one of the last. */
const LETTER = /(?![口囗日曰回田])[\p{N}A-Z\p{Script=Han}]/u;

/** Does a reading of a stretch and of what stands beside it show all that is stated, and another letter before or behind? */
export function isAddedTo({ line, from, to }: Stretch, reading: Line): boolean {
  const own = lettersOf(line.text).filter(({ index }) => index >= from && index < to);
  const { seen, extra } = sight(own, reading);
  return (
    own.length > 0 &&
    own.every(({ text }, at) => seen[at] === text) &&
    [extra[0], extra.at(-1)].some((letters) => letters !== undefined && LETTER.test(letters))
  );
}
