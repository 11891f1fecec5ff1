import {
  type Decision,
  explanationWords,
  REQUIREMENT_STATUS_NAMES,
  type Report,
  RULE_STATUS_NAMES,
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

function summaryOf(report: Report, rules: NonNullable<Report['rules']>): Text {
  const { decision, requirements, issues, sharing } = report;
  const reasons = issues.filter(({ severity }) => severity === (decision === 'correct' ? 'block' : 'review'));
  return explanationWords.summary(
    decision,
    reasons.map(({ message }) => message),
    counted(REQUIREMENT_STATUS_NAMES, requirements),
    counted(RULE_STATUS_NAMES, rules),
    sharing?.uploadsSaved ?? 0,
  );
}

/** How many there are of each status, in the order of `names`. */
function counted<Status extends string>(
  names: Readonly<Record<Status, Text>>,
  all: readonly { readonly status: Status }[],
) {
  const of = (Object.keys(names) as Status[])
    .map((status) => ({ name: names[status], count: all.filter((one) => one.status === status).length }))
    .filter(({ count }) => count > 0);
  return { all: all.length, of };
}
