import { isOrganisation, sameName } from '@yushen/formats';
import { compareOrganisations } from './compare-names';
import type { Agreement } from './define-comparison';
import { tolerant } from './tolerant';

/** Whether a person or an organisation stands among these names. */
export function nameAmong(name: string, others: readonly string[]): Agreement {
  const verdicts = others.map((other) => compareTwo(name, other));
  if (verdicts.includes('same')) return 'same';
  return verdicts.includes('doubtful') ? 'doubtful' : 'different';
}

const compareTwo = tolerant((left, right) => {
  if (isOrganisation(left) || isOrganisation(right)) return compareOrganisations(left, right);
  const verdict = sameName(left, right);
  return verdict === 'look-alike' ? 'doubtful' : verdict;
});
