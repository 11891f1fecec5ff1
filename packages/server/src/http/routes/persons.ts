import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { caseViewSchema } from '../../cases/case-view';
import { erasePerson, exportPerson } from '../../retention/person-data';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

const tags = ['persons'];
const access = ['admin'] as const;
const body = z.strictObject({ person: z.string().min(1).max(200).describe('As given as `subject` of the cases') });
const anything = z.unknown();

const exportedSchema = z.strictObject({
  case: caseViewSchema,
  form: anything,
  sharedData: anything,
  uploads: z.array(z.strictObject({ id: z.uuid(), name: z.string(), size: z.int(), inspections: z.array(anything) })),
  records: z.array(anything),
  rulings: z.array(z.strictObject({ decision: z.string(), reason: z.string(), at: z.iso.datetime() })),
});

/** The person stands in the body: addresses end up in logs. */
export function personRoutes(app: FastifyInstance, { parts }: RouteContext): void {
  typed(app).post(
    '/v1/persons/export',
    {
      config: { access },
      schema: {
        summary: 'All that is stored of a person’s own cases',
        tags,
        body,
        response: { 200: z.strictObject({ cases: z.array(exportedSchema) }), ...problems },
      },
    },
    async (request) => {
      const exported = await exportPerson(parts, callerOf(request), request.body.person);
      const cases = exported.map(({ uploads, records, rulings, ...rest }) => ({
        ...rest,
        uploads: uploads.map(({ inspections, ...upload }) => ({ ...upload, inspections: [...inspections] })),
        records: [...records],
        rulings: [...rulings],
      }));
      return { cases };
    },
  );

  typed(app).post(
    '/v1/persons/erase',
    {
      config: { access },
      schema: {
        summary: 'Erase a person’s own cases with their files',
        tags,
        body,
        response: { 200: z.strictObject({ erased: z.int() }), ...problems },
      },
    },
    async (request) => ({ erased: await erasePerson(parts, callerOf(request), request.body.person) }),
  );
}
