import { eq } from 'drizzle-orm';
import { auditEntries, auditHeads } from '../store/schema';
import type { Executor } from '../store/store';
import { type AuditEvent, CHAIN_START, hashOf } from './audit-entry';

/**
 * Writes what was done to the end of a tenant's chain, in the transaction that does it: neither is there without the other.
 * Until that ends, others who append for the same tenant wait; so append last.
 */
export async function appendAudit(tx: Executor, tenant: string, event: AuditEvent): Promise<void> {
  await tx.insert(auditHeads).values({ tenant, sequence: 0, hash: CHAIN_START }).onConflictDoNothing();
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.tenant, tenant)).for('update');
  if (head === undefined) throw new Error(`No audit chain for tenant ${tenant}`);
  const entry = {
    ...event,
    details: event.details ?? {},
    tenant,
    sequence: head.sequence + 1,
    at: new Date().toISOString(),
    previous: head.hash,
    algorithm: head.algorithm,
  };
  const hash = hashOf(entry);
  await tx.insert(auditEntries).values({ ...entry, hash });
  await tx.update(auditHeads).set({ sequence: entry.sequence, hash }).where(eq(auditHeads.tenant, tenant));
}
