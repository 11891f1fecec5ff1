import { explanationWords, type Issue, type Report, type RuleOutcome, type Text } from '@yushen/contract';
import type { CaseWords } from './case-words';
import { describeInput } from './describe-input';

/** Why a rule came out as it did, in one paragraph. */
export function explainRule(outcome: RuleOutcome, report: Report, words: CaseWords): Text {
  const issues = report.issues.filter(({ rule }) => rule === outcome.rule);
  return explanationWords.rule(outcome.title, verdictOf(outcome, issues, words), outcome.basis);
}

/** What a report says of a rule that no pack has, such as the one that keeps an assisted case from approval. */
export function explainIssues(issues: readonly Issue[]): Text {
  return explanationWords.said(issues);
}

function verdictOf({ status, inputs }: RuleOutcome, issues: readonly Issue[], words: CaseWords): Text {
  const clauses = (some: RuleOutcome['inputs']): Text =>
    explanationWords.clauses(some.map((input) => describeInput(input, words)));
  const looked = clauses(inputs);
  switch (status) {
    case 'passed':
      return explanationWords.passed(looked, explanationWords.said(issues));
    case 'failed': {
      const blocks = issues.some(({ severity }) => severity === 'block');
      return explanationWords.failed(looked, explanationWords.said(issues), blocks);
    }
    case 'unknown': {
      const open = inputs.filter(({ value, doubtful }) => value === undefined || doubtful === true);
      return explanationWords.unknown(clauses(open), looked);
    }
    case 'not-applicable':
      return explanationWords.notApplicable(looked);
  }
}
