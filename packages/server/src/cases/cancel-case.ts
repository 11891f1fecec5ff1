import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { notFound, ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { cases } from '../store/schema';
import { isCase, lockCase } from './case-row';
import { type CaseView, viewCase } from './case-view';

/** Withdraws a case that is not decided; what a running review finds is dropped. @throws ServiceError `not-found`, `conflict` */
export async function cancelCase(
  { store, bulletin }: Parts,
  { tenant, key: actor }: Caller,
  id: string,
): Promise<CaseView> {
  return store.inTenant(tenant, async (tx) => {
    const before = await lockCase(tx, tenant, id);
    if (before.state === 'cancelled') return viewCase(before);
    if (before.state === 'decided') throw new ServiceError('conflict', 'A case that is decided cannot be cancelled.');
    const [row] = await tx
      .update(cases)
      .set({ state: 'cancelled', decidedAt: new Date() })
      .where(isCase(tenant, id))
      .returning();
    if (row === undefined) throw notFound('case');
    await bulletin.tell(tx, { tenant, case: id, event: 'state' });
    await appendAudit(tx, tenant, { actor, action: 'case.cancelled', subject: id });
    return viewCase(row);
  });
}
