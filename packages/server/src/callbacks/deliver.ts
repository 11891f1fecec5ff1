import { createHmac } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { notFound, ServiceError } from '../errors/service-error';
import type { CallbackJob } from '../jobs/job-queue';
import type { Parts } from '../parts/parts';
import { unseal } from '../sealing/seal';
import { cases, DELIVERY_STATES, deliveries, endpoints, reports } from '../store/schema';
import { secretPlace } from './endpoints';
import { postJson } from './post-json';

/** What is sent: ids and the outcome. The report is fetched with a key. */
interface CallbackBody {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, string | number>>;
}

const isDelivery = (tenant: string, id: string) => and(eq(deliveries.tenant, tenant), eq(deliveries.id, id));

/**
 * Sends one event, signed as standardwebhooks has it (`webhook-id`, `webhook-timestamp`, `webhook-signature`): the id is the
 * delivery's own, so that the receiver knows a repetition, and the timestamp bounds a replay. What was delivered is not sent again.
 *
 * @throws where the endpoint does not answer with 2xx, to be tried again
 */
export async function deliver(parts: Parts, { tenant, deliveryId }: CallbackJob, signal: AbortSignal): Promise<void> {
  const { store, keys, settings, metrics } = parts;
  const [found] = await store.inTenant(tenant, (tx) =>
    tx
      .select()
      .from(deliveries)
      .innerJoin(endpoints, eq(deliveries.endpointId, endpoints.id))
      .innerJoin(reports, and(eq(reports.caseId, deliveries.caseId), eq(reports.submission, deliveries.submission)))
      .innerJoin(cases, eq(cases.id, deliveries.caseId))
      .where(isDelivery(tenant, deliveryId)),
  );
  if (found === undefined || found.deliveries.state === 'delivered') return;
  const { endpoints: endpoint, deliveries: delivery, reports: report, cases: about } = found;
  const body: CallbackBody = {
    type: delivery.event,
    timestamp: report.decidedAt.toISOString(),
    data: {
      case: delivery.caseId,
      submission: delivery.submission,
      matter: about.matter,
      decision: report.decision,
      digest: report.digest,
      ...(about.reference !== null && { reference: about.reference }),
    },
  };
  const text = JSON.stringify(body);
  const secret = unseal(keys, secretPlace(tenant), endpoint.secret).toString('utf8');
  const headers = signatures(secret, deliveryId, text, endpoint.hmacHeader);
  const answer = await postJson(endpoint.url, text, { headers, signal, allowPrivate: settings.privateCallbacks }).catch(
    (error: NodeJS.ErrnoException) => error.code ?? error.name,
  );
  const taken = typeof answer === 'number' && answer >= 200 && answer < 300;
  metrics.callbacks.inc({ outcome: taken ? 'delivered' : 'failed' });
  await store.inTenant(tenant, (tx) =>
    tx
      .update(deliveries)
      .set({
        attempts: sql`${deliveries.attempts} + 1`,
        lastAnswer: String(answer),
        ...(taken && { state: 'delivered' as const, finishedAt: new Date() }),
      })
      .where(isDelivery(tenant, deliveryId)),
  );
  if (!taken) throw new ServiceError('unavailable', `The callback was answered with ${answer}.`);
}

function signatures(secret: string, id: string, body: string, hmacHeader: string | null): Record<string, string> {
  const now = new Date();
  const timestamp = Math.floor(now.getTime() / 1000).toString();
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': new Webhook(secret).sign(id, now, body),
    ...(hmacHeader !== null && {
      [hmacHeader]: createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex'),
    }),
  };
}

/** Leaves a delivery to a person: it stands in the list of the dead until it is sent again. */
export async function giveUpDelivery({ store, log, metrics }: Parts, job: CallbackJob): Promise<void> {
  const { tenant, deliveryId } = job;
  await store.inTenant(tenant, async (tx) => {
    const dead = await tx
      .update(deliveries)
      .set({ state: 'dead', finishedAt: new Date() })
      .where(and(isDelivery(tenant, deliveryId), eq(deliveries.state, 'pending')))
      .returning({ id: deliveries.id });
    if (dead.length === 0) return;
    metrics.callbacks.inc({ outcome: 'dead' });
    await appendAudit(tx, tenant, { actor: 'system', action: 'callback.given-up', subject: deliveryId });
    log.warn({ tenant, delivery: deliveryId }, 'a callback was given up');
  });
}

export const deliverySchema = z.strictObject({
  id: z.uuid(),
  endpoint: z.uuid(),
  case: z.uuid(),
  submission: z.int(),
  event: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  lastAnswer: z.string().optional(),
  createdAt: z.iso.datetime(),
});

/** A tenant's deliveries in one state, the newest first. */
export async function listDeliveries({ store }: Parts, tenant: string, state: (typeof DELIVERY_STATES)[number]) {
  const rows = await store.inTenant(tenant, (tx) =>
    tx
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.tenant, tenant), eq(deliveries.state, state)))
      .orderBy(desc(deliveries.createdAt))
      .limit(200),
  );
  return rows.map(({ id, endpointId, caseId, submission, event, attempts, lastAnswer, createdAt }) => ({
    id,
    endpoint: endpointId,
    case: caseId,
    submission,
    event,
    state,
    attempts,
    ...(lastAnswer !== null && { lastAnswer }),
    createdAt: createdAt.toISOString(),
  }));
}

/** Sends a dead delivery once more, with all its attempts. @throws ServiceError `not-found`, `conflict` */
export async function redeliver({ store, queue }: Parts, { tenant, key: actor }: Caller, id: string): Promise<void> {
  await store.inTenant(tenant, async (tx) => {
    const [row] = await tx.select().from(deliveries).where(isDelivery(tenant, id)).for('update');
    if (row === undefined) throw notFound('delivery');
    if (row.state !== 'dead') throw new ServiceError('conflict', 'Only a delivery that was given up is sent again.');
    await tx.update(deliveries).set({ state: 'pending', finishedAt: null }).where(isDelivery(tenant, id));
    await queue.addCallback(tx, { tenant, deliveryId: id });
    await appendAudit(tx, tenant, { actor, action: 'callback.repeated', subject: id });
  });
}
