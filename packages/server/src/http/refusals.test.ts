import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCOPES, type Scope } from '../access/scopes';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

const LIMIT = 100_000;
let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await openTestService({ settings: { uploadBytes: LIMIT, casesWaiting: 2 } });
  client = clientOf(service, await service.key('default'));
});
afterAll(() => service.close());

const files = async () =>
  (await readdir(path.join(service.folder, 'files'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;

const multipart = (name: string, bytes: Buffer, boundary = 'boundary') => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});

/** Every operation that the service describes, with a path that fits. */
function operations(): { method: string; url: string }[] {
  const { paths } = JSON.parse(JSON.stringify(service.app.swagger())) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      url: url.replace('{page}', '0').replaceAll(/\{\w+\}/g, randomUUID()),
    })),
  );
}

describe('who may call', () => {
  test('nobody without a key: every operation but health and the sign-on says 401', async () => {
    const closed = operations().filter(({ url }) => !/^\/(health|v1\/sign-on)/.test(url));
    expect(closed.length).toBeGreaterThan(25);
    for (const { method, url } of [...closed, { method: 'GET', url: '/metrics' }]) {
      const reply = await service.app.inject({ method: method as 'GET', url });
      expect(reply.statusCode, `${method} ${url}`).toBe(401);
      if (method !== 'HEAD') expect(reply.json(), url).toMatchObject({ code: 'not-authenticated' });
    }
  });

  test.each(['', 'Bearer', 'Bearer x', 'Basic eDp5', `Bearer ysk_${'0'.repeat(16)}_${'0'.repeat(64)}`])(
    'not with %o',
    async (authorization) => {
      expect((await client.call('GET', '/v1/cases', undefined, { authorization })).status).toBe(401);
    },
  );

  test('not with another secret of a known key, nor with a revoked one', async () => {
    const text = await service.key('default', ['portal']);
    const forged = `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`;
    expect((await clientOf(service, text).call('GET', '/v1/cases')).status).toBe(200);
    expect((await clientOf(service, forged).call('GET', '/v1/cases')).status).toBe(401);
    const other = await service.key('default', ['portal']);
    expect((await client.call('DELETE', `/v1/keys/${other.split('_')[1]}`)).status).toBe(204);
    expect((await clientOf(service, other).call('GET', '/v1/cases')).status).toBe(401);
  });

  const may: Readonly<Record<Scope, readonly string[]>> = {
    portal: ['GET /v1/cases', 'GET /v1/matters'],
    clerk: ['GET /v1/cases', 'GET /v1/matters', `GET /v1/cases/${randomUUID()}/rulings`],
    admin: ['GET /v1/matters', 'GET /v1/keys', 'GET /v1/audit', 'GET /v1/endpoints', 'GET /v1/deliveries'],
    operator: ['GET /v1/tenants', 'GET /metrics'],
  };
  test.each(SCOPES)('a key for %s alone is refused what others may', async (scope) => {
    const own = clientOf(service, await service.key('default', [scope]));
    for (const line of new Set(Object.values(may).flat())) {
      const { status } = await own.call('GET', line.slice(4));
      if (may[scope].includes(line)) expect(status, line).not.toBe(403);
      else expect(status, line).toBe(403);
    }
  });

  test('a key shows its secret to nobody, and an admin makes no operator', async () => {
    const admin = clientOf(service, await service.key('default', ['admin']));
    expect((await admin.call('POST', '/v1/keys', { title: 'x', scopes: ['operator'] })).status).toBe(403);
    const { body } = await admin.call('POST', '/v1/keys', { title: 'x', scopes: ['portal'] });
    expect(body.key).toMatch(/^ysk_/);
    const { text } = await admin.call('GET', '/v1/keys');
    expect(text).toContain(body.id);
    expect(text).not.toContain(body.key.split('_')[2]);
  });
});

