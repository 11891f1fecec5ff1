import { agreesWithMask, normaliseText } from '@yushen/formats';
import { defineComparison } from '../criteria/define-comparison';
import { tolerant } from '../criteria/tolerant';

/** A masked number that fits is not known to be the same. */
export const compareNumbers = tolerant((left, right) => {
  const [a, b] = [left, right].map((text) => normaliseText(text).replace(/\s/g, '').toUpperCase()) as [string, string];
  if (a === b) return 'same';
  return (a.includes('*') && agreesWithMask(a, b)) || (b.includes('*') && agreesWithMask(b, a))
    ? 'doubtful'
    : 'different';
});

export const sameIdNumber = defineComparison(
  'same-id-number',
  { zh: '证件号码一致', en: 'ID numbers agree' },
  compareNumbers,
);
