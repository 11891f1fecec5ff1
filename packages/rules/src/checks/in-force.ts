import { z } from 'zod';
import { judgeTerm } from '../criteria/judge-term';
import { defineCheck } from '../pack/define-check';
import type { DocumentReference } from '../pack/references';

interface Params {
  readonly from: readonly DocumentReference[];
  readonly until: readonly DocumentReference[];
}

export const inForce = defineCheck<Params>({
  id: 'in-force',
  about: { zh: '证件在申请日有效', en: 'The paper is in force on the day of application' },
  params: ({ field }) => z.strictObject({ from: z.array(field).default([]), until: z.array(field).min(1) }),
  judge: ({ from, until }, facts) =>
    judgeTerm(
      from.flatMap((reference) => facts.read(reference)),
      until.flatMap((reference) => facts.read(reference)),
      facts,
    ),
});
