import type { FastifyInstance } from 'fastify';
import { decidedFilterSchema } from '../../desk/decided-cases';
import { exportRecords } from '../../desk/export-records';
import { labelsOf } from '../../desk/labels';
import { proposalQuerySchema, proposalSchema, proposalsFor } from '../../desk/proposals';
import { trialInputSchema, trialSchema, tryOnPast } from '../../desk/trial';
import { packTrialInputSchema, packTrialSchema, tryPack } from '../../desk/try-pack';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['desk'];
const config = { access: ['clerk', 'admin'] as const };
const owning = { access: ['admin'] as const };
const JSON_LINES = 'application/jsonl; charset=utf-8';
const linesOf = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** What an office learns from its clerks' decisions. Nothing here changes how cases are decided. */
export function deskLearningRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  typed(app).get(
    '/v1/desk/proposals',
    {
      config,
      schema: {
        summary:
          'A limit of confidence for a chosen share of false approvals, with its bounds; it is applied by nobody but a person',
        tags,
        querystring: proposalQuerySchema,
        response: { 200: proposalSchema, ...problems },
      },
    },
    (request) => proposalsFor(parts, callerOf(request), request.query),
  );

  typed(app).post(
    '/v1/desk/trials',
    {
      config,
      schema: {
        summary: 'What decided cases would have come to under another limit or other rules; nothing is read again',
        tags,
        body: trialInputSchema,
        response: { 200: trialSchema, ...problems },
      },
    },
    (request) => tryOnPast(parts, callerOf(request), request.body),
  );

  typed(app).post(
    '/v1/desk/trials/pack',
    {
      config: owning,
      schema: {
        summary:
          'The same under a rule pack that comes with the request; it is not stored, and no case is decided by it',
        tags,
        body: packTrialInputSchema,
        response: { 200: packTrialSchema, ...problems },
      },
    },
    (request) => tryPack(parts, callerOf(request), request.body),
  );

  app.get(
    '/v1/desk/records',
    {
      config: owning,
      schema: {
        summary: 'Decided cases with their readings, for `yushen replay`: JSON lines, personal data',
        tags,
        querystring: decidedFilterSchema,
        response: problems,
      },
    },
    async (request, reply) =>
      reply
        .type(JSON_LINES)
        .send(linesOf(await exportRecords(parts, callerOf(request), decidedFilterSchema.parse(request.query)))),
  );

  app.get(
    '/v1/desk/labels',
    {
      config: owning,
      schema: {
        summary: 'Fields that clerks corrected, as an evaluation set: JSON lines, personal data',
        tags,
        response: problems,
      },
    },
    async (request, reply) => reply.type(JSON_LINES).send(linesOf(await labelsOf(parts, callerOf(request)))),
  );
}
