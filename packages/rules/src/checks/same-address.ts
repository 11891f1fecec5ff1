import { compareAddresses } from '@yushen/formats';
import { defineComparison } from './define-comparison';
import { tolerant } from './tolerant';

export const compareAddressValues = tolerant((left, right) => {
  const { verdict } = compareAddresses(left, right);
  return verdict === 'same' || verdict === 'different' ? verdict : 'doubtful';
});

export const sameAddress = defineComparison(
  'same-address',
  { zh: '地址一致', en: 'Addresses name the same place' },
  compareAddressValues,
);
