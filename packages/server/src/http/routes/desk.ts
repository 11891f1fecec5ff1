import { reportSchema } from '@yushen/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { caseOnDesk } from '../../desk/case-on-desk';
import { colleaguesOf } from '../../desk/colleagues';
import { correctField, correctionInputSchema } from '../../desk/correct-field';
import { decideOnCase, deskActSchema } from '../../desk/decide-on-case';
import { entryViewSchema, lockSchema } from '../../desk/entry-view';
import { releaseLock, takeLock } from '../../desk/lock-case';
import { openPagePictures } from '../../desk/page-pictures';
import { countQueues, queueFilterSchema, readQueue } from '../../desk/queue';
import { REASON_IDS, REASONS } from '../../desk/reasons';
import { undoAction } from '../../desk/undo-action';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['desk'];
const access = ['clerk'] as const;
const config = { access };
const byId = z.strictObject({ id: z.uuid() });
const number = z.int().nonnegative();
const text = z.strictObject({ zh: z.string(), en: z.string() });
const held = z.strictObject({ lock: lockSchema.optional().describe('Who has the case in hand now') });
const done = { 204: z.null(), ...problems };

/** The clerk's desk: queues, a case in hand, its pages. */
export function deskRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  const pictures = openPagePictures(parts);

  typed(app).get(
    '/v1/desk',
    {
      config: { access: ['clerk', 'admin'] as const },
      schema: {
        summary: 'Who is at the desk, their colleagues, the matters and the reasons to choose from',
        tags,
        response: {
          200: z.strictObject({
            key: z.string(),
            mayDecide: z.boolean().describe('Whether the key works on cases and sees their pages; else figures alone'),
            mayExport: z.boolean().describe('Whether the key may take personal data out'),
            colleagues: z.array(z.strictObject({ key: z.string(), name: z.string() })),
            matters: z.array(z.strictObject({ id: z.string(), title: text })),
            reasons: z.array(z.strictObject({ id: z.enum(REASON_IDS), title: text })),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      return {
        key: caller.key,
        mayDecide: caller.scopes.includes('clerk'),
        mayExport: caller.scopes.includes('admin'),
        colleagues: await colleaguesOf(parts, caller),
        matters: parts.reviewer.matters().map(({ id, title }) => ({ id, title })),
        reasons: REASON_IDS.map((id) => ({ id, title: REASONS[id] })),
      };
    },
  );

  typed(app).get(
    '/v1/desk/queue',
    {
      config,
      schema: {
        summary: 'A page of a queue; the queue of those who asked for a person takes no filter',
        tags,
        querystring: queueFilterSchema,
        response: {
          200: z.strictObject({ entries: z.array(entryViewSchema), total: number, next: z.string().optional() }),
          ...problems,
        },
      },
    },
    (request) => readQueue(parts, callerOf(request), request.query),
  );

  typed(app).get(
    '/v1/desk/counts',
    {
      config,
      schema: {
        summary: 'How many cases each queue holds, whatever is filtered',
        tags,
        response: {
          200: z.strictObject({
            views: z.record(z.string(), number),
            tickets: number,
            byMatter: z.array(z.strictObject({ matter: z.string(), decision: z.string().nullable(), cases: number })),
          }),
          ...problems,
        },
      },
    },
    (request) => countQueues(parts, callerOf(request)),
  );

  typed(app).get(
    '/v1/desk/cases/:id',
    {
      config,
      schema: {
        summary: 'All that a clerk is shown of a case; each look is in the audit log',
        tags,
        params: byId,
        response: {
          200: z.looseObject({ entry: entryViewSchema, fourEyes: z.boolean(), report: reportSchema.optional() }),
          ...problems,
        },
      },
    },
    (request) => caseOnDesk(parts, callerOf(request), request.params.id),
  );

  app.get(
    '/v1/desk/cases/:id/pages/:material/:page',
    {
      config,
      schema: {
        summary:
          'A page as a JPEG with the viewer’s mark on it; x-page-width and x-page-height are what boxes count in',
        tags,
        params: z.strictObject({
          id: z.uuid(),
          material: z.coerce.number().int().min(0).max(499),
          page: z.coerce.number().int().min(0).max(9999),
        }),
        response: problems,
      },
    },
    async (request, reply) => {
      const { id, material, page } = request.params as { id: string; material: number; page: number };
      const { jpeg, width, height, pages } = await pictures.show(callerOf(request), id, material, page);
      return reply
        .headers({ 'x-page-width': width, 'x-page-height': height, 'x-pages': pages })
        .type('image/jpeg')
        .send(jpeg);
    },
  );

  typed(app).post(
    '/v1/desk/cases/:id/lock',
    {
      config,
      schema: {
        summary: 'Take a case in hand or keep it; where a colleague has it, they are told that you wait',
        tags,
        params: byId,
        response: { 200: held, ...problems },
      },
    },
    async (request) => {
      const lock = await takeLock(parts, callerOf(request), request.params.id);
      return lock === undefined ? {} : { lock };
    },
  );

  typed(app).delete(
    '/v1/desk/cases/:id/lock',
    { config, schema: { summary: 'Lay a case down, for who waits for it', tags, params: byId, response: done } },
    async (request, reply) => {
      await releaseLock(parts, callerOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );

  typed(app).post(
    '/v1/desk/cases/:id/acts',
    {
      config,
      schema: {
        summary: 'Agree, overrule, ask the applicant, or hand over a case in hand',
        tags,
        params: byId,
        body: deskActSchema,
        response: done,
      },
    },
    async (request, reply) => {
      await decideOnCase(parts, callerOf(request), request.params.id, request.body);
      return reply.status(204).send(null);
    },
  );

  typed(app).post(
    '/v1/desk/cases/:id/undo',
    {
      config,
      schema: { summary: 'Take back the last thing that you did to a case', tags, params: byId, response: done },
    },
    async (request, reply) => {
      await undoAction(parts, callerOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );

  typed(app).post(
    '/v1/desk/cases/:id/corrections',
    {
      config,
      schema: {
        summary: 'Correct a misread field; the rules judge anew from the stored readings',
        tags,
        params: byId,
        body: correctionInputSchema,
        response: { 200: z.strictObject({ report: reportSchema, judgedMs: z.number() }), ...problems },
      },
    },
    (request) => correctField(parts, callerOf(request), request.params.id, request.body),
  );
}
