import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { issueKey, listKeys, revokeKey } from '../../access/keys';
import { SCOPES, type Scope } from '../../access/scopes';
import { notFound, ServiceError } from '../../errors/service-error';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['keys'];
const access = ['admin'] as const;
const scopes = z.array(z.enum(SCOPES)).min(1).max(SCOPES.length);
const keySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  scopes,
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
});

export function keyRoutes(app: FastifyInstance, { parts: { store } }: RouteContext): void {
  typed(app).post(
    '/v1/keys',
    {
      config: { access },
      schema: {
        summary: 'Make a key; its text is shown once',
        tags,
        body: z.strictObject({ title: z.string().min(1).max(200), scopes }),
        response: { 201: z.strictObject({ id: z.string(), key: z.string() }), ...problems },
      },
    },
    async (request, reply) => {
      const { tenant, key: actor, scopes: own } = callerOf(request);
      const { title, scopes: wanted } = request.body;
      if (wanted.includes('operator') && !own.includes('operator'))
        throw new ServiceError('not-allowed', 'Only an operator makes operators.');
      const { id, text } = await store.inTenant(tenant, (tx) => issueKey(tx, { tenant, title, scopes: wanted, actor }));
      return reply.status(201).send({ id, key: text });
    },
  );

  typed(app).get(
    '/v1/keys',
    {
      config: { access },
      schema: {
        summary: 'The keys',
        tags,
        response: { 200: z.strictObject({ keys: z.array(keySchema) }), ...problems },
      },
    },
    async (request) => {
      const { tenant } = callerOf(request);
      const rows = await store.inTenant(tenant, (tx) => listKeys(tx, tenant));
      const keys = rows.map(({ createdAt, revokedAt, scopes: held, ...rest }) => ({
        ...rest,
        scopes: held as Scope[],
        createdAt: createdAt.toISOString(),
        ...(revokedAt !== null && { revokedAt: revokedAt.toISOString() }),
      }));
      return { keys };
    },
  );

  typed(app).delete(
    '/v1/keys/:id',
    {
      config: { access },
      schema: {
        summary: 'Revoke a key; other processes notice within five seconds',
        tags,
        params: z.strictObject({ id: z.string().max(40) }),
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      if (!(await store.inTenant(caller.tenant, (tx) => revokeKey(tx, caller, request.params.id))))
        throw notFound('key');
      return reply.status(204).send(null);
    },
  );
}
