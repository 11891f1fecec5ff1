import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app';
import { purgeResumable } from '../resumable/purge-resumable';
import { resumablePieces, resumableUploads } from '../store/schema';
import { clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

const MB = 1024 * 1024;
const LIMIT = 4 * MB;
let service: TestService;
let key: string;
let port: number;
beforeAll(async () => {
  service = await openTestService({ settings: { uploadBytes: LIMIT, resumableOpen: 12 } });
  key = await service.key('default', ['portal']);
  port = Number(new URL(await service.app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => service.close());

const tus = { 'tus-resumable': '1.0.0' };
const call = (method: string, url: string, headers: Record<string, string> = {}, payload?: Buffer, by = key) =>
  service.app.inject({
    method: method as 'GET',
    url,
    headers: { authorization: `Bearer ${by}`, ...tus, ...headers },
    ...(payload && { payload }),
  });
const begin = async (length: number, by = key): Promise<string> => {
  const made = await call('POST', '/v1/resumable', { 'upload-length': String(length) }, undefined, by);
  expect(made.statusCode).toBe(201);
  return String(made.headers.location);
};
const send = (url: string, offset: number, bytes: Buffer, by = key) =>
  call('PATCH', url, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes, by);
const offsetOf = async (url: string) => Number((await call('HEAD', url)).headers['upload-offset']);
const idOf = (url: string) => url.split('/').at(-1)!;
const pieces = () =>
  service.parts.store.acrossTenants((tx) =>
    tx.select({ upload: resumablePieces.upload, bytes: resumablePieces.bytes }).from(resumablePieces),
  );

test('a client of the protocol uploads in chunks, and its last answer is what the file is', async () => {
  const bytes = randomBytes(2.5 * MB);
  const answer = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `http://127.0.0.1:${port}/v1/resumable`,
      headers: { authorization: `Bearer ${key}` },
      chunkSize: 700_000,
      metadata: { filename: '李晓梅.pdf', filetype: 'application/pdf', expect: 'lease-contract' },
      onSuccess: ({ lastResponse }) => resolve(lastResponse.getBody()),
      onError: reject,
    });
    upload.start();
  });
  const { id, size, inspection } = JSON.parse(answer);
  expect({ size, file: inspection.file }).toEqual({ size: bytes.length, file: '李晓梅.pdf' });
  expect(inspection.issues.length).toBeGreaterThan(0);
  const asked = await call('GET', `/v1/uploads/${id}`);
  expect(asked.json()).toEqual(JSON.parse(answer));
  const kept = await service.parts.files.read('default', asked.json().sha256);
  expect(Buffer.from(kept).equals(bytes)).toBe(true);
  expect(await pieces()).toEqual([]);
});

test('what arrived before the line broke counts, and nothing of it is readable at rest', async () => {
  const bytes = Buffer.alloc(1.6 * MB, 'plain text that nobody may find ');
  const url = await begin(bytes.length);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const head = [
      `PATCH ${url} HTTP/1.1`,
      'host: x',
      `authorization: Bearer ${key}`,
      'tus-resumable: 1.0.0',
      'upload-offset: 0',
      'content-type: application/offset+octet-stream',
      `content-length: ${bytes.length}`,
    ];
    socket.on('error', reject).on('close', () => resolve());
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(bytes.subarray(0, 1.3 * MB), () => setTimeout(() => socket.destroy(), 150));
  });
  const reached = async (): Promise<number> => {
    for (let tries = 0; tries < 50; tries++) {
      const offset = await offsetOf(url);
      if (offset > MB) return offset;
      await sleep(50);
    }
    return offsetOf(url);
  };
  const offset = await reached();
  expect(offset).toBeGreaterThan(MB);
  expect(Buffer.concat((await pieces()).map((piece) => piece.bytes)).includes('plain text')).toBe(false);
  const rest = await send(url, offset, bytes.subarray(offset));
  expect(rest.statusCode).toBe(200);
  const kept = await service.parts.files.read('default', rest.json().sha256);
  expect(Buffer.from(kept).equals(bytes)).toBe(true);
});

