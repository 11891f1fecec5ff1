import type { FastifyInstance } from 'fastify';
import { descriptionPage } from '../description-page';
import { openApiDocument } from '../openapi-document';

export function descriptionRoutes(app: FastifyInstance): void {
  const config = { access: 'public' } as const;
  app.get('/openapi.json', { config, schema: { hide: true } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(openApiDocument(app)),
  );
  app.get('/', { config, schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(descriptionPage(JSON.parse(openApiDocument(app)))),
  );
}
