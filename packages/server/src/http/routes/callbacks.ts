import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { deliverySchema, listDeliveries, redeliver } from '../../callbacks/deliver';
import {
  addEndpoint,
  endpointInputSchema,
  endpointSchema,
  listEndpoints,
  removeEndpoint,
} from '../../callbacks/endpoints';
import { notFound } from '../../errors/service-error';
import { DELIVERY_STATES } from '../../store/schema';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['callbacks'];
const access = ['admin'] as const;
const byId = z.strictObject({ id: z.uuid() });

export function callbackRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  typed(app).post(
    '/v1/endpoints',
    {
      config: { access },
      schema: {
        summary: 'Add an address that decisions are told to, signed; its secret is shown once',
        tags,
        body: endpointInputSchema,
        response: { 201: endpointSchema.extend({ secret: z.string() }), ...problems },
      },
    },
    async (request, reply) => reply.status(201).send(await addEndpoint(parts, callerOf(request), request.body)),
  );

  typed(app).get(
    '/v1/endpoints',
    {
      config: { access },
      schema: {
        summary: 'The addresses',
        tags,
        response: { 200: z.strictObject({ endpoints: z.array(endpointSchema) }), ...problems },
      },
    },
    async (request) => ({ endpoints: await listEndpoints(parts, callerOf(request).tenant) }),
  );

  typed(app).delete(
    '/v1/endpoints/:id',
    {
      config: { access },
      schema: { summary: 'Remove an address', tags, params: byId, response: { 204: z.null(), ...problems } },
    },
    async (request, reply) => {
      if (!(await removeEndpoint(parts, callerOf(request), request.params.id))) throw notFound('endpoint');
      return reply.status(204).send(null);
    },
  );

  typed(app).get(
    '/v1/deliveries',
    {
      config: { access },
      schema: {
        summary: 'What was sent, waits, or was given up (`dead`)',
        tags,
        querystring: z.strictObject({ state: z.enum(DELIVERY_STATES).default('dead') }),
        response: { 200: z.strictObject({ deliveries: z.array(deliverySchema) }), ...problems },
      },
    },
    async (request) => ({
      deliveries: await listDeliveries(parts, callerOf(request).tenant, request.query.state),
    }),
  );

  typed(app).post(
    '/v1/deliveries/:id/repeat',
    {
      config: { access },
      schema: {
        summary: 'Send once more what was given up',
        tags,
        params: byId,
        response: { 202: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      await redeliver(parts, callerOf(request), request.params.id);
      return reply.status(202).send(null);
    },
  );
}
