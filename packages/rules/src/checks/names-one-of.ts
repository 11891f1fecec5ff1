import { ageOn, parseIdNumber, splitNames } from '@yushen/formats';
import { z } from 'zod';
import { nameAmong } from '../criteria/name-among';
import { nameMismatch } from '../criteria/name-mismatch';
import { type CheckFacts, type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Minor {
  readonly idNumber: Reference;
  readonly of: readonly Reference[];
}

interface Params {
  readonly of: readonly Reference[];
  readonly in: readonly Reference[];
  readonly minor?: Minor | undefined;
}

const OF_AGE = 18;

/**
 * Each document names at least one of these: the person or the spouse as lessee. Where the person with `minor.idNumber`
 * is under 18 (民法典 art. 17), those at `minor.of` may stand there too.
 */
export const namesOneOf = defineCheck<Params>({
  id: 'names-one-of',
  about: { zh: '材料载明所列人员之一', en: 'The paper names one of a list' },
  params: ({ value }) =>
    z.strictObject({
      of: z.array(value).min(1),
      in: z.array(value).min(1),
      minor: z.strictObject({ idNumber: value, of: z.array(value).min(1) }).optional(),
    }),
  judge({ of, in: papers, minor }, facts) {
    const wanted = [
      ...of.flatMap((reference) => facts.read(reference)),
      ...(minor && isMinor(facts.read(minor.idNumber), facts)
        ? minor.of.flatMap((reference) => facts.readIfThere(reference))
        : []),
    ];
    const names = wanted.flatMap(({ value }) => splitNames(value));
    if (names.length === 0) return [];
    return papers
      .flatMap((reference) => facts.read(reference))
      .flatMap((found): readonly CheckFinding[] => {
        const verdicts = splitNames(found.value).map((name) => nameAmong(name, names));
        if (verdicts.includes('same')) {
          const own = splitNames(found.value);
          const same = (name: string): boolean => nameAmong(name, own) === 'same';
          facts.corroborate([found, ...wanted.filter(({ value }) => splitNames(value).some(same))]);
          return [];
        }
        return [nameMismatch(found, wanted, verdicts.includes('doubtful') ? 'review' : 'block')];
      });
  },
});

function isMinor(numbers: readonly Reading[], { on }: CheckFacts): boolean {
  return numbers.some(({ value }) => {
    const parsed = parseIdNumber(value);
    return parsed.ok && ageOn(parsed.birthDate, on) < OF_AGE;
  });
}
