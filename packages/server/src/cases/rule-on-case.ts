import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { seal, unseal } from '../sealing/seal';
import { rulings } from '../store/schema';
import { rulingPlace } from './case-details';
import { lockCase, requireCase } from './case-row';

export const rulingInputSchema = z.strictObject({
  decision: z.enum(['approve', 'correct', 'manual']),
  reason: z.string().min(1).max(4000),
});

export const rulingSchema = rulingInputSchema.extend({
  id: z.uuid(),
  submission: z.int(),
  key: z.string().describe('The API key that ruled'),
  at: z.iso.datetime(),
});
export type Ruling = z.output<typeof rulingSchema>;

/** Writes down what a person decided on a reviewed case; the report stays as it is. @throws ServiceError `not-found`, `conflict` */
export async function ruleOnCase(
  { store, keys }: Parts,
  { tenant, key: actor }: Caller,
  caseId: string,
  { decision, reason }: z.output<typeof rulingInputSchema>,
): Promise<Ruling> {
  return store.inTenant(tenant, async (tx) => {
    const { state, submission, decision: before } = await lockCase(tx, tenant, caseId);
    if (state !== 'decided' && state !== 'aside')
      throw new ServiceError('conflict', 'Only a case that is decided or set aside can be ruled on.');
    const id = randomUUID();
    const ruledAt = new Date();
    const sealed = seal(keys, rulingPlace(tenant), Buffer.from(reason));
    await tx.insert(rulings).values({ id, caseId, submission, tenant, decision, reason: sealed, actor, ruledAt });
    const details = { submission, decision, before: before ?? 'none' };
    await appendAudit(tx, tenant, { actor, action: 'case.ruled', subject: caseId, details });
    return { id, submission, decision, reason, key: actor, at: ruledAt.toISOString() };
  });
}

/** @throws ServiceError `not-found` */
export async function rulingsOn({ store, keys }: Parts, tenant: string, caseId: string): Promise<Ruling[]> {
  const rows = await store.inTenant(tenant, async (tx) => {
    await requireCase(tx, tenant, caseId);
    return tx
      .select()
      .from(rulings)
      .where(and(eq(rulings.tenant, tenant), eq(rulings.caseId, caseId)))
      .orderBy(asc(rulings.ruledAt));
  });
  return rows.map(({ id, submission, decision, reason, actor, ruledAt }) => ({
    id,
    submission,
    decision,
    reason: unseal(keys, rulingPlace(tenant), reason).toString('utf8'),
    key: actor,
    at: ruledAt.toISOString(),
  }));
}
