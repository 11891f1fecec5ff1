import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { deskEntries } from '../store/schema';
import type { Executor } from '../store/store';
import { type EntryRow, isEntry, lockEntry } from './entry-row';

/** Who has a case in hand. */
export interface Lock {
  readonly by: string;
  readonly until: string;
  /** Who waits for it. */
  readonly wantedBy?: string;
}

const MINUTE_MS = 60_000;

export function lockOf({ lockedBy, lockedUntil, wantedBy }: EntryRow, now = new Date()): Lock | undefined {
  if (lockedBy === null || lockedUntil === null || lockedUntil <= now) return undefined;
  return { by: lockedBy, until: lockedUntil.toISOString(), ...(wantedBy !== null && { wantedBy }) };
}

/** Takes a case in hand, or keeps it there. Where another has it they are told that somebody waits. @returns who has it now */
export async function takeLock(
  { store, settings }: Parts,
  { tenant, key }: Caller,
  caseId: string,
): Promise<Lock | undefined> {
  return store.inTenant(tenant, async (tx) => {
    const entry = await lockEntry(tx, tenant, caseId);
    const held = lockOf(entry);
    if (held !== undefined && held.by !== key) {
      const [row] = await set(tx, entry, { wantedBy: key });
      return row && lockOf(row);
    }
    const [row] = await set(tx, entry, {
      lockedBy: key,
      lockedUntil: new Date(Date.now() + settings.desk.lockMinutes * MINUTE_MS),
      ...(held === undefined && { wantedBy: null }),
    });
    if (held === undefined) await appendAudit(tx, tenant, { actor: key, action: 'desk.case-taken', subject: caseId });
    return row && lockOf(row);
  });
}

/** Lays a case down, for whoever waits for it. Harmless where it is not in the caller's hand. */
export async function releaseLock({ store, settings }: Parts, { tenant, key }: Caller, caseId: string): Promise<void> {
  await store.inTenant(tenant, async (tx) => {
    const entry = await lockEntry(tx, tenant, caseId);
    if (lockOf(entry)?.by !== key) return;
    await set(tx, entry, passedOn(entry, settings.desk.lockMinutes));
    await appendAudit(tx, tenant, { actor: key, action: 'desk.case-laid-down', subject: caseId });
  });
}

/** The lock goes to who waits for it, or to nobody. */
function passedOn({ wantedBy }: EntryRow, minutes: number) {
  const lockedUntil = wantedBy === null ? null : new Date(Date.now() + minutes * MINUTE_MS);
  return { lockedBy: wantedBy, lockedUntil, wantedBy: null };
}

/** @throws ServiceError `conflict` where the case is not in the caller's hand, or was submitted anew since they looked */
export async function requireLock(
  tx: Executor,
  { tenant, key }: Caller,
  caseId: string,
  submission: number,
): Promise<EntryRow> {
  const entry = await lockEntry(tx, tenant, caseId);
  if (entry.submission !== submission) throw new ServiceError('conflict', 'The case was submitted anew. Look again.');
  if (lockOf(entry)?.by !== key) throw new ServiceError('conflict', 'The case is not in your hand. Take it first.');
  return entry;
}

const set = (tx: Executor, { tenant, caseId }: EntryRow, change: Partial<EntryRow>) =>
  tx.update(deskEntries).set(change).where(isEntry(tenant, caseId)).returning();
