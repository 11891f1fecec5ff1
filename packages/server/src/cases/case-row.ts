import { and, asc, eq } from 'drizzle-orm';
import { notFound, ServiceError } from '../errors/service-error';
import { cases, materials } from '../store/schema';
import type { Executor } from '../store/store';

export type CaseRow = typeof cases.$inferSelect;

export const isCase = (tenant: string, id: string) => and(eq(cases.tenant, tenant), eq(cases.id, id));

/** @throws ServiceError `not-found` */
export async function requireCase(tx: Executor, tenant: string, id: string): Promise<CaseRow> {
  const [row] = await tx.select().from(cases).where(isCase(tenant, id));
  if (row === undefined) throw notFound('case');
  return row;
}

/** The same, held against others until the transaction ends. @throws ServiceError `not-found` */
export async function lockCase(tx: Executor, tenant: string, id: string): Promise<CaseRow> {
  const [row] = await tx.select().from(cases).where(isCase(tenant, id)).for('update');
  if (row === undefined) throw notFound('case');
  return row;
}

/**
 * A case that may be changed: a draft, or one that was decided or set aside and is mended for another submission.
 *
 * @throws ServiceError `not-found`, `conflict`
 */
export async function lockOpenCase(tx: Executor, tenant: string, id: string): Promise<CaseRow> {
  const row = await lockCase(tx, tenant, id);
  if (row.state === 'queued' || row.state === 'reviewing' || row.state === 'cancelled')
    throw new ServiceError('conflict', `A case that is ${row.state} cannot be changed.`);
  return row;
}

export const materialsOf = (tx: Executor, tenant: string, caseId: string) =>
  tx
    .select({ id: materials.id, upload: materials.uploadId, requirement: materials.requirement })
    .from(materials)
    .where(and(eq(materials.tenant, tenant), eq(materials.caseId, caseId)))
    .orderBy(asc(materials.position));
