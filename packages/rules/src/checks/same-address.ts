import { compareAddresses } from '@yushen/formats';
import { type Agreement, defineComparison } from './define-comparison';

export function compareAddressValues(left: string, right: string): Agreement {
  const { verdict } = compareAddresses(left, right);
  return verdict === 'same' || verdict === 'different' ? verdict : 'doubtful';
}

export const sameAddress = defineComparison(
  'same-address',
  { zh: '地址一致', en: 'Addresses name the same place' },
  compareAddressValues,
);
