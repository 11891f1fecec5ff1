import { compareAddresses } from '@yushen/formats';
import { type Agreement, defineComparison } from '../criteria/define-comparison';

/** Province, city and district: one may leave out the larger, or say the smaller too. */
export function compareRegions(left: string, right: string): Agreement {
  const { verdict } = compareAddresses(left, right);
  return verdict === 'part-missing' ? 'same' : verdict;
}

export const sameRegion = defineComparison(
  'same-region',
  { zh: '地区一致', en: 'Names of a region agree' },
  compareRegions,
);
