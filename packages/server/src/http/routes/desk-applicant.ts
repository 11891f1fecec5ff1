import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  applicantWordsSchema,
  askForPerson,
  raiseTicket,
  satisfactionSchema,
  standingOf,
  takeSatisfaction,
} from '../../desk/applicant-side';
import { ticketSchema } from '../../desk/tickets';
import { DESK_STATES } from '../../store/schema';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['cases'];
const config = { access: ['portal', 'clerk'] as const };
const byId = z.strictObject({ id: z.uuid() });
const done = { 204: z.null(), ...problems };

/** What an applicant asks of the desk and is told by it, through their portal. */
export function deskApplicantRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  typed(app).get(
    '/v1/cases/:id/desk',
    {
      config,
      schema: {
        summary: 'How a case stands with the office: its state, what a clerk asks for, its tickets',
        tags,
        params: byId,
        response: {
          200: z.strictObject({
            state: z.enum(DESK_STATES).optional(),
            human: z.boolean().optional(),
            outcome: z.enum(['approve', 'correct', 'manual']).optional(),
            notice: z.string().optional(),
            tickets: z.array(ticketSchema.omit({ assignee: true })),
          }),
          ...problems,
        },
      },
    },
    (request) => standingOf(parts, callerOf(request), request.params.id),
  );

  typed(app).post(
    '/v1/cases/:id/person',
    { config, schema: { summary: 'The applicant asks for a person’s decision', tags, params: byId, response: done } },
    async (request, reply) => {
      await askForPerson(parts, callerOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );

  typed(app).post(
    '/v1/cases/:id/tickets',
    {
      config,
      schema: {
        summary: '办不成事: the applicant says that it cannot be done; again on an open ticket chases it',
        tags,
        params: byId,
        body: applicantWordsSchema,
        response: { 201: z.strictObject({ id: z.uuid() }), ...problems },
      },
    },
    async (request, reply) => {
      const id = await raiseTicket(parts, callerOf(request), request.params.id, request.body.words);
      return reply.status(201).send({ id });
    },
  );

  typed(app).put(
    '/v1/cases/:id/satisfaction',
    {
      config,
      schema: {
        summary: 'How content the applicant was, 1 to 5',
        tags,
        params: byId,
        body: satisfactionSchema,
        response: done,
      },
    },
    async (request, reply) => {
      await takeSatisfaction(parts, callerOf(request), request.params.id, request.body);
      return reply.status(204).send(null);
    },
  );
}
