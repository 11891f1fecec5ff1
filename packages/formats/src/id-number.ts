import { ageOn, compareDates, isoDate } from './iso-date';
import { fault, type Parsed } from './parsed';
import { hasKnownProvince } from './region';
import { withoutSpaces } from './text';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const OLDEST_AGE = 120;
/** No number issued in this century can hold a later birth. */
const LAST_BIRTH_YEAR = 2100;

export interface IdNumberFacts {
  /** `YYYY-MM-DD` */
  birthDate: string;
  sex: 'male' | 'female';
  /** First six digits: the county of first registration, or of nationality and region for a foreigner. */
  region: string;
  /** Residents of Hong Kong, Macao and Taiwan hold 81, 82 and 83; foreign permanent residents (2023 version) a leading 9. */
  holder: 'citizen' | 'hong-kong-macao-taiwan' | 'foreigner';
}

function checkCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return '10X98765432'[sum % 11]!;
}

function holderOf(number: string): IdNumberFacts['holder'] {
  if (number.startsWith('9')) return 'foreigner';
  return /^8[123]0000/.test(number) ? 'hong-kong-macao-taiwan' : 'citizen';
}

/**
 * 公民身份号码, GB 11643 (check character ISO 7064 MOD 11-2), also on residence permits for Hong Kong, Macao and
 * Taiwan residents and on the 2023 foreign permanent resident card. Value: 18 characters, upper case, no blanks.
 *
 * @param judged.on `YYYY-MM-DD`: with it a birth later than that day, or more than 120 years before it, is a `date`
 * fault. Without it only the calendar is judged, and that the year is not after 2100.
 */
export function parseIdNumber(text: string, judged: { on?: string } = {}): Parsed<IdNumberFacts> {
  const value = withoutSpaces(text).toUpperCase();
  if (value === '') return fault('empty');
  if (/^[\dX*＊]+$/.test(value) && /[*＊]/.test(value)) return fault('masked', value);
  if (!/^\d*[\dX]$/.test(value)) return fault('characters', value);
  if (value.length !== 18) return fault('length', value);
  const holder = holderOf(value);
  if (value.startsWith('0')) return fault('structure', value);
  if (holder !== 'foreigner' && !hasKnownProvince(value)) return fault('region', value);
  if (holder === 'foreigner' && !hasKnownProvince(value.slice(1))) return fault('region', value);
  const birthDate = isoDate(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14)));
  if (birthDate === undefined || Number(value.slice(6, 10)) > LAST_BIRTH_YEAR) return fault('date', value);
  if (checkCharacter(value) !== value[17]) return fault('check-digit', value);
  if (judged.on !== undefined) {
    if (compareDates(birthDate, judged.on) > 0 || ageOn(birthDate, judged.on) > OLDEST_AGE) return fault('date', value);
  }
  const sex = Number(value[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, value, birthDate, sex, region: value.slice(0, 6), holder };
}

/** The 15-digit number of before 1999 as the 18-character one of the same person: 19 inserted, check character added. */
export function upgradeIdNumber(text: string): Parsed<IdNumberFacts> {
  const value = withoutSpaces(text);
  if (value === '') return fault('empty');
  if (!/^\d+$/.test(value)) return fault('characters', value);
  if (value.length !== 15) return fault('length', value);
  const body = `${value.slice(0, 6)}19${value.slice(6)}`;
  const upgraded = parseIdNumber(body + checkCharacter(body));
  return upgraded.ok ? upgraded : fault(upgraded.reason, value);
}

/** A masked number (`440304********3020`) and a whole one agree at every visible place. Two whole numbers must be equal. */
export function agreesWithMask(masked: string, whole: string): boolean {
  const [left, right] = [withoutSpaces(masked).toUpperCase(), withoutSpaces(whole).toUpperCase()];
  return (
    left.length === right.length &&
    [...left].every((character, index) => character === '*' || character === right[index])
  );
}
