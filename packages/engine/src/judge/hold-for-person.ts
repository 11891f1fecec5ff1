import { type Locale, type Report, wordFinding } from '@yushen/contract';
import { digestOf } from '../digest';

/** The report of an approval that an office wants a person to see first: no longer approved, and it says why. Others are left as they are. */
export function holdForPerson(report: Report, locales?: readonly Locale[]): Report {
  if (report.decision !== 'approve') return report;
  const { digest: _before, timings, ...said } = report;
  const issue = wordFinding({ code: 'policy.held', severity: 'review', detail: { drawn: true } }, locales);
  const held = { ...said, decision: 'manual' as const, issues: [issue, ...said.issues] };
  return { ...held, digest: digestOf(held), timings };
}
