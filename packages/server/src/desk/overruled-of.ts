import type { Decision, Issue, Report } from '@yushen/contract';
import type { Overruled } from '../store/schema';

/** Findings that a clerk did not follow: those that would have had to go for the decision to be theirs. */
export function overruledBy(report: Report, outcome: Decision): Overruled[] {
  const against = (issue: Issue) =>
    outcome === 'approve' ? issue.severity !== 'notice' : outcome === 'manual' && issue.severity === 'block';
  return report.issues.filter(against).map(({ code, rule, document, field }) => {
    const paper = report.documents.find(({ id }) => id === document);
    const capture = field === undefined ? undefined : paper?.fields[field]?.source;
    return {
      code,
      ...(rule !== undefined && { rule }),
      ...(paper !== undefined && { type: paper.type }),
      ...(field !== undefined && { field }),
      ...(capture !== undefined && { capture }),
    };
  });
}
