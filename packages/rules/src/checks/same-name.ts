import { compareNames } from './compare-names';
import { defineComparison } from './define-comparison';

export const sameNameCheck = defineComparison(
  'same-name',
  { zh: '姓名或名称一致', en: 'Names of persons or organisations agree' },
  compareNames,
);
