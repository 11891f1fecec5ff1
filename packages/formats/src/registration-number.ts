import { fault, type Parsed } from './parsed';
import { hasKnownProvince } from './region';
import { withoutSpaces } from './text';

/** Check digit of a string of digits, ISO 7064 MOD 11,10. */
export function mod1110CheckDigit(body: string): string {
  let product = 10;
  for (const digit of body) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

export interface RegistrationNumberFacts {
  /** First six digits: the registration authority's region; 100000 for the national authority. */
  region: string;
}

/** 工商注册号, GS 15-2006: 15 digits with an ISO 7064 MOD 11,10 check digit, on licences older than the credit code. */
export function parseRegistrationNumber(text: string): Parsed<RegistrationNumberFacts> {
  const value = withoutSpaces(text);
  if (value === '') return fault('empty');
  if (value.includes('*')) return fault('masked', value);
  if (!/^\d+$/.test(value)) return fault('characters', value);
  if (value.length !== 15) return fault('length', value);
  if (mod1110CheckDigit(value.slice(0, 14)) !== value[14]) return fault('check-digit', value);
  const region = value.slice(0, 6);
  return hasKnownProvince(region) || region === '100000' ? { ok: true, value, region } : fault('region', value);
}
