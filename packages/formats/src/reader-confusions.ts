import { READER_CONFUSIONS } from './reader-confusions.data';

const nearest = new Map(READER_CONFUSIONS.split(' ').map((record) => [record[0] ?? '', record.slice(1)]));

/** Numerals and words for a place in an order: by these alone two phases, two streets or two buildings differ. */
const TELLING = /[一二三四五六七八九十百千万上下左右前后东西南北中甲乙丙丁]/u;

/**
 * Whether the reader may well take one character for the other: 钤 for 铃. Han characters of GB 2312 alone; digits and Latin letters never. Wider than
 * `isLookAlike`, which says what people and print mistake too, and holds whatever a value came from.
 */
export const readerConfuses = (a: string, b: string): boolean =>
  (nearest.get(a)?.includes(b) ?? false) || (nearest.get(b)?.includes(a) ?? false);

/** Texts that differ in more places than this are two texts. */
const MAX_PLACES = 2;

/** The characters in which two texts of one length differ, in pairs; nothing where they are of two lengths. */
function differences(a: string, b: string): readonly (readonly [string, string])[] | undefined {
  const [one, other] = [Array.from(a), Array.from(b)];
  if (one.length !== other.length) return undefined;
  return one.flatMap((mine, index): (readonly [string, string])[] => {
    const its = other[index] ?? '';
    return mine === its ? [] : [[mine, its]];
  });
}

const tells = ([mine, its]: readonly [string, string]): boolean => TELLING.test(mine) && TELLING.test(its);

/** Whether two texts are one but for a single Han letter that tells no phases, streets or buildings apart: 束河街道 and 东河街道. */
export function differInOneLetter(a: string, b: string): boolean {
  const pairs = differences(a, b) ?? [];
  return (
    pairs.length === 1 && pairs.every((pair) => pair.every((letter) => /\p{Script=Han}/u.test(letter)) && !tells(pair))
  );
}

/**
 * Whether two texts are one but for characters that a reader takes for one another: 新余钤锋 and 新余铃锋. Equal texts are not: they do not differ.
 */
export function differAsMisread(a: string, b: string): boolean {
  const pairs = differences(a, b) ?? [];
  return (
    pairs.length > 0 &&
    pairs.length <= MAX_PLACES &&
    pairs.every((pair) => readerConfuses(pair[0], pair[1]) && !tells(pair))
  );
}

/** Whether two texts are one but for Han letters in at most two places, none of which tells phases, streets or buildings apart. */
export function differInHanLetters(a: string, b: string): boolean {
  const pairs = differences(a, b) ?? [];
  const isHan = (pair: readonly [string, string]): boolean => pair.every((letter) => /\p{Script=Han}/u.test(letter));
  return pairs.length > 0 && pairs.length <= MAX_PLACES && pairs.every((pair) => isHan(pair) && !tells(pair));
}
