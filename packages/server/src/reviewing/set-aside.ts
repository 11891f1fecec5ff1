import { appendAudit } from '../audit/append-audit';
import { isCase } from '../cases/case-row';
import { enterDesk } from '../desk/enter-case';
import type { ReviewJob } from '../jobs/job-queue';
import type { Parts } from '../parts/parts';
import { cases } from '../store/schema';

/** Puts a case aside whose review cannot be done, with the reason: a person must look. Harmless to repeat. */
export async function setAside(parts: Parts, { tenant, caseId, submission }: ReviewJob, code?: string): Promise<void> {
  const { store, bulletin, log } = parts;
  await store.inTenant(tenant, async (tx) => {
    const [row] = await tx.select().from(cases).where(isCase(tenant, caseId)).for('update');
    if (row === undefined || row.submission !== submission) return;
    if (row.state !== 'queued' && row.state !== 'reviewing') return;
    // A worker that died could not say why.
    const asideReason = code ?? row.asideReason ?? 'worker-died';
    await tx.update(cases).set({ state: 'aside', asideReason, decidedAt: new Date() }).where(isCase(tenant, caseId));
    await enterDesk(tx, parts, row);
    await bulletin.tell(tx, { tenant, case: caseId, event: 'state' });
    const details = { submission, reason: asideReason };
    await appendAudit(tx, tenant, { actor: 'system', action: 'case.set-aside', subject: caseId, details });
    log.warn({ case: caseId, tenant, submission, code: asideReason }, 'set aside');
  });
}