test('a request at another place than where the upload stands changes nothing, and leaves its connection usable', async () => {
  const url = await begin(1000);
  expect((await send(url, 0, Buffer.alloc(400))).headers['upload-offset']).toBe('400');
  const wrong = await send(url, 300, Buffer.alloc(100));
  expect(wrong.statusCode).toBe(409);
  expect(wrong.json()).toMatchObject({ code: 'conflict', status: 409 });
  expect(await offsetOf(url)).toBe(400);

  const body = 'x'.repeat(600_000);
  const replies = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (text.match(/HTTP\/1\.1/g)?.length === 2) socket.end();
    });
    socket.on('error', reject).on('close', () => resolve(text));
    const head = `authorization: Bearer ${key}\r\nhost: x\r\ntus-resumable: 1.0.0\r\n`;
    socket.write(
      `PATCH ${url} HTTP/1.1\r\n${head}upload-offset: 7\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    socket.write(`HEAD ${url} HTTP/1.1\r\n${head}\r\n`);
  });
  expect(replies).toMatch(/^HTTP\/1\.1 409[\s\S]*HTTP\/1\.1 200[\s\S]*upload-offset: 400/);
});

test('two who write at one place: one of them is kept', async () => {
  const url = await begin(2000);
  const both = await Promise.all([send(url, 0, Buffer.alloc(1000, 1)), send(url, 0, Buffer.alloc(1000, 2))]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
  expect(await offsetOf(url)).toBe(1000);
});

test('a server that died before the last piece counted is sent it again', async () => {
  const bytes = randomBytes(5000);
  const url = await begin(bytes.length);
  await send(url, 0, bytes.subarray(0, 3000));
  // As if it died between taking the file and counting its last piece.
  const again = idOf(url);
  await clientOf(service, key).upload(bytes, again);
  const last = await send(url, 3000, bytes.subarray(3000));
  expect(last.statusCode).toBe(200);
  expect(last.json().id).toBe(again);
  expect(await offsetOf(url)).toBe(5000);
});

test('an empty file is one too', async () => {
  const made = await call('POST', '/v1/resumable', { 'upload-length': '0' });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({ id: idOf(String(made.headers.location)), size: 0 });
});

test('limits, other versions and words that are none are refused and leave nothing behind', async () => {
  const before = await service.parts.store.acrossTenants((tx) => tx.select().from(resumableUploads));
  const refusals: [Record<string, string>, number][] = [
    [{ 'upload-length': String(LIMIT + 1) }, 413],
    [{ 'upload-length': '-1' }, 400],
    [{ 'upload-length': '1e3' }, 400],
    [{}, 400],
    [{ 'upload-defer-length': '1' }, 400],
    [{ 'upload-length': '5', 'upload-metadata': 'expect bm9uZQ==' }, 400],
    [{ 'upload-length': '5', 'upload-metadata': 'filename 5p2O' }, 201],
    [{ 'upload-length': '5', 'upload-metadata': 'filename !' }, 400],
    [{ 'upload-length': '5', 'tus-resumable': '0.2.2' }, 400],
  ];
  for (const [headers, status] of refusals)
    expect((await call('POST', '/v1/resumable', headers)).statusCode, JSON.stringify(headers)).toBe(status);
  const bare = await service.app.inject({
    method: 'POST',
    url: '/v1/resumable',
    headers: { authorization: `Bearer ${key}`, 'upload-length': '5' },
  });
  expect(bare.statusCode).toBe(412);
  const after = await service.parts.store.acrossTenants((tx) => tx.select().from(resumableUploads));
  expect(after.length - before.length).toBe(1);

  const url = await begin(10);
  expect((await send(url, 0, Buffer.alloc(11))).statusCode).toBe(413);
  expect(await offsetOf(url)).toBe(0);
  for (const path of ['x', '..%2f', randomUUID()])
    expect((await call('HEAD', `/v1/resumable/${path}`)).statusCode, path).toBeGreaterThanOrEqual(400);
});

test('another tenant finds nothing, a key of another scope may not ask, no key is turned away', async () => {
  const url = await begin(100);
  const stranger = await service.key('stranger');
  expect((await call('HEAD', url, {}, undefined, stranger)).statusCode).toBe(404);
  expect((await send(url, 0, Buffer.alloc(100), stranger)).statusCode).toBe(404);
  expect((await call('DELETE', url, {}, undefined, stranger)).statusCode).toBe(404);
  const admin = await service.key('default', ['admin']);
  expect((await call('HEAD', url, {}, undefined, admin)).statusCode).toBe(403);
  expect((await service.app.inject({ method: 'HEAD', url, headers: tus })).statusCode).toBe(401);
  expect(await offsetOf(url)).toBe(0);
});

test('is given up, or forgotten when its time is over; too many at once are turned away', async () => {
  const url = await begin(100);
  await send(url, 0, Buffer.alloc(50));
  expect((await call('DELETE', url)).statusCode).toBe(204);
  expect((await call('HEAD', url)).statusCode).toBe(404);
  const old = await begin(100);
  await send(old, 0, Buffer.alloc(50));
  const { store } = service.parts;
  await store.inTenant('default', (tx) =>
    tx
      .update(resumableUploads)
      .set({ createdAt: new Date(0) })
      .where(eq(resumableUploads.id, idOf(old))),
  );
  expect((await call('HEAD', old)).statusCode).toBe(410);
  expect((await send(old, 50, Buffer.alloc(50))).statusCode).toBe(410);
  expect(await purgeResumable(service.parts, 'default', new Date())).toBe(1);
  expect((await pieces()).filter(({ upload }) => upload === idOf(old))).toEqual([]);
  for (;;) {
    const { statusCode, headers } = await call('POST', '/v1/resumable', { 'upload-length': '9' });
    if (statusCode === 201) continue;
    expect([statusCode, headers['retry-after']]).toEqual([429, '60']);
    break;
  }
});

test('says what it offers, and opens itself to no other origin', async () => {
  const { statusCode, headers } = await call('OPTIONS', '/v1/resumable');
  expect(statusCode).toBe(204);
  expect(headers).toMatchObject({
    'tus-version': '1.0.0',
    'tus-extension': 'creation,creation-with-upload,termination,expiration',
    'tus-max-size': String(LIMIT),
  });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a page of an origin that the settings name may upload and read where it stands', async () => {
  const origin = 'https://portal.example';
  const settings = { ...service.parts.settings, corsOrigins: [origin] };
  const app = await buildApp({ ...service.parts, settings });
  const asked = { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'upload-offset' };
  const preflight = await app.inject({ method: 'OPTIONS', url: '/v1/resumable/x', headers: asked });
  expect(preflight.headers['access-control-allow-origin']).toBe(origin);
  expect(preflight.headers['access-control-allow-methods']).toContain('PATCH');
  const made = await app.inject({
    method: 'POST',
    url: '/v1/resumable',
    headers: { origin, authorization: `Bearer ${key}`, ...tus, 'upload-length': '0' },
  });
  expect(made.headers['access-control-expose-headers']).toContain('location');
  const elsewhere = await app.inject({
    method: 'OPTIONS',
    url: '/v1/resumable',
    headers: { ...asked, origin: 'https://other.example' },
  });
  expect(elsewhere.headers['access-control-allow-origin']).not.toBe('https://other.example');
  await app.close();
});
