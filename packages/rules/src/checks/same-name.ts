import { compareNames } from '../criteria/compare-names';
import { defineComparison } from '../criteria/define-comparison';

export const sameNameCheck = defineComparison(
  'same-name',
  { zh: '姓名或名称一致', en: 'Names of persons or organisations agree' },
  compareNames,
);
