import type { Text } from '@yushen/contract';

/** Why a clerk does not follow the rules: short enough to choose by a digit, told apart by what is to be mended. */
export const REASONS = {
  misread: { zh: '识别有误，材料本身无误', en: 'It was misread; the document is right' },
  'rule-too-strict': { zh: '规则过严，此情形应予通过', en: 'The rule is too strict for this case' },
  'known-otherwise': { zh: '已通过其他途径核实', en: 'Established in another way' },
  'lack-allowed': { zh: '依规容缺受理', en: 'May be submitted later by regulation' },
  'fault-missed': { zh: '规则未发现的问题', en: 'A fault that the rules did not find' },
  other: { zh: '其他（请说明）', en: 'Other (say which)' },
} as const satisfies Record<string, Text>;
export type Reason = keyof typeof REASONS;
export const REASON_IDS = Object.keys(REASONS) as [Reason, ...Reason[]];
