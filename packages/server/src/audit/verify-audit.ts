import { and, asc, eq, gt } from 'drizzle-orm';
import { auditEntries, auditHeads, tenants } from '../store/schema';
import type { Executor, Store } from '../store/store';
import { CHAIN_START, hashOf } from './audit-entry';

/**
 * `changed`: its words do not give its hash. `missing`: numbers were left out. `reordered`: it does not follow from the one
 * before. `cut`: the chain ends elsewhere than where its head says.
 */
export type AuditFaultKind = 'changed' | 'missing' | 'reordered' | 'cut';

/** One place where a chain does not hold. */
export interface AuditFault {
  /** In which way it does not. */
  readonly kind: AuditFaultKind;
  /** The entry it was found at, from 1. */
  readonly sequence: number;
}

/** One tenant's chain. Write its `head` down elsewhere: a chain forged as a whole shows against it alone. */
export interface AuditVerdict {
  /** The tenant's id. */
  readonly tenant: string;
  /** How many entries were read. */
  readonly entries: number;
  /** Hash of the last entry, hex. */
  readonly head: string;
  /** In the chain's order; empty where it holds. */
  readonly faults: readonly AuditFault[];
}

/** Entries read at a time. */
const BATCH = 1000;

/** Recomputes every tenant's chain. */
export async function verifyAudit(store: Store): Promise<readonly AuditVerdict[]> {
  const known = await store.acrossTenants((tx) => tx.select({ id: tenants.id }).from(tenants).orderBy(asc(tenants.id)));
  const verdicts: AuditVerdict[] = [];
  for (const { id } of known) verdicts.push(await store.inTenant(id, (tx) => verifyChain(tx, id)));
  return verdicts;
}

async function verifyChain(tx: Executor, tenant: string): Promise<AuditVerdict> {
  // First, and locked: entries that are appended meanwhile are not mistaken for a chain cut short.
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.tenant, tenant)).for('share');
  const faults: AuditFault[] = [];
  let last = { sequence: 0, hash: CHAIN_START };
  let entries = 0;
  for await (const entry of entriesOf(tx, tenant)) {
    const { sequence } = entry;
    if (sequence !== last.sequence + 1) faults.push({ kind: 'missing', sequence: last.sequence + 1 });
    else if (!equal(entry.previous, last.hash)) faults.push({ kind: 'reordered', sequence });
    if (!equal(hashOf(entry), entry.hash)) faults.push({ kind: 'changed', sequence });
    last = { sequence, hash: entry.hash };
    entries++;
  }
  const expected = head ?? { sequence: 0, hash: CHAIN_START };
  if (expected.sequence !== last.sequence || !equal(expected.hash, last.hash))
    faults.push({ kind: 'cut', sequence: last.sequence });
  return { tenant, entries, head: Buffer.from(last.hash).toString('hex'), faults };
}

async function* entriesOf(tx: Executor, tenant: string) {
  for (let after = 0; ; ) {
    const batch = await tx
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.tenant, tenant), gt(auditEntries.sequence, after)))
      .orderBy(asc(auditEntries.sequence))
      .limit(BATCH);
    yield* batch;
    const end = batch.at(-1);
    if (end === undefined) return;
    after = end.sequence;
  }
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
