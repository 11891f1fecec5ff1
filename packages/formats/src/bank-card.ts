import { fault, type Parsed } from './parsed';
import { withoutSpaces } from './text';

/** Digits pass the Luhn formula of ISO/IEC 7812. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/** Bank card number: 12 to 19 digits, Luhn. Value: digits only. Account numbers of companies carry no check digit: not for them. */
export function parseBankCard(text: string): Parsed {
  const value = withoutSpaces(text).replace(/-/g, '');
  if (value === '') return fault('empty');
  if (/^[\d*]+$/.test(value) && value.includes('*')) return fault('masked', value);
  if (!/^\d+$/.test(value)) return fault('characters', value);
  if (value.length < 12 || value.length > 19) return fault('length', value);
  return passesLuhn(value) ? { ok: true, value } : fault('check-digit', value);
}
