import { CITY_NAMES, districtsOf } from '../offices/places';
import type { JointReading } from './joint-reading';
import { likelyPlaces } from './likely-places';

/** A reading of a ring, and the traces that letters left there. */
export type Traced = Pick<JointReading, 'text' | 'likelihood' | 'trace'>;

/** The cities of which one stands at the beginning of a name; a bank's name says them without 市 too. */
function withCity({ text, likelihood, trace }: Traced): readonly string[] {
  const bare = text.includes('银行') ? CITY_NAMES.map((city) => city.slice(0, -1)) : [];
  if (CITY_NAMES.some((city) => text.startsWith(city)) || bare.some((city) => text.startsWith(city))) return [];
  const words = likelyPlaces([...CITY_NAMES, ...bare], (city) => city, trace);
  return filled({ likelihood }, text, 0, words);
}

/** The districts of a name's city of which one stands behind it. */
function withDistrict({ text, likelihood }: Traced): readonly string[] {
  const [, city] = /^(\p{Script=Han}+?市)\p{Script=Han}{1,4}[区县]/u.exec(text) ?? [];
  if (city === undefined) return [];
  const words = districtsOf(city);
  return words.some((word) => text.startsWith(city + word)) ? [] : filled({ likelihood }, text, city.length, words);
}

/** A text with each word put at a place of it for as many letters as explains the ring best, one more or less than its own. */
function filled(
  { likelihood }: Pick<Traced, 'likelihood'>,
  text: string,
  at: number,
  words: readonly string[],
): readonly string[] {
  const worth = (name: string) => likelihood(name) ?? Number.NEGATIVE_INFINITY;
  return words.map((word) =>
    [0, -1, 1]
      .map((more) => text.slice(0, at) + word + text.slice(at + Math.max(0, word.length + more)))
      .reduce((best, name) => (worth(name) > worth(best) ? name : best)),
  );
}

/**
 * What a reading may say with its city, and then its district, taken from the list of the country's. A bank's branch stays as
 * read: it may be named after anything, and a look-alike seal of 武安支行 passed for 武侯支行 where districts were tried.
 */
export const placedNames: readonly ((reading: Traced) => readonly string[])[] = [withCity, withDistrict];
