import { and, asc, eq, gt } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AUDIT_HASHES } from '../../audit/audit-hash';
import { auditEntries } from '../../store/schema';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const entrySchema = z.strictObject({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  hash: z.string(),
  algorithm: z.enum(AUDIT_HASHES).describe('What made `hash`'),
});

export function auditRoutes(app: FastifyInstance, { parts: { store } }: RouteContext): void {
  typed(app).get(
    '/v1/audit',
    {
      config: { access: ['admin'] },
      schema: {
        summary: 'The audit log, the oldest first',
        tags: ['audit'],
        querystring: z.strictObject({
          after: z.coerce.number().int().min(0).default(0).describe('`sequence` of the last entry of the page before'),
          limit: z.coerce.number().int().min(1).max(1000).default(100),
        }),
        response: { 200: z.strictObject({ entries: z.array(entrySchema) }), ...problems },
      },
    },
    async (request) => {
      const { tenant } = callerOf(request);
      const { after, limit } = request.query;
      const rows = await store.inTenant(tenant, (tx) =>
        tx
          .select()
          .from(auditEntries)
          .where(and(eq(auditEntries.tenant, tenant), gt(auditEntries.sequence, after)))
          .orderBy(asc(auditEntries.sequence))
          .limit(limit),
      );
      const entries = rows.map(({ tenant: _tenant, previous: _previous, hash, ...entry }) => ({
        ...entry,
        details: { ...entry.details },
        hash: Buffer.from(hash).toString('hex'),
      }));
      return { entries };
    },
  );
}
