import { type Issue, type Locale, type RollOutMode, wordFinding } from '@yushen/contract';
import { decide } from './decide';

/** While a matter is not rolled out in full, a case in which nothing was found is still for a person, and says why. */
export function heldBack(mode: RollOutMode, issues: readonly Issue[], locales?: readonly Locale[]): readonly Issue[] {
  if (mode === 'full' || decide(issues) !== 'approve') return [];
  return [wordFinding({ code: 'policy.held', severity: 'review', detail: { mode } }, locales)];
}
