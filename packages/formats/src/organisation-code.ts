import { fault, type Parsed } from './parsed';
import { unifyDashes, withoutSpaces } from './text';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of eight digits or letters, GB 11714: 0–9, or X for ten. */
export function organisationCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(body[index]!, 36), 0);
  return '0123456789X0'[11 - (sum % 11)]!;
}

/** 组织机构代码, GB 11714. Value: eight characters, hyphen, check character (`MA5H0DM1-5`); the hyphen may be left out in the text. */
export function parseOrganisationCode(text: string): Parsed {
  const plain = unifyDashes(withoutSpaces(text))
    .toUpperCase()
    .replace(/-(?=.$)/, '');
  if (plain === '') return fault('empty');
  if (!/^[0-9A-Z]+$/.test(plain)) return fault('characters', plain);
  if (plain.length !== 9) return fault('length', plain);
  const value = `${plain.slice(0, 8)}-${plain.slice(8)}`;
  if (!/[0-9X]$/.test(plain)) return fault('characters', value);
  return organisationCheckCharacter(plain) === plain[8] ? { ok: true, value } : fault('check-digit', value);
}