describe('tenants', () => {
  test('find nothing of one another', async () => {
    const stranger = clientOf(service, await service.key('stranger'));
    const upload = await client.upload('a file of the first');
    const id = await client.open({ materials: [{ upload }] });
    for (const url of [
      `/v1/uploads/${upload}`,
      `/v1/uploads/${upload}/pages/0`,
      `/v1/uploads/${upload}/text`,
      `/v1/cases/${id}`,
      `/v1/cases/${id}/report`,
      `/v1/cases/${id}/events`,
      `/v1/cases/${id}/rulings`,
    ])
      expect((await stranger.call('GET', url)).status, url).toBe(404);
    for (const action of ['submit', 'cancel'])
      expect((await stranger.call('POST', `/v1/cases/${id}/${action}`)).status, action).toBe(404);
    expect((await stranger.call('DELETE', `/v1/uploads/${upload}`)).status).toBe(404);
    const taken = { matter: 'tax-registration', materials: [{ upload }] };
    expect((await stranger.call('POST', '/v1/cases', taken)).status).toBe(404);
    expect((await stranger.call('GET', '/v1/cases')).body.cases).toEqual([]);
    expect((await client.call('GET', `/v1/cases/${id}`)).body.state).toBe('draft');
  });

  test('made by an operator begin with an admin key of their own', async () => {
    const { status, body } = await client.call('POST', '/v1/tenants', { id: 'new-one', title: '新区' });
    expect(status).toBe(201);
    const admin = clientOf(service, body.adminKey);
    expect((await admin.call('GET', '/v1/audit')).body.entries[0]).toMatchObject({ action: 'tenant.created' });
    expect((await client.call('POST', '/v1/tenants', { id: 'new-one', title: 'x' })).status).toBe(409);
    for (const id of ['*', '../x', 'A', '', 'x'.repeat(41)])
      expect((await client.call('POST', '/v1/tenants', { id, title: 'x' })).status, id).toBe(400);
  });
});

describe('uploads', () => {
  test('as multipart are taken whole up to the limit, and beyond it leave nothing behind', async () => {
    const before = await files();
    const over = multipart('big.pdf', Buffer.alloc(LIMIT + 1, 7));
    const refused = await client.call('POST', '/v1/uploads', over.payload, over.headers);
    expect(refused).toMatchObject({ status: 413, body: { code: 'too-large' } });
    expect(await files()).toBe(before);
    const exact = multipart('fits.pdf', Buffer.alloc(LIMIT, 8));
    expect((await client.call('POST', '/v1/uploads', exact.payload, exact.headers)).body).toMatchObject({
      size: LIMIT,
    });
    expect(await files()).toBe(before + 1);
  });

  test('as they are, likewise', async () => {
    const before = await files();
    const sent = await client.call('PUT', `/v1/uploads/${randomUUID()}`, Buffer.alloc(LIMIT + 1, 9));
    expect(sent.status).toBe(413);
    expect(await files()).toBe(before);
  });

  test('that are none are refused', async () => {
    expect((await client.call('POST', '/v1/uploads', { file: 'x' })).status).toBe(400);
    const cut = multipart('a.pdf', Buffer.from('cut'));
    const short = cut.payload.subarray(0, cut.payload.length - 12);
    const before = await files();
    expect((await client.call('POST', '/v1/uploads', short, cut.headers)).status).toBe(400);
    expect(await files()).toBe(before);
    const json = await client.call('PUT', `/v1/uploads/${randomUUID()}`, { a: 1 });
    expect(json.status).toBe(400);
    expect((await client.call('PUT', '/v1/uploads/not-an-id', Buffer.from('x'))).status).toBe(400);
  });
});

describe('the queue', () => {
  test('turns cases away when too many wait, and says when to come again', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => client.open()));
    for (const id of ids.slice(0, 2)) expect((await client.call('POST', `/v1/cases/${id}/submit`)).status).toBe(202);
    const refused = await client.call('POST', `/v1/cases/${ids[2]}/submit`);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('30');
  });
});

describe('an error', () => {
  test('says where the request is wrong, and quotes nothing of it', async () => {
    const { status, text, body } = await client.call('POST', '/v1/cases', { matter: '李晓梅', subject: ['李晓梅'] });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'bad-request', fields: ['body/subject'] });
    expect(text).not.toContain('李晓梅');
  });

  test('of a text that no database holds is its sender’s', async () => {
    for (const url of ['/v1/portal/previews/%00', '/v1/cases?subject=%00'])
      expect((await client.call('GET', url)).status, url).toBe(400);
    expect((await client.call('POST', '/v1/keys', { title: '\u0000', scopes: ['portal'] })).status).toBe(400);
  });

  test('of ours shows no stack, no file, no message', async () => {
    const { files: real } = service.parts;
    const id = await client.upload('soon gone');
    await real.remove('default', (await client.call('GET', `/v1/uploads/${id}`)).body.sha256);
    const { status, text } = await client.call('GET', `/v1/uploads/${id}/pages/0`);
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'internal',
      request: expect.any(String),
    });
  });

  test('carries the headers that keep browsers from harm', async () => {
    const { headers } = await client.call('GET', '/nowhere');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
