import { organisationCheckCharacter } from './organisation-code';
import { fault, type Parsed } from './parsed';
import { hasKnownProvince } from './region';
import { withoutSpaces } from './text';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const WELL_FORMED = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

const KINDS = {
  '11': 'state-organ',
  '12': 'public-institution',
  '51': 'social-organisation',
  '52': 'private-non-enterprise',
  '53': 'foundation',
  '91': 'enterprise',
  '92': 'individual-business',
  '93': 'farmers-cooperative',
} as const;

export type CreditCodeKind = (typeof KINDS)[keyof typeof KINDS] | 'other';

export interface CreditCodeFacts {
  /** What the first two characters say about the holder; `other` for kinds without a name here. */
  kind: CreditCodeKind;
  /** First character: the registering authority (9 market regulation, 5 civil affairs, 1 establishment office …). */
  authority: string;
  /** Characters 3–8, GB/T 2260; 100000 for the national authority. */
  region: string;
  /** Characters 9–17 pass GB 11714 as well. Early assignments deviate: a hint, never a reason to refuse. */
  organisationCodeHolds: boolean;
}

function checkCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(body[index]!), 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** The national authority (10) and the Xinjiang corps (66) register too. */
function hasKnownRegion(region: string): boolean {
  return hasKnownProvince(region) || region.startsWith('10') || region.startsWith('66');
}

/** 统一社会信用代码, GB 32100 (check character base 31). Value: 18 characters, upper case, no blanks. */
export function parseCreditCode(text: string): Parsed<CreditCodeFacts> {
  const value = withoutSpaces(text).toUpperCase();
  if (value === '') return fault('empty');
  if (value.includes('*')) return fault('masked', value);
  if (value.length !== 18) return fault('length', value);
  if (!WELL_FORMED.test(value)) return fault('characters', value);
  if (checkCharacter(value) !== value[17]) return fault('check-digit', value);
  const region = value.slice(2, 8);
  if (!hasKnownRegion(region)) return fault('region', value);
  const kind = KINDS[value.slice(0, 2) as keyof typeof KINDS] ?? 'other';
  const organisationCodeHolds = organisationCheckCharacter(value.slice(8, 16)) === value[16];
  return { ok: true, value, kind, authority: value[0]!, region, organisationCodeHolds };
}

/** Letters that no credit code contains, and what they are read for. */
const IMPOSSIBLE: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2', V: 'UY' };

/**
 * For a code read from a picture: letters that no code contains (I O S V Z) become the characters they are read for,
 * if exactly one such reading passes the check character; otherwise the text comes back as it was, tidied.
 * Characters of the alphabet are never changed.
 */
export function readCreditCode(text: string): string {
  const value = withoutSpaces(text).toUpperCase();
  if (value.length !== 18 || !/[IOSVZ]/.test(value)) return value;
  let candidates = [''];
  for (const character of value) {
    const choices = [...(IMPOSSIBLE[character] ?? character)];
    candidates = candidates.flatMap((prefix) => choices.map((choice) => prefix + choice));
    if (candidates.length > 64) return value;
  }
  const passing = candidates.filter((candidate) => parseCreditCode(candidate).ok);
  return passing.length === 1 ? passing[0]! : value;
}
