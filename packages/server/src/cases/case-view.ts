import { z } from 'zod';
import type { Executor } from '../store/store';
import { type CaseRow, materialsOf } from './case-row';

const time = z.iso.datetime();

/** A case as callers see it: without its form. */
export const caseViewSchema = z.strictObject({
  id: z.uuid(),
  matter: z.string(),
  state: z
    .enum(['draft', 'queued', 'reviewing', 'decided', 'aside', 'cancelled'])
    .describe('`aside`: its review failed again and again; a person must look'),
  submission: z.int().describe('How often it was submitted'),
  judgedOn: z.iso.date().optional().describe('The day that validity is judged on'),
  decision: z.enum(['approve', 'correct', 'manual']).optional(),
  asideReason: z.string().optional(),
  reference: z.string().optional(),
  createdAt: time,
  submittedAt: time.optional(),
  decidedAt: time.optional(),
});
export type CaseView = z.output<typeof caseViewSchema>;

export const caseWithMaterialsSchema = caseViewSchema.extend({
  materials: z.array(z.strictObject({ id: z.uuid(), upload: z.uuid(), requirement: z.string().optional() })),
});
export type CaseWithMaterials = z.output<typeof caseWithMaterialsSchema>;

export function viewCase(row: CaseRow): CaseView {
  const { id, matter, state, submission, judgedOn, decision, asideReason, reference } = row;
  return {
    id,
    matter,
    state,
    submission,
    ...(judgedOn !== null && { judgedOn }),
    ...(decision !== null && { decision }),
    ...(state === 'aside' && asideReason !== null && { asideReason }),
    ...(reference !== null && { reference }),
    createdAt: row.createdAt.toISOString(),
    ...(row.submittedAt !== null && { submittedAt: row.submittedAt.toISOString() }),
    ...(row.decidedAt !== null && { decidedAt: row.decidedAt.toISOString() }),
  };
}

export async function viewWithMaterials(tx: Executor, row: CaseRow): Promise<CaseWithMaterials> {
  const found = await materialsOf(tx, row.tenant, row.id);
  const materials = found.map(({ requirement, ...rest }) => ({
    ...rest,
    ...(requirement !== null && { requirement }),
  }));
  return { ...viewCase(row), materials };
}
