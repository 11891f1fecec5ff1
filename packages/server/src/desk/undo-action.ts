import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { deskActions, deskCorrections, deskEntries, deskSamples, rulings } from '../store/schema';
import { isEntry, lockEntry } from './entry-row';
import { lockOf } from './lock-case';

const MINUTE_MS = 60_000;

/**
 * Takes back the last thing that was done to a case, where the caller did it and nobody else has the case in hand. The ruling that it
 * wrote goes; the audit log keeps both.
 *
 * @throws ServiceError `not-found`; `conflict` where there is nothing of the caller's to take back
 */
export async function undoAction({ store, settings }: Parts, { tenant, key }: Caller, caseId: string): Promise<void> {
  await store.inTenant(tenant, async (tx) => {
    const entry = await lockEntry(tx, tenant, caseId);
    const held = lockOf(entry);
    if (held !== undefined && held.by !== key) throw new ServiceError('conflict', 'A colleague has the case in hand.');
    const [last] = await tx
      .select()
      .from(deskActions)
      .where(
        and(
          eq(deskActions.tenant, tenant),
          eq(deskActions.caseId, caseId),
          eq(deskActions.submission, entry.submission),
          isNull(deskActions.undoneAt),
        ),
      )
      .orderBy(desc(deskActions.at))
      .limit(1);
    if (last === undefined || last.actor !== key)
      throw new ServiceError('conflict', 'The last thing done to this case was not done by you.');
    const now = new Date();
    await tx.update(deskActions).set({ undoneAt: now }).where(eq(deskActions.id, last.id));
    await tx.update(deskCorrections).set({ undoneAt: now }).where(eq(deskCorrections.id, last.id));
    if (last.ruling !== null)
      await tx.delete(rulings).where(and(eq(rulings.tenant, tenant), eq(rulings.id, last.ruling)));
    await tx
      .update(deskSamples)
      .set({ right: null, checkedBy: null, checkedAt: null })
      .where(and(eq(deskSamples.caseId, caseId), eq(deskSamples.submission, entry.submission)));
    const { codes, rules, ...before } = last.before;
    await tx
      .update(deskEntries)
      .set({
        ...before,
        codes: [...codes],
        ...(rules && { rules: [...rules] }),
        closedAt: null,
        lockedBy: key,
        lockedUntil: new Date(now.getTime() + settings.desk.lockMinutes * MINUTE_MS),
      })
      .where(isEntry(tenant, caseId));
    await appendAudit(tx, tenant, { actor: key, action: 'desk.undone', subject: caseId, details: { kind: last.kind } });
  });
}
