import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { requireCase } from '../../cases/case-row';
import { viewCase } from '../../cases/case-view';
import { callerOf } from '../authenticate';
import { problems, type RouteContext, typed } from '../route';

/** Milliseconds between looks into the store: news may be lost, and proxies close what is silent. */
const LOOK_MS = 5000;
const FINAL: ReadonlySet<string> = new Set(['decided', 'aside', 'cancelled']);

export function eventRoutes(app: FastifyInstance, { parts: { store, bulletin } }: RouteContext): void {
  // Streams have no end of their own that a service that stops could wait for.
  const open = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });
  typed(app).get(
    '/v1/cases/:id/events',
    {
      config: { access: ['portal', 'clerk'] },
      schema: {
        summary: 'Follow a review (server-sent events `state` and `progress`) until it ends',
        tags: ['cases'],
        produces: ['text/event-stream'],
        params: z.strictObject({ id: z.uuid() }),
        response: { 200: z.any().describe('text/event-stream'), ...problems },
      },
    },
    async (request, reply) => {
      const { tenant } = callerOf(request);
      const { id } = request.params;
      const look = () => store.inTenant(tenant, async (tx) => viewCase(await requireCase(tx, tenant, id)));
      let shown = '';
      let done = () => {};
      const ended = new Promise<void>((resolve) => {
        done = resolve;
      });
      const show = async () => {
        const view = await look();
        if (shown === '') startStream(reply);
        const text = JSON.stringify(view);
        send(reply, text === shown ? ': still here\n\n' : `event: state\ndata: ${text}\n\n`);
        shown = text;
        if (FINAL.has(view.state)) done();
      };
      await show();
      const unfollow = bulletin.follow(id, ({ event, stage, done: finished, total }) => {
        if (event === 'state') void show().catch(done);
        else send(reply, `event: progress\ndata: ${JSON.stringify({ stage, done: finished, total })}\n\n`);
      });
      const timer = setInterval(() => void show().catch(done), LOOK_MS);
      request.raw.socket.once('close', done);
      open.add(done);
      // What happened between the first look and the following.
      await show().catch(done);
      await ended;
      open.delete(done);
      clearInterval(timer);
      unfollow();
      request.raw.socket.off('close', done);
      reply.raw.end();
    },
  );
}

function startStream(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
}

function send(reply: FastifyReply, text: string): void {
  if (!reply.raw.writableEnded) reply.raw.write(text);
}
