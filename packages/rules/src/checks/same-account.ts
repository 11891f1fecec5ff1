import { readDigits, withoutSpaces } from '@yushen/formats';
import { defineComparison } from '../criteria/define-comparison';
import { tolerant } from '../criteria/tolerant';

/** Digits only; a masked number that fits is not known to be the same. */
export const compareAccounts = tolerant((left, right) => {
  const [a, b] = [left, right].map((text) => readDigits(withoutSpaces(text)).replace(/[^\d*]/g, '')) as [
    string,
    string,
  ];
  if (a === b) return a === '' ? 'doubtful' : 'same';
  if (!a.includes('*') && !b.includes('*')) return 'different';
  const fits = a.length === b.length && [...a].every((digit, at) => digit === '*' || b[at] === '*' || digit === b[at]);
  return fits ? 'doubtful' : 'different';
});

export const sameAccount = defineComparison(
  'same-account',
  { zh: '账号一致', en: 'Account numbers agree' },
  compareAccounts,
);
