import { count, eq, sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ServiceError } from '../../errors/service-error';
import { countProcesses } from '../../processes/known-processes';
import { cases } from '../../store/schema';
import { problems, type RouteContext, typed } from '../route';

const aliveSchema = z.strictObject({ status: z.literal('ok') });

export function healthRoutes(app: FastifyInstance, { parts, gate, isWarm }: RouteContext): void {
  const { store, metrics } = parts;
  typed(app).get(
    '/health/live',
    {
      config: { access: 'public', rateLimit: false },
      schema: { summary: 'The process runs', tags: ['health'], security: [], response: { 200: aliveSchema } },
    },
    async () => ({ status: 'ok' as const }),
  );
  typed(app).get(
    '/health/ready',
    {
      config: { access: 'public', rateLimit: false },
      schema: {
        summary: 'The database answers, and the models are loaded',
        tags: ['health'],
        security: [],
        response: { 200: aliveSchema, ...problems },
      },
    },
    async () => {
      await store
        .acrossTenants((tx) => tx.execute(sql`select 1`))
        .catch(() => {
          throw new ServiceError('unavailable', 'The database does not answer.');
        });
      if (!isWarm()) throw new ServiceError('unavailable', 'The models are being loaded.');
      return { status: 'ok' as const };
    },
  );
  app.get('/metrics', { config: { access: ['operator'] }, schema: { hide: true } }, async (_request, reply) => {
    metrics.inspectionsWaiting.set(gate.waiting());
    const states = await store.acrossTenants((tx) =>
      tx.select({ state: cases.state, cases: count() }).from(cases).groupBy(cases.state),
    );
    const [oldest] = await store.acrossTenants((tx) =>
      tx
        .select({ seconds: sql<number>`coalesce(extract(epoch from now() - min(${cases.submittedAt})), 0)::float` })
        .from(cases)
        .where(eq(cases.state, 'queued')),
    );
    metrics.oldestQueuedSeconds.set(oldest?.seconds ?? 0);
    metrics.processes.reset();
    for (const { kind, running } of await countProcesses(store)) metrics.processes.set({ kind }, running);
    metrics.cases.reset();
    for (const row of states) metrics.cases.set({ state: row.state }, row.cases);
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
