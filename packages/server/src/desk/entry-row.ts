import { and, eq } from 'drizzle-orm';
import { notFound } from '../errors/service-error';
import { deskEntries } from '../store/schema';
import type { Executor } from '../store/store';

export type EntryRow = typeof deskEntries.$inferSelect;

export const isEntry = (tenant: string, caseId: string) =>
  and(eq(deskEntries.tenant, tenant), eq(deskEntries.caseId, caseId));

/** @throws ServiceError `not-found` where the case never came to the desk */
export async function requireEntry(tx: Executor, tenant: string, caseId: string): Promise<EntryRow> {
  const [row] = await tx.select().from(deskEntries).where(isEntry(tenant, caseId));
  if (row === undefined) throw notFound('case on the desk');
  return row;
}

/** The same, held against others until the transaction ends. @throws ServiceError `not-found` */
export async function lockEntry(tx: Executor, tenant: string, caseId: string): Promise<EntryRow> {
  const [row] = await tx.select().from(deskEntries).where(isEntry(tenant, caseId)).for('update');
  if (row === undefined) throw notFound('case on the desk');
  return row;
}
