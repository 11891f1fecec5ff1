import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addToCase, materialInputSchema, takeOffCase } from '../../cases/add-materials';
import { cancelCase } from '../../cases/cancel-case';
import { requireCase } from '../../cases/case-row';
import { caseViewSchema, caseWithMaterialsSchema, viewWithMaterials } from '../../cases/case-view';
import { changeForm } from '../../cases/change-form';
import { caseInputSchema, createCase } from '../../cases/create-case';
import { caseFilterSchema, listCases } from '../../cases/list-cases';
import { ruleOnCase, rulingInputSchema, rulingSchema, rulingsOn } from '../../cases/rule-on-case';
import { submitCase } from '../../cases/submit-case';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['cases'];
const access = ['portal', 'clerk'] as const;
const clerks = ['clerk'] as const;
const byId = z.strictObject({ id: z.uuid() });
const caseSchema = caseWithMaterialsSchema.meta({ id: 'Case' });
const answer = { 200: caseSchema, ...problems };

export function caseRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  typed(app).post(
    '/v1/cases',
    {
      config: { access },
      schema: {
        summary: 'Open a case as a draft; with an idempotency key, repeating it gives the same case (200)',
        tags,
        headers: z.looseObject({ 'idempotency-key': z.string().min(1).max(200).optional() }),
        body: caseInputSchema,
        response: { 200: caseSchema, 201: caseSchema, ...problems },
      },
    },
    async (request, reply) => {
      const made = await createCase(parts, callerOf(request), request.body, request.headers['idempotency-key']);
      return reply.status(made.made ? 201 : 200).send(made.case);
    },
  );

  typed(app).get(
    '/v1/cases',
    {
      config: { access },
      schema: {
        summary: 'Find cases, the newest first',
        tags,
        querystring: caseFilterSchema,
        response: { 200: z.strictObject({ cases: z.array(caseViewSchema), next: z.string().optional() }), ...problems },
      },
    },
    (request) => listCases(parts, callerOf(request).tenant, request.query),
  );

  typed(app).get(
    '/v1/cases/:id',
    { config: { access }, schema: { summary: 'How a case stands', tags, params: byId, response: answer } },
    (request) => {
      const { tenant } = callerOf(request);
      return parts.store.inTenant(tenant, async (tx) =>
        viewWithMaterials(tx, await requireCase(tx, tenant, request.params.id)),
      );
    },
  );

  typed(app).put(
    '/v1/cases/:id/form',
    {
      config: { access },
      schema: {
        summary: 'Replace the form of a case that is not under review',
        tags,
        params: byId,
        body: z.record(z.string(), z.unknown()),
        response: answer,
      },
    },
    (request) => changeForm(parts, callerOf(request), request.params.id, request.body),
  );

  typed(app).post(
    '/v1/cases/:id/materials',
    {
      config: { access },
      schema: {
        summary: 'Add uploads to a case that is not under review',
        tags,
        params: byId,
        body: z.strictObject({ materials: z.array(materialInputSchema).min(1).max(500) }),
        response: answer,
      },
    },
    (request) => addToCase(parts, callerOf(request), request.params.id, request.body.materials),
  );

  typed(app).delete(
    '/v1/cases/:id/materials/:material',
    {
      config: { access },
      schema: {
        summary: 'Take a material off a case that is not under review',
        tags,
        params: byId.extend({ material: z.uuid() }),
        response: answer,
      },
    },
    (request) => takeOffCase(parts, callerOf(request), request.params.id, request.params.material),
  );

  typed(app).post(
    '/v1/cases/:id/submit',
    {
      config: { access },
      schema: {
        summary: 'Hand a case in for review',
        tags,
        params: byId,
        querystring: z.strictObject({
          waiting: z.stringbool().default(false).describe('A person waits for the answer: before batches'),
        }),
        response: { 202: caseSchema, ...problems },
      },
    },
    async (request, reply) =>
      reply.status(202).send(await submitCase(parts, callerOf(request), request.params.id, request.query.waiting)),
  );

  typed(app).post(
    '/v1/cases/:id/cancel',
    {
      config: { access },
      schema: { summary: 'Withdraw a case', tags, params: byId, response: { 200: caseViewSchema, ...problems } },
    },
    (request) => cancelCase(parts, callerOf(request), request.params.id),
  );

  typed(app).post(
    '/v1/cases/:id/rulings',
    {
      config: { access: clerks },
      schema: {
        summary: 'Write down what a person decided',
        tags,
        params: byId,
        body: rulingInputSchema,
        response: { 201: rulingSchema, ...problems },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await ruleOnCase(parts, callerOf(request), request.params.id, request.body)),
  );

  typed(app).get(
    '/v1/cases/:id/rulings',
    {
      config: { access: clerks },
      schema: {
        summary: 'What persons decided',
        tags,
        params: byId,
        response: { 200: z.strictObject({ rulings: z.array(rulingSchema) }), ...problems },
      },
    },
    async (request) => ({ rulings: await rulingsOn(parts, callerOf(request).tenant, request.params.id) }),
  );
}
