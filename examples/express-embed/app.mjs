import express from 'express';

/** Bytes of one file at most. */
const LIMIT = 20 * 1024 * 1024;

/** A portal's own server with Yushen inside: no service, no database; what is kept, the portal keeps. */
export function portalApp(reviewer) {
  const app = express();
  app.disable('x-powered-by');

  // What one file is, while the person still looks at it.
  app.post('/inspect', express.raw({ type: () => true, limit: LIMIT }), async (request, response) => {
    const left = new AbortController();
    response.on('close', () => left.abort());
    const file = { name: String(request.query.name ?? 'upload'), data: request.body };
    response.json(await reviewer.inspect(file, { signal: left.signal }));
  });

  // A whole case: the form, and the files in base64.
  app.post('/review', express.json({ limit: 8 * LIMIT }), async (request, response) => {
    const { matter, form, files } = request.body;
    const materials = files.map(({ name, base64 }) => ({ name, data: Buffer.from(base64, 'base64') }));
    const report = await reviewer.review({ matter, form, materials });
    response.json({ decision: report.decision, notice: reviewer.notice(report) });
  });

  app.use((error, _request, response, _next) => {
    const isTheirs =
      ['bad-case', 'bad-options', 'unknown-matter', 'input-failed'].includes(error.code) || error.status < 500;
    // Of our own faults nothing is told; what was sent is never quoted.
    response.status(isTheirs ? 400 : 500).json({ code: isTheirs ? (error.code ?? 'bad-request') : 'internal' });
  });
  return app;
}
