import { readDigits, withoutSpaces } from '@yushen/formats';
import { type Agreement, defineComparison } from './define-comparison';

/** Digits only; a masked number that fits is not known to be the same. */
export function compareAccounts(left: string, right: string): Agreement {
  const [a, b] = [left, right].map((text) => readDigits(withoutSpaces(text)).replace(/[^\d*]/g, '')) as [
    string,
    string,
  ];
  if (a === b) return a === '' ? 'doubtful' : 'same';
  if (!a.includes('*') && !b.includes('*')) return 'different';
  const fits = a.length === b.length && [...a].every((digit, at) => digit === '*' || b[at] === '*' || digit === b[at]);
  return fits ? 'doubtful' : 'different';
}

export const sameAccount = defineComparison(
  'same-account',
  { zh: '账号一致', en: 'Account numbers agree' },
  compareAccounts,
);
