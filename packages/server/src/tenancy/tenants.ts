import { asc } from 'drizzle-orm';
import { appendAudit } from '../audit/append-audit';
import { tenants } from '../store/schema';
import type { Executor } from '../store/store';

/** Letters, digits and hyphens: it is the name of a folder too, and never the `*` that stands for all. */
export const TENANT_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** @returns false where the id is taken */
export async function createTenant(
  tx: Executor,
  { id, title, actor }: { id: string; title: string; actor: string },
): Promise<boolean> {
  const made = await tx.insert(tenants).values({ id, title }).onConflictDoNothing().returning({ id: tenants.id });
  if (made.length === 0) return false;
  await appendAudit(tx, id, { actor, action: 'tenant.created', subject: id });
  return true;
}

export const listTenants = (tx: Executor) => tx.select().from(tenants).orderBy(asc(tenants.id));
