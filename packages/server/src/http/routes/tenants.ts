import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { issueKey } from '../../access/keys';
import { ServiceError } from '../../errors/service-error';
import { createTenant, listTenants, TENANT_ID } from '../../tenancy/tenants';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['tenants'];
const access = ['operator'] as const;
const tenantInput = z.strictObject({ id: z.string().regex(TENANT_ID), title: z.string().min(1).max(200) });

export function tenantRoutes(app: FastifyInstance, { parts: { store, settings } }: RouteContext): void {
  typed(app).post(
    '/v1/tenants',
    {
      config: { access },
      schema: {
        summary: 'Add a tenant, with its first admin key, shown once',
        tags,
        body: tenantInput,
        response: { 201: tenantInput.extend({ adminKey: z.string() }), ...problems },
      },
    },
    async (request, reply) => {
      const { key: actor } = callerOf(request);
      const { id, title } = request.body;
      const { auditHash } = settings;
      const adminKey = await store.acrossTenants(async (tx) => {
        if (!(await createTenant(tx, { id, title, actor, auditHash })))
          throw new ServiceError('conflict', 'This id is taken.');
        return (await issueKey(tx, { tenant: id, title: 'first admin', scopes: ['admin'], actor })).text;
      });
      return reply.status(201).send({ id, title, adminKey });
    },
  );

  typed(app).get(
    '/v1/tenants',
    {
      config: { access },
      schema: {
        summary: 'The tenants',
        tags,
        response: {
          200: z.strictObject({ tenants: z.array(z.strictObject({ id: z.string(), title: z.string() })) }),
          ...problems,
        },
      },
    },
    async () => {
      const rows = await store.acrossTenants((tx) => listTenants(tx));
      return { tenants: rows.map(({ id, title }) => ({ id, title })) };
    },
  );
}
