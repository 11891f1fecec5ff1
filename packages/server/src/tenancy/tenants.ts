import { asc } from 'drizzle-orm';
import { appendAudit } from '../audit/append-audit';
import { CHAIN_START } from '../audit/audit-entry';
import type { AuditHash } from '../audit/audit-hash';
import { auditHeads, tenants } from '../store/schema';
import type { Executor } from '../store/store';

/** Letters, digits and hyphens: it is the name of a folder too, and never the `*` that stands for all. */
export const TENANT_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** @returns false where the id is taken */
export async function createTenant(
  tx: Executor,
  { id, title, actor, auditHash }: { id: string; title: string; actor: string; auditHash: AuditHash },
): Promise<boolean> {
  const made = await tx.insert(tenants).values({ id, title }).onConflictDoNothing().returning({ id: tenants.id });
  if (made.length === 0) return false;
  await tx.insert(auditHeads).values({ tenant: id, sequence: 0, hash: CHAIN_START, algorithm: auditHash });
  await appendAudit(tx, id, { actor, action: 'tenant.created', subject: id });
  return true;
}

export const listTenants = (tx: Executor) => tx.select().from(tenants).orderBy(asc(tenants.id));
