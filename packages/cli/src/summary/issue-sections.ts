import { type Issue, SEVERITIES } from '@yushen/contract';
import { inBoth } from '../language';
import { SEVERITY_HEADINGS } from '../words';
import { issueLines, type Page } from './issue-lines';

/** An issue and the number that people call it by. */
export interface NumberedIssue {
  readonly issue: Issue;
  readonly number: number;
}

/** Numbers issues from 1: what must be mended first, then what a person checks, then notices. */
export function numberIssues(issues: readonly Issue[]): readonly NumberedIssue[] {
  return SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity)).map(
    (issue, index) => ({ issue, number: index + 1 }),
  );
}

/** All issues, under a heading for each severity that occurs. */
export function issueSections(issues: readonly Issue[], page: Page): readonly string[] {
  const numbered = numberIssues(issues);
  return SEVERITIES.flatMap((severity) => {
    const group = numbered.filter(({ issue }) => issue.severity === severity);
    if (group.length === 0) return [];
    const heading = `${inBoth(SEVERITY_HEADINGS[severity], page.language)} (${group.length})`;
    return [
      '',
      page.paint.bold(heading),
      ...group.flatMap(({ issue, number }, index) => [...(index ? [''] : []), ...issueLines(issue, number, page)]),
    ];
  });
}
