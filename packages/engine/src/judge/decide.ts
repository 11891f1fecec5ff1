import type { Decision, Issue } from '@yushen/contract';

/** Anything the applicant can mend: `correct`. Else anything in doubt: `manual`. Only a case without either: `approve`. */
export function decide(issues: readonly Issue[]): Decision {
  if (issues.some(({ severity }) => severity === 'block')) return 'correct';
  if (issues.some(({ severity }) => severity === 'review')) return 'manual';
  return 'approve';
}
