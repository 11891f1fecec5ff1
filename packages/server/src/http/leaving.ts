import type { FastifyReply } from 'fastify';

/** Aborted when the caller hangs up before the answer. */
export function leaving(reply: FastifyReply): AbortSignal {
  const hungUp = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) hungUp.abort();
  });
  return hungUp.signal;
}
