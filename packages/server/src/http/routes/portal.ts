import { and, eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { caseWithMaterialsSchema, viewWithMaterials } from '../../cases/case-view';
import { notFound } from '../../errors/service-error';
import { portalRequestSchema, unwrapped } from '../../portal/portal-request';
import { portalKey, takePortalRequest } from '../../portal/take-request';
import { cases } from '../../store/schema';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['portal'];
const access = ['portal'] as const;
const answerSchema = z.strictObject({ requestId: z.string(), case: caseWithMaterialsSchema });

/** For portals that already send `matterId`, `materialData`, `formData` …: they change one address. */
export function portalRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  typed(app).post(
    '/v1/portal/previews',
    {
      config: { access },
      schema: {
        summary: 'Take a portal’s own request: fetch its attachments, open the case, submit it',
        tags,
        body: portalRequestSchema,
        response: { 202: answerSchema, ...problems },
      },
    },
    async (request, reply) => {
      const body = unwrapped(request.body);
      const taken = await takePortalRequest(parts, callerOf(request), body);
      return reply.status(202).send({ requestId: body.requestId, case: taken });
    },
  );

  typed(app).get(
    '/v1/portal/previews/:requestId',
    {
      config: { access },
      schema: {
        summary: 'How the case of a portal’s request stands',
        tags,
        params: z.strictObject({ requestId: z.string().min(1).max(150) }),
        response: { 200: answerSchema, ...problems },
      },
    },
    async (request) => {
      const { tenant } = callerOf(request);
      const { requestId } = request.params;
      return parts.store.inTenant(tenant, async (tx) => {
        const [row] = await tx
          .select()
          .from(cases)
          .where(and(eq(cases.tenant, tenant), eq(cases.idempotencyKey, portalKey(requestId))));
        if (row === undefined) throw notFound('request');
        return { requestId, case: await viewWithMaterials(tx, row) };
      });
    },
  );
}
