import {
  type Decision,
  type Report,
  type RequirementStatus,
  type RuleStatus,
  type Text,
  YushenError,
} from '@yushen/contract';
import type { MatterPack } from '@yushen/rules';
import { CaseWords } from './case-words';
import { explainIssues, explainRule } from './explain-rule';

export const EXPLANATION_SCHEMA = 'yushen.explanation/1';

/** Why a case was decided as it was. Plain JSON. */
export interface Explanation {
  /** Says what this is, and in which version. */
  readonly schema: typeof EXPLANATION_SCHEMA;
  /** As the report has it. */
  readonly caseId: string;
  /** Id and version of the pack that judged it. */
  readonly matter: Report['matter'];
  /** As the report has it. */
  readonly decision: Decision;
  /** The whole decision, in one paragraph. */
  readonly summary: Text;
  /** Every rule of the matter in its pack's order, or the one that was asked for. Behind them what names a rule of no pack: the engine's own. */
  readonly rules: readonly {
    /** The rule's id. */
    readonly rule: string;
    /** What it demands, in a few words. */
    readonly title: Text;
    /** What became of it. */
    readonly status: RuleStatus;
    /** What it looked at, what it found there, and why that decides as it does. */
    readonly explanation: Text;
  }[];
}

/**
 * Explains a report: the decision, and every rule or the one that is named.
 *
 * @throws YushenError `bad-options` where the report does not carry its rules, or has none of that name
 */
export function explain(report: Report, pack: MatterPack, only?: string): Explanation {
  const { rules } = report;
  if (rules === undefined)
    throw new YushenError('bad-options', 'The report does not carry its rules: it was made by an earlier version.');
  const words = new CaseWords(report, pack);
  const all = [
    ...rules.map((outcome) => ({
      rule: outcome.rule,
      title: outcome.title,
      status: outcome.status,
      explanation: explainRule(outcome, report, words),
    })),
    ...rulesOfNoPack(report),
  ];
  const chosen = only === undefined ? all : all.filter(({ rule }) => rule === only);
  if (only !== undefined && chosen.length === 0)
    throw new YushenError(
      'bad-options',
      `The report has no rule "${only}". It has: ${all.map(({ rule }) => rule).join(', ')}.`,
    );
  const { caseId, matter, decision } = report;
  return { schema: EXPLANATION_SCHEMA, caseId, matter, decision, summary: summaryOf(report, rules), rules: chosen };
}

/** Issues that name a rule which no pack has: the engine's own. */
function rulesOfNoPack({ rules = [], issues }: Report): Explanation['rules'] {
  const known = new Set(rules.map(({ rule }) => rule));
  const own = issues.filter(({ rule }) => rule !== undefined && !known.has(rule));
  return [...new Set(own.map(({ rule }) => rule!))].map((rule) => {
    const told = own.filter((issue) => issue.rule === rule);
    return { rule, title: told[0]!.message, status: 'failed' as const, explanation: explainIssues(told) };
  });
}

const DECISIONS: Readonly<Record<Decision, Text>> = {
  approve: {
    zh: '通过：材料齐全，没有发现问题，也没有存疑之处。',
    en: 'Approved: everything is there, nothing is wrong and nothing in doubt.',
  },
  correct: {
    zh: '需要补正：有申请人可以改正的问题。',
    en: 'To be corrected: something is wrong that the applicant can mend.',
  },
  manual: {
    zh: '转人工：没有发现错误，但有内容需要工作人员核对。',
    en: 'For a person: nothing is known to be wrong, but somebody must look.',
  },
};

const REQUIREMENTS: Readonly<Record<RequirementStatus, Text>> = {
  met: { zh: '齐备', en: 'met' },
  waived: { zh: '免交', en: 'waived' },
  missing: { zh: '缺少', en: 'missing' },
  defective: { zh: '有问题', en: 'defective' },
  'not-applicable': { zh: '不需要', en: 'not applicable' },
};

const RULES: Readonly<Record<RuleStatus, Text>> = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '发现问题或疑问', en: 'found something' },
  unknown: { zh: '无法判定', en: 'could not be judged' },
  'not-applicable': { zh: '不适用', en: 'did not apply' },
};

function summaryOf(report: Report, rules: NonNullable<Report['rules']>): Text {
  const { decision, requirements, issues, sharing } = report;
  const materials = counted(
    REQUIREMENTS,
    requirements.map(({ status }) => status),
  );
  const checked = counted(
    RULES,
    rules.map(({ status }) => status),
  );
  const reasons = issues.filter(({ severity }) => severity === (decision === 'correct' ? 'block' : 'review'));
  const saved = sharing?.uploadsSaved ?? 0;
  return {
    zh: [
      DECISIONS[decision].zh,
      reasons.length === 0 ? '' : `原因：${reasons.map(({ message }) => message.zh).join('；')}。`,
      `材料${requirements.length}项：${materials.zh}。`,
      rules.length === 0 ? '规则没有核对。' : `规则${rules.length}条：${checked.zh}。`,
      saved === 0 ? '' : `数据共享免交${saved}份。`,
    ].join(''),
    en: [
      DECISIONS[decision].en,
      ...(reasons.length === 0 ? [] : [`Why: ${reasons.map(({ message }) => message.en).join('; ')}.`]),
      `${requirements.length} requirements: ${materials.en}.`,
      rules.length === 0 ? 'No rule was asked.' : `${rules.length} rules: ${checked.en}.`,
      ...(saved === 0 ? [] : [`Shared data spared ${saved} uploads.`]),
    ].join(' '),
  };
}

/** `5 项齐备，1 项缺少`: how many of each, in the order of `words`. */
function counted<Status extends string>(words: Readonly<Record<Status, Text>>, statuses: readonly Status[]): Text {
  const counts = (Object.keys(words) as Status[])
    .map((status) => ({ text: words[status], count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0);
  return {
    zh: counts.map(({ text, count }) => `${text.zh}${count}`).join('，'),
    en: counts.map(({ text, count }) => `${count} ${text.en}`).join(', '),
  };
}
