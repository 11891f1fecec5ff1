import { sharedDataSchema, textSchema } from '@yushen/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { problems, type RouteContext, typed } from '../route';

const tags = ['matters'];
const access = ['portal', 'clerk', 'admin'] as const;
const byId = z.strictObject({ id: z.string().min(1).max(200) });
const language = z.enum(['zh', 'en']).default('zh');
const anything = z.record(z.string(), z.unknown());

export function matterRoutes(app: FastifyInstance, { parts: { reviewer } }: RouteContext): void {
  typed(app).get(
    '/v1/matters',
    {
      config: { access },
      schema: {
        summary: 'What can be applied for',
        tags,
        response: {
          200: z.strictObject({
            matters: z.array(
              z.strictObject({
                id: z.string(),
                version: z.string(),
                title: textSchema,
                departments: z.array(textSchema),
              }),
            ),
          }),
          ...problems,
        },
      },
    },
    async () => ({
      matters: reviewer.matters().map((matter) => ({ ...matter, departments: [...matter.departments] })),
    }),
  );

  typed(app).get(
    '/v1/matters/:id',
    {
      config: { access },
      schema: {
        summary: 'A matter in words: requirements and rules',
        tags,
        params: byId,
        response: { 200: anything, ...problems },
      },
    },
    async (request) => ({ ...reviewer.matter(request.params.id) }),
  );

  typed(app).get(
    '/v1/matters/:id/form',
    {
      config: { access },
      schema: {
        summary: 'Its form as JSON Schema (draft 2020-12)',
        tags,
        params: byId,
        querystring: z.strictObject({ language }),
        response: { 200: anything, ...problems },
      },
    },
    async (request) => ({ ...reviewer.matterSchema(request.params.id, request.query.language) }),
  );

  typed(app).post(
    '/v1/matters/:id/guide',
    {
      config: { access },
      schema: {
        summary: 'What must be brought together, and what to ask next; the form may be filled in partly',
        tags,
        params: byId,
        body: z.strictObject({
          form: anything.default({}),
          sharedData: z.array(sharedDataSchema).max(100).default([]),
        }),
        response: { 200: anything, ...problems },
      },
    },
    async (request) => ({ ...reviewer.guide(request.params.id, request.body.form, request.body.sharedData) }),
  );
}
