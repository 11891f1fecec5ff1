import type { FastifyInstance } from 'fastify';

/** The OpenAPI 3.1 document of the service, as text that is the same every time. */
export const openApiDocument = (app: FastifyInstance): string => `${JSON.stringify(app.swagger(), null, 2)}\n`;
