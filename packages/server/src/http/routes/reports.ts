import { type CaseRecord, ROLL_OUT_MODES, reportSchema } from '@yushen/contract';
import type { FastifyInstance } from 'fastify';
import { noticeHtml, noticeText } from 'yushen';
import { z } from 'zod';
import type { Caller } from '../../access/scopes';
import { appendAudit } from '../../audit/append-audit';
import { storedRecord } from '../../cases/stored-report';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['reports'];
const access = ['portal', 'clerk'] as const;
const byId = z.strictObject({ id: z.uuid() });
const anything = z.record(z.string(), z.unknown());
const submission = z.coerce.number().int().min(1).optional().describe('Default: the last');

export function reportRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  const { reviewer, store } = parts;

  /** Reading a report is reading personal data: who did is written down. */
  const read = (caller: Caller, id: string, what: string, wanted?: number): Promise<CaseRecord> =>
    store.inTenant(caller.tenant, async (tx) => {
      const record = await storedRecord(tx, parts, caller.tenant, id, wanted);
      await appendAudit(tx, caller.tenant, { actor: caller.key, action: `${what}.read`, subject: id });
      return record;
    });

  typed(app).get(
    '/v1/cases/:id/report',
    {
      config: { access },
      schema: {
        summary: 'The report: decision, requirements, documents, issues',
        tags,
        params: byId,
        querystring: z.strictObject({ submission }),
        response: { 200: reportSchema, ...problems },
      },
    },
    async (request) => (await read(callerOf(request), request.params.id, 'report', request.query.submission)).report,
  );

  typed(app).get(
    '/v1/cases/:id/notice',
    {
      config: { access },
      schema: {
        summary: 'The notice for the applicant (一次性告知)',
        tags,
        params: byId,
        querystring: z.strictObject({
          format: z.enum(['json', 'text', 'html']).default('json'),
          language: z.enum(['zh', 'en']).default('zh'),
        }),
        response: { 200: anything, ...problems },
      },
    },
    async (request, reply) => {
      const record = await read(callerOf(request), request.params.id, 'notice');
      const notice = reviewer.notice(record);
      const { format, language } = request.query;
      if (format === 'json') return { ...notice };
      const text = format === 'html' ? noticeHtml(notice, language) : noticeText(notice, language);
      return reply
        .type(format === 'html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8')
        .serializer((body: unknown) => String(body))
        .send(text as never);
    },
  );

  typed(app).get(
    '/v1/cases/:id/explanation',
    {
      config: { access },
      schema: {
        summary: 'Why it was decided so, rule by rule',
        tags,
        params: byId,
        querystring: z.strictObject({ rule: z.string().min(1).max(200).optional() }),
        response: { 200: anything, ...problems },
      },
    },
    async (request) => {
      const { report } = await read(callerOf(request), request.params.id, 'explanation');
      return { ...reviewer.explain(report, request.query.rule) };
    },
  );

  typed(app).get(
    '/v1/cases/:id/departments',
    {
      config: { access },
      schema: {
        summary: 'What each department is shown of a matter that several share',
        tags,
        params: byId,
        response: { 200: z.strictObject({ departments: z.array(anything) }), ...problems },
      },
    },
    async (request) => {
      const { report } = await read(callerOf(request), request.params.id, 'departments');
      return { departments: reviewer.splitByDepartment(report).map((view) => ({ ...view })) };
    },
  );

  typed(app).post(
    '/v1/cases/:id/replay',
    {
      config: { access: ['clerk'] },
      schema: {
        summary: 'Decide the case anew by today’s rules from its stored readings; nothing is changed',
        tags,
        params: byId,
        body: z.strictObject({ mode: z.enum(ROLL_OUT_MODES).optional(), shadow: z.boolean().optional() }),
        response: { 200: anything, ...problems },
      },
    },
    async (request) => {
      const record = await read(callerOf(request), request.params.id, 'record');
      return { ...reviewer.replay(record, request.body) };
    },
  );
}
