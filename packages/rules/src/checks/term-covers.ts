import { z } from 'zod';
import { judgeTerm } from '../criteria/judge-term';
import { defineCheck } from '../pack/define-check';
import type { Reference } from '../pack/references';

interface Params {
  readonly from: readonly Reference[];
  readonly until: readonly Reference[];
}

export const termCovers = defineCheck<Params>({
  id: 'term-covers',
  about: { zh: '期限涵盖申请日', en: 'The term covers the day of application' },
  params: ({ value }) => z.strictObject({ from: z.array(value).default([]), until: z.array(value).min(1) }),
  judge: ({ from, until }, facts) =>
    judgeTerm(
      from.flatMap((reference) => facts.read(reference)),
      until.flatMap((reference) => facts.read(reference)),
      facts,
    ),
});
