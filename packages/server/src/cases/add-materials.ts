import { randomUUID } from 'node:crypto';
import { and, eq, inArray, max } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { notFound, ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { cases, materials, uploads } from '../store/schema';
import type { Executor } from '../store/store';
import { isCase, lockOpenCase } from './case-row';
import { type CaseWithMaterials, viewWithMaterials } from './case-view';

export const materialInputSchema = z.strictObject({
  upload: z.uuid(),
  requirement: z.string().min(1).max(200).optional().describe('What the applicant says it is for'),
});
export type NewMaterial = z.output<typeof materialInputSchema>;

/** As many as a case file may name. */
const MAX_MATERIALS = 500;

/** @throws ServiceError `not-found` where an upload is not this tenant's, `conflict` where there are too many */
export async function addMaterials(
  tx: Executor,
  tenant: string,
  caseId: string,
  added: readonly NewMaterial[],
): Promise<void> {
  if (added.length === 0) return;
  const ids = [...new Set(added.map(({ upload }) => upload))];
  // Held, so that none is removed before its material stands in the store.
  const found = await tx
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(eq(uploads.tenant, tenant), inArray(uploads.id, ids)))
    .orderBy(uploads.id)
    .for('share');
  if (found.length < ids.length) throw notFound('upload');
  const [last] = await tx
    .select({ position: max(materials.position) })
    .from(materials)
    .where(and(eq(materials.tenant, tenant), eq(materials.caseId, caseId)));
  const first = (last?.position ?? -1) + 1;
  if (first + added.length > MAX_MATERIALS) throw new ServiceError('conflict', 'A case takes 500 materials.');
  await tx.insert(materials).values(
    added.map(({ upload, requirement }, index) => ({
      id: randomUUID(),
      caseId,
      tenant,
      uploadId: upload,
      requirement: requirement ?? null,
      position: first + index,
    })),
  );
}

/** Adds to an open case; a decided one is a draft again then. @throws ServiceError `not-found`, `conflict` */
export async function addToCase(
  { store }: Parts,
  { tenant, key: actor }: Caller,
  caseId: string,
  added: readonly NewMaterial[],
): Promise<CaseWithMaterials> {
  return store.inTenant(tenant, async (tx) => {
    await lockOpenCase(tx, tenant, caseId);
    await addMaterials(tx, tenant, caseId, added);
    const row = await reopen(tx, tenant, caseId);
    const view = await viewWithMaterials(tx, row);
    const details = { materials: added.length };
    await appendAudit(tx, tenant, { actor, action: 'case.materials-added', subject: caseId, details });
    return view;
  });
}

/** Takes a material off an open case. Its upload stays. @throws ServiceError `not-found`, `conflict` */
export async function takeOffCase(
  { store }: Parts,
  { tenant, key: actor }: Caller,
  caseId: string,
  materialId: string,
): Promise<CaseWithMaterials> {
  return store.inTenant(tenant, async (tx) => {
    await lockOpenCase(tx, tenant, caseId);
    const gone = await tx
      .delete(materials)
      .where(and(eq(materials.tenant, tenant), eq(materials.caseId, caseId), eq(materials.id, materialId)))
      .returning({ upload: materials.uploadId });
    const [material] = gone;
    if (material === undefined) throw notFound('material');
    const view = await viewWithMaterials(tx, await reopen(tx, tenant, caseId));
    const details = { upload: material.upload };
    await appendAudit(tx, tenant, { actor, action: 'case.material-removed', subject: caseId, details });
    return view;
  });
}

async function reopen(tx: Executor, tenant: string, caseId: string) {
  const [row] = await tx.update(cases).set({ state: 'draft' }).where(isCase(tenant, caseId)).returning();
  if (row === undefined) throw notFound('case');
  return row;
}
