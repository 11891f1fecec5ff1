import { foldForComparing } from '@yushen/formats';
import { defineComparison } from '../criteria/define-comparison';
import { tolerant } from '../criteria/tolerant';

/** Half and full width, case, blanks and punctuation aside. */
export const compareValues = tolerant((left, right) =>
  foldForComparing(left) === foldForComparing(right) ? 'same' : 'different',
);

export const sameValue = defineComparison('same-value', { zh: '内容一致', en: 'Values agree' }, compareValues);
