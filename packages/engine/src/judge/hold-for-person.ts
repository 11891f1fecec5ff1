import { type Locale, type Report, type Text, wordFinding } from '@yushen/contract';
import { digestOf } from '../digest';

const DRAWN: Text = {
  zh: '没有发现问题；本件被抽中，由工作人员看过后再通过',
  en: 'Nothing was found; this case was drawn for a person to see before it is approved',
};

/** The report of an approval that an office wants a person to see first: no longer approved, and it says why. Others are left as they are. */
export function holdForPerson(report: Report, locales?: readonly Locale[]): Report {
  if (report.decision !== 'approve') return report;
  const { digest: _before, timings, ...said } = report;
  const issue = wordFinding({ code: 'policy.held', severity: 'review', detail: { about: DRAWN } }, locales);
  const held = { ...said, decision: 'manual' as const, issues: [issue, ...said.issues] };
  return { ...held, digest: digestOf(held), timings };
}
