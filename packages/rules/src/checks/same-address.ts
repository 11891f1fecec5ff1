import { compareAddresses, parseAddress } from '@yushen/formats';
import { defineComparison } from '../criteria/define-comparison';
import { tolerant } from '../criteria/tolerant';

const REGIONS: readonly string[] = ['province', 'city', 'district'];

/** Whether one of two addresses leaves out a larger region that the other names, while the city stands in both: 武侯区 behind 成都市. */
function leavesOutRegionOnly(left: string, right: string, differs: readonly string[]): boolean {
  const [one, other] = [parseAddress(left).parts, parseAddress(right).parts];
  const named = one.city !== undefined && one.city === other.city;
  return (
    named && one.road !== undefined && one.number !== undefined && differs.every((level) => REGIONS.includes(level))
  );
}

export const compareAddressValues = tolerant((left, right) => {
  const { verdict, differs } = compareAddresses(left, right);
  if (verdict === 'part-missing' && leavesOutRegionOnly(left, right, differs)) return 'same';
  return verdict === 'same' || verdict === 'different' ? verdict : 'doubtful';
});

export const sameAddress = defineComparison(
  'same-address',
  { zh: '地址一致', en: 'Addresses name the same place' },
  compareAddressValues,
);
