import { compareOrganisations } from '../criteria/compare-names';
import { defineComparison } from '../criteria/define-comparison';

export const sameOrganisationCheck = defineComparison(
  'same-organisation',
  { zh: '单位名称一致', en: 'Names of an organisation or business agree' },
  compareOrganisations,
);
