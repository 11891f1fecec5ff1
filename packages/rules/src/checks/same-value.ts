import { foldForComparing } from '@yushen/formats';
import { type Agreement, defineComparison } from './define-comparison';

/** Half and full width, case, blanks and punctuation aside. */
export function compareValues(left: string, right: string): Agreement {
  return foldForComparing(left) === foldForComparing(right) ? 'same' : 'different';
}

export const sameValue = defineComparison('same-value', { zh: '内容一致', en: 'Values agree' }, compareValues);
