import { isOrganisation, sameName, sameOrganisation, splitNames } from '@yushen/formats';
import { tolerant } from './tolerant';

/** Organisations by their own rules; persons one by one, where several are joined by `、`. */
export const compareNames = tolerant((left, right) => {
  if (isOrganisation(left) || isOrganisation(right)) return compareOrganisations(left, right);
  const [few, many] = [splitNames(left), splitNames(right)].sort((a, b) => a.length - b.length) as [string[], string[]];
  const verdicts = few.map((name) => bestOf(many.map((other) => sameName(name, other))));
  if (verdicts.length === 0 || verdicts.includes('different')) return 'different';
  return verdicts.includes('look-alike') || few.length < many.length ? 'doubtful' : 'same';
});

export const compareOrganisations = tolerant((left, right) => {
  const verdict = sameOrganisation(left, right);
  if (verdict === 'same' || verdict === 'different') return verdict;
  return 'doubtful';
});

type NameVerdict = ReturnType<typeof sameName>;

function bestOf(verdicts: readonly NameVerdict[]): NameVerdict {
  const order: readonly NameVerdict[] = ['same', 'look-alike'];
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'different';
}
