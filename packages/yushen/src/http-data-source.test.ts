import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DataRequest } from '@yushen/contract';
import { afterEach, expect, test } from 'vitest';
import { type HttpDataSourceOptions, httpDataSource } from './http-data-source';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

type Answer = (response: ServerResponse, attempt: number) => void;

/** A registry on a local port: the bodies that it was sent, and a source that asks it. */
async function registry(answer: Answer, options: Partial<HttpDataSourceOptions> = {}) {
  const bodies: unknown[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.push({ ...JSON.parse(Buffer.concat(chunks).toString()), key: request.headers['x-key'] });
    answer(response, bodies.length);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const source = httpDataSource({ url: `http://127.0.0.1:${port}/shared`, backoffMs: 5, timeoutMs: 500, ...options });
  return { bodies, source };
}

const request = (signal = new AbortController().signal): DataRequest => ({
  source: 'e-licence',
  matter: 'm',
  caseId: 'c',
  requirement: 'operator-id',
  documentType: 'id-card-front',
  subject: { name: '李晓梅', idNumber: '1' },
  form: { secret: 'not for the registry' },
  signal,
});
const card = JSON.stringify({ fields: { name: '李晓梅' }, more: 1 });

test('an entry comes back as shared data; the form is not sent', async () => {
  const { bodies, source } = await registry((response) => response.end(card), { headers: { 'x-key': 'k' } });
  expect(await source(request())).toEqual({
    requirement: 'operator-id',
    source: 'e-licence',
    documentType: 'id-card-front',
    fields: { name: '李晓梅' },
  });
  const { signal: _signal, form: _form, ...asked } = request();
  expect(bodies).toEqual([{ ...asked, key: 'k' }]);
});

test.each([204, 404])('%i: the registry has nothing', async (status) => {
  const { source } = await registry((response) => response.writeHead(status).end());
  expect(await source(request())).toBeUndefined();
});

test('what may pass is tried again, with patience', async () => {
  const { bodies, source } = await registry((response, attempt) =>
    attempt < 3 ? response.writeHead(attempt === 1 ? 503 : 429).end() : response.end(card),
  );
  expect(await source(request())).toMatchObject({ fields: { name: '李晓梅' } });
  expect(bodies).toHaveLength(3);
});

test.each<[string, Answer, number]>([
  ['always out of order', (response) => response.writeHead(500).end(), 3],
  ['never answers', () => {}, 3],
  ['hangs up', (response) => response.destroy(), 3],
  ['refuses', (response) => response.writeHead(403).end(), 1],
  ['sends no JSON', (response) => response.end('<html>'), 1],
  ['sends something else', (response) => response.end('{"fields":{"name":7}}'), 1],
  ['sends far too much', (response) => response.end(JSON.stringify({ fields: { x: 'x'.repeat(400_000) } })), 1],
  ['sends elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), 3],
])('a registry that %s cannot be reached', async (_, answer, attempts) => {
  const { bodies, source } = await registry(answer, { timeoutMs: 80 });
  await expect(source(request())).rejects.toThrow(/^The data source "e-licence" /);
  expect(bodies).toHaveLength(attempts);
});

test('an endpoint that nobody listens at, and an abort', async () => {
  const source = httpDataSource({ url: 'http://127.0.0.1:9/', retries: 1, backoffMs: 1 });
  await expect(source(request())).rejects.toThrow('cannot be reached');
  const stop = new AbortController();
  const { source: silent } = await registry(() => {}, { timeoutMs: 10_000 });
  const waiting = expect(silent(request(stop.signal))).rejects.toThrow();
  stop.abort();
  await waiting;
});
