import { splitNames } from '@yushen/formats';
import { z } from 'zod';
import { nameAmong } from '../criteria/name-among';
import { nameMismatch } from '../criteria/name-mismatch';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reading } from '../pack/reading';
import type { Reference } from '../pack/references';

interface Params {
  readonly of: readonly Reference[];
  readonly in: readonly Reference[];
}

/**
 * Every one of a list stands on one of the documents, and each document names none but them: a certificate for both of a couple, or one for each.
 */
export const namesTogether = defineCheck<Params>({
  id: 'names-together',
  about: { zh: '各份材料合起来载明所列的每一个人', en: 'The documents together name every one of a list' },
  params: ({ value }) => z.strictObject({ of: z.array(value).min(1), in: z.array(value).min(1) }),
  judge({ of, in: documents }, facts) {
    const wanted = of.flatMap((reference) => facts.read(reference));
    const listed = documents.flatMap((reference) => facts.read(reference));
    const [first] = listed;
    if (first === undefined) return [];
    const namesOf = (readings: readonly Reading[]): readonly string[] =>
      readings.flatMap(({ value }) => splitNames(value));
    const worst = (names: readonly string[], among: readonly string[]) => {
      const verdicts = names.map((name) => nameAmong(name, among));
      return verdicts.find((one) => one === 'different') ?? verdicts.find((one) => one !== 'same') ?? 'same';
    };
    const everybody = namesOf(wanted);
    const strangers = listed.filter(({ value }) => worst(splitNames(value), everybody) !== 'same');
    const lacking = wanted.filter(({ value }) => worst(splitNames(value), namesOf(listed)) !== 'same');
    facts.corroborate([
      ...listed.filter((reading) => !strangers.includes(reading)),
      ...wanted.filter((reading) => !lacking.includes(reading)),
    ]);
    if (strangers.length === 0 && lacking.length === 0) return [];
    const isAbsent = [
      ...strangers.map(({ value }) => worst(splitNames(value), everybody)),
      ...lacking.map(({ value }) => worst(splitNames(value), namesOf(listed))),
    ].includes('different');
    const [odd = first, ...others] = strangers;
    return [
      nameMismatch(odd, [...others, ...(lacking.length > 0 ? lacking : wanted)], isAbsent ? 'block' : 'review'),
    ] satisfies readonly CheckFinding[];
  },
});
