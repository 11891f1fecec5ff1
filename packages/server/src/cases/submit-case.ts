import { and, count, eq } from 'drizzle-orm';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { notFound, ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { unsealJson } from '../sealing/seal';
import { cases } from '../store/schema';
import type { Executor } from '../store/store';
import { type CaseDetails, casePlace } from './case-details';
import { isCase, lockCase } from './case-row';
import { type CaseWithMaterials, viewWithMaterials } from './case-view';
import { requireWholeForm } from './require-form';

/** What a person who waits is worth in the queue: more than any tenant's backlog. */
const WAITING_PERSON = 1_000_000;
/** Seconds after which to try again where the queue is full. */
const RETRY_AFTER = 30;

/**
 * Submits a case for review; it and its job are saved together. Submitting again while it waits changes nothing.
 *
 * @throws ServiceError `not-found`, `conflict` where it is cancelled, or decided and unchanged, or its form lacks
 * something, `too-busy`
 */
export async function submitCase(
  { store, keys, reviewer, queue, bulletin, settings }: Parts,
  { tenant, key: actor }: Caller,
  id: string,
  personWaits: boolean,
): Promise<CaseWithMaterials> {
  return store.inTenant(tenant, async (tx) => {
    const before = await lockCase(tx, tenant, id);
    if (before.state === 'queued' || before.state === 'reviewing') return viewWithMaterials(tx, before);
    if (before.state === 'cancelled' || before.state === 'decided')
      throw new ServiceError('conflict', `A case that is ${before.state} cannot be submitted.`);
    const { form } = unsealJson<CaseDetails>(keys, casePlace(tenant), before.details);
    requireWholeForm(reviewer, before.matter, form);
    const lines = await linesOf(tx, tenant);
    if (lines.reduce((sum, { waiting }) => sum + waiting, 0) >= settings.casesWaiting)
      throw new ServiceError('too-busy', 'Too many cases are waiting. Try again later.', RETRY_AFTER);
    const submission = before.submission + 1;
    const [row] = await tx
      .update(cases)
      .set({ state: 'queued', submission, submittedAt: new Date(), decision: null, asideReason: null, decidedAt: null })
      .where(isCase(tenant, id))
      .returning();
    if (row === undefined) throw notFound('case');
    const priority = (personWaits ? WAITING_PERSON : 0) - placeInLine(lines, before.matter);
    await queue.addReview(tx, { tenant, caseId: id, submission }, priority);
    await bulletin.tell(tx, { tenant, case: id, event: 'state' });
    const view = await viewWithMaterials(tx, row);
    await appendAudit(tx, tenant, { actor, action: 'case.submitted', subject: id, details: { submission } });
    return view;
  });
}

/** How many cases of one matter wait. */
export interface MatterLine {
  readonly matter: string;
  readonly waiting: number;
}

const linesOf = (tx: Executor, tenant: string): Promise<MatterLine[]> =>
  tx
    .select({ matter: cases.matter, waiting: count() })
    .from(cases)
    .where(and(eq(cases.tenant, tenant), eq(cases.state, 'queued')))
    .groupBy(cases.matter);

/**
 * How many go before a tenant's next case, if the matters that wait take turns. So nobody's batch holds up another tenant's single case,
 * nor another matter's.
 */
export function placeInLine(lines: readonly MatterLine[], matter: string): number {
  const others = lines.filter((line) => line.matter !== matter).length;
  const own = lines.find((line) => line.matter === matter)?.waiting ?? 0;
  return own * (others + 1);
}
