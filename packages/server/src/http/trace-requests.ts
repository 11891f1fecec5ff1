import type { FastifyInstance } from 'fastify';
import type { TracedRequest, Tracing } from '../tracing/tracing';

/** One span a request. What its handler does is within it; a body that is read in between would lose it. */
export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  const traced = new WeakMap<object, TracedRequest>();
  app.addHook('onRequest', async (request) => {
    traced.set(request, tracing.request(request.method, request.headers));
  });
  app.addHook('preHandler', (request, _reply, done) => {
    const own = traced.get(request);
    if (own === undefined) done();
    else own.within(done);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    traced.get(request)?.end({ route, status: reply.statusCode });
  });
}
