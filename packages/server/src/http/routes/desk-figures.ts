import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answersOf, answersQuerySchema, listedAnswerSchema } from '../../desk/answers';
import { csvOf } from '../../desk/csv';
import { periodSchema, statisticsOf, TABLES } from '../../desk/statistics';
import { actOnTicket, openTickets, ticketActSchema, ticketSchema } from '../../desk/tickets';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['desk'];
const config = { access: ['clerk'] as const };
/** Figures name nobody: who has the admin's scope may see them, without seeing any case. */
const counting = { access: ['clerk', 'admin'] as const };

/** What the desk tells managers. */
export function deskFigureRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  typed(app).get(
    '/v1/desk/statistics',
    {
      config: counting,
      schema: {
        summary: 'Figures of a period: of cases, rules and times, of no person and no clerk',
        tags,
        querystring: periodSchema,
        response: {
          200: z.looseObject({ cases: z.int(), tables: z.record(z.string(), z.array(z.unknown())) }),
          ...problems,
        },
      },
    },
    async (request) => ({ ...(await statisticsOf(parts, callerOf(request), request.query)) }) as never,
  );

  app.get(
    '/v1/desk/statistics/:table',
    {
      config: counting,
      schema: {
        summary: 'One table of the figures as CSV',
        tags,
        params: z.strictObject({ table: z.enum(TABLES) }),
        querystring: periodSchema,
        response: problems,
      },
    },
    async (request, reply) => {
      const { table } = request.params as { table: (typeof TABLES)[number] };
      const { tables } = await statisticsOf(parts, callerOf(request), periodSchema.parse(request.query));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${table}.csv"`)
        .send(csvOf(tables[table]));
    },
  );

  typed(app).get(
    '/v1/desk/answers',
    {
      config: counting,
      schema: {
        summary: 'How content applicants were, in their words: the last 200 of a period',
        tags,
        querystring: answersQuerySchema,
        response: { 200: z.strictObject({ answers: z.array(listedAnswerSchema) }), ...problems },
      },
    },
    async (request) => ({ answers: await answersOf(parts, callerOf(request), request.query) }),
  );

  typed(app).get(
    '/v1/desk/tickets',
    {
      config,
      schema: {
        summary: '办不成事: tickets that are not answered, the oldest first',
        tags,
        response: { 200: z.strictObject({ tickets: z.array(ticketSchema) }), ...problems },
      },
    },
    async (request) => ({ tickets: await openTickets(parts, callerOf(request)) }),
  );

  typed(app).post(
    '/v1/desk/tickets/:id/acts',
    {
      config,
      schema: {
        summary: 'Accept, hand over, chase or answer a ticket',
        tags,
        params: z.strictObject({ id: z.uuid() }),
        body: ticketActSchema,
        response: { 200: ticketSchema, ...problems },
      },
    },
    (request) => actOnTicket(parts, callerOf(request), request.params.id, request.body),
  );
}
