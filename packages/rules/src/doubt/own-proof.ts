import type { Document, FieldReading } from '@yushen/contract';
import {
  compareAmounts,
  parseAmount,
  parseAmountInWords,
  parseBankCard,
  parseCreditCode,
  parseIdNumber,
  parseSex,
} from '@yushen/formats';

/** Fields whose value has a check digit: GB 11643, GB 32100 (a party may be either), ISO/IEC 7812. */
const CHECKED: readonly { readonly names: RegExp; readonly passes: (value: string) => boolean }[] = [
  { names: /idNumber$|^taxpayerId$/i, passes: (value) => parseIdNumber(value).ok || parseCreditCode(value).ok },
  { names: /uscc$/i, passes: (value) => parseCreditCode(value).ok },
  { names: /^cardNumber$/, passes: (value) => parseBankCard(value).ok },
];

const checkOf = (field: string) => CHECKED.find(({ names }) => names.test(field));

/** The field holds a number with a check digit: a value that its format refuses is wrong, or was misread. */
export const hasCheckDigit = (field: string): boolean => checkOf(field) !== undefined;

/**
 * Fields that a document bears out by itself: a number by its check digit, a birth date and a sex by the ID number, an
 * amount by its capitals.
 */
export function ownProof({ fields }: Pick<Document, 'fields'>): ReadonlySet<string> {
  const checked = Object.entries(fields).filter(([field, { value }]) => checkOf(field)?.passes(value));
  return new Set([
    ...checked.map(([field]) => field),
    ...toldByNumber(fields),
    ...Object.keys(fields).filter((field) => isWrittenOut(fields[field], fields[`${field}InWords`])),
  ]);
}

function toldByNumber({ idNumber, birthDate, sex }: Document['fields']): readonly string[] {
  const number = idNumber && parseIdNumber(idNumber.value);
  if (!number?.ok) return [];
  const printed = sex && parseSex(sex.value);
  return [
    ...(birthDate?.value === number.birthDate ? ['birthDate'] : []),
    ...(printed?.ok && printed.sex === number.sex ? ['sex'] : []),
  ];
}

function isWrittenOut(figures: FieldReading | undefined, words: FieldReading | undefined): boolean {
  if (!figures || !words) return false;
  const plain = parseAmount(figures.value);
  const written = /^\d+(\.\d+)?$/.test(words.value) ? parseAmount(words.value) : parseAmountInWords(words.value);
  return plain.ok && written.ok && compareAmounts(plain.value, written.value) === 0;
}
