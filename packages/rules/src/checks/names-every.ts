import { splitNames } from '@yushen/formats';
import { z } from 'zod';
import { nameAmong } from '../criteria/name-among';
import { nameMismatch } from '../criteria/name-mismatch';
import { type CheckFinding, defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

interface Params {
  readonly of: readonly Reference[];
  readonly in: readonly Reference[];
}

/** Every one of a list stands on each document: each shareholder in the articles, both of a couple on their certificate. */
export const namesEvery = defineCheck<Params>({
  id: 'names-every',
  about: { zh: '材料载明所列的每一个人', en: 'The paper names every one of a list' },
  params: ({ value }) => z.strictObject({ of: z.array(value).min(1), in: z.array(value).min(1) }),
  judge({ of, in: papers }, facts) {
    const wanted = of.flatMap((reference) => facts.read(reference));
    const listed = papers.flatMap((reference) => facts.read(reference));
    const byDocument = [...new Set(listed.map(({ document }) => document))].map((document) =>
      listed.filter((reading) => reading.document === document),
    );
    return byDocument.flatMap((readings): readonly CheckFinding[] => {
      const present = readings.flatMap(({ value }) => splitNames(value));
      const lacking = wanted
        .map((reading) => ({ reading, names: splitNames(reading.value).map((name) => nameAmong(name, present)) }))
        .filter(({ names }) => names.some((verdict) => verdict !== 'same'));
      if (lacking.length === 0) facts.corroborate([...readings, ...wanted]);
      const absent = lacking.some(({ names }) => names.includes('different'));
      const [first, ...others] = readings;
      if (!first || lacking.length === 0) return [];
      const severity = absent ? 'block' : 'review';
      return [nameMismatch(first, [...others, ...lacking.map(({ reading }) => reading)], severity)];
    });
  },
});
