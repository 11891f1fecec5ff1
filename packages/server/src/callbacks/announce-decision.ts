import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { ReviewJob } from '../jobs/job-queue';
import type { Parts } from '../parts/parts';
import { deliveries, endpoints } from '../store/schema';
import type { Executor } from '../store/store';

/** The event that a case's report is there. */
export const DECIDED = 'case.decided';

/** Sets out, with the decision's own transaction, one delivery to each of the tenant's endpoints. */
export async function announceDecision(tx: Executor, { queue }: Parts, job: ReviewJob): Promise<void> {
  const { tenant, caseId, submission } = job;
  const targets = await tx.select({ id: endpoints.id }).from(endpoints).where(eq(endpoints.tenant, tenant));
  for (const { id: endpointId } of targets) {
    const id = randomUUID();
    await tx
      .insert(deliveries)
      .values({ id, tenant, endpointId, caseId, submission, event: DECIDED, state: 'pending' });
    await queue.addCallback(tx, { tenant, deliveryId: id });
  }
}
