import type { Decision, RequirementStatus, RollOutMode, Severity, Stage, Text } from '@yushen/contract';

export const DECISION_WORDS: Readonly<Record<Decision, Text>> = {
  approve: { zh: '通过', en: 'Approved' },
  correct: { zh: '需补正', en: 'Needs correction' },
  manual: { zh: '转人工', en: 'A person will look' },
};

export const DECISION_SIGNS: Readonly<Record<Decision, string>> = { approve: '✓', correct: '✗', manual: '●' };

/** One sentence under the decision. */
export const DECISION_MEANING: Readonly<Record<Decision, Text>> = {
  approve: { zh: '材料齐全，未发现不一致。', en: 'Everything is there and nothing inconsistent was found.' },
  correct: { zh: '请按下列提示补正后重新提交。', en: 'Please mend what is listed below and submit again.' },
  manual: {
    zh: '未发现错误，但有内容需要工作人员核对。',
    en: 'Nothing is known to be wrong, but a person must check.',
  },
};

/** Said beside the decision while a matter is not rolled out in full. */
export const MODE_WORDS: Readonly<Record<Exclude<RollOutMode, 'full'>, Text>> = {
  presence: { zh: '只核对材料是否齐全', en: 'completeness only' },
  assist: { zh: '辅助审查，不自动通过', en: 'assisting: never approves' },
};

export const STATUS_WORDS: Readonly<Record<RequirementStatus, Text>> = {
  met: { zh: '已满足', en: 'met' },
  missing: { zh: '缺少', en: 'missing' },
  defective: { zh: '有问题', en: 'defective' },
  waived: { zh: '免交', en: 'waived' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

export const STATUS_SIGNS: Readonly<Record<RequirementStatus, string>> = {
  met: '✓',
  missing: '✗',
  defective: '!',
  waived: '✓',
  'not-applicable': '–',
};

export const SEVERITY_HEADINGS: Readonly<Record<Severity, Text>> = {
  block: { zh: '需要补正', en: 'To mend' },
  review: { zh: '工作人员将核对', en: 'A person will look' },
  notice: { zh: '提示', en: 'Good to know' },
};

export const STAGE_WORDS: Readonly<Record<Stage, Text>> = {
  intake: { zh: '打开', en: 'open' },
  read: { zh: '识别', en: 'read' },
  classify: { zh: '分类', en: 'classify' },
  extract: { zh: '提取', en: 'extract' },
  check: { zh: '核对', en: 'check' },
};

export const WORDS = {
  case: { zh: '案件', en: 'Case' },
  requirements: { zh: '材料清单', en: 'What is asked for' },
  howToMend: { zh: '怎么改', en: 'mend' },
  basis: { zh: '依据', en: 'basis' },
  rule: { zh: '规则', en: 'rule' },
  evidence: { zh: '对照', en: 'seen' },
  form: { zh: '申请表单', en: 'application form' },
  sharedData: { zh: '共享数据', en: 'shared registry' },
  uploadsSaved: { zh: '数据共享免交份数', en: 'uploads spared by shared data' },
  nothingFound: { zh: '没有发现问题', en: 'Nothing to mend' },
  unknownDocument: { zh: '未识别的材料', en: 'unrecognised document' },
  fields: { zh: '字段', en: 'Fields' },
  seals: { zh: '印章', en: 'seals' },
  signatures: { zh: '签名', en: 'signatures' },
  codes: { zh: '码', en: 'codes' },
  noText: { zh: '（没有文字）', en: '(no text)' },
  total: { zh: '用时', en: 'took' },
  textLayer: { zh: '自带文字层', en: 'text layer' },
} as const satisfies Record<string, Text>;

/** `第 3 页` or `page 3`; `page` counts from 0. */
export const pageWords = (page: number): Text => ({ zh: `第 ${page + 1} 页`, en: `page ${page + 1}` });

/** Milliseconds for people: `840 ms`, `2.4 s`. */
export const duration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
