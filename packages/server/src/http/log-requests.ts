import type { FastifyInstance } from 'fastify';
import type { Parts } from '../parts/parts';

/** One log line and one measurement a request: its route as written in the code, never its address, body or headers. */
export function logRequests(app: FastifyInstance, { log, metrics }: Pick<Parts, 'log' | 'metrics'>): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    const { method } = request;
    const status = reply.statusCode;
    metrics.requests.observe({ method, route, status }, reply.elapsedTime / 1000);
    const { caller } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    log.info(
      { request: request.id, method, route, status, milliseconds, key: caller?.key, tenant: caller?.tenant },
      'request',
    );
  });
}
