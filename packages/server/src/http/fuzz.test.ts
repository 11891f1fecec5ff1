import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

/** Requests of each kind; raise it for a long run. */
const RUNS = Number(process.env.YUSHEN_FUZZ_RUNS ?? 100);
/** Milliseconds within which each must be answered or hung up on. */
const ANSWER_MS = 20_000;
const CANARY = '欧阳晓明110101199003070018';

let service: TestService;
let key: string;
let port: number;
let caseId: string;
let uploadId: string;
let resumable: string;
beforeAll(async () => {
  service = await openTestService({ settings: { uploadBytes: 20_000, resumableOpen: 1_000_000 } });
  key = await service.key('default');
  const client = clientOf(service, key);
  uploadId = await client.upload('a file');
  caseId = await client.open({ materials: [{ upload: uploadId }] });
  const begun = { authorization: `Bearer ${key}`, 'tus-resumable': '1.0.0', 'upload-length': '20000' };
  const made = await service.app.inject({ method: 'POST', url: '/v1/resumable', headers: begun });
  resumable = String(made.headers.location);
  const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  port = Number(new URL(url).port);
});
afterAll(() => service.close());

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    CANARY,
    `' or 1=1 --`,
    '../../etc/passwd',
    '%00',
    '\u0000',
    '__proto__',
    '{{7*7}}',
    'ysk_',
    '-1',
    '1e999',
    '',
  ),
);
const printable = junk.filter((text) => !/[^\x20-\x7e]/.test(text));
const TUS_HEADERS = [
  'tus-resumable',
  'upload-length',
  'upload-offset',
  'upload-metadata',
  'upload-defer-length',
  'upload-concat',
  'x-http-method-override',
  'x-forwarded-proto',
  'cookie',
];
const json = fc.jsonValue({ maxDepth: 4 });
const body = fc.oneof(
  json,
  fc.record({ matter: junk, form: json, materials: json, subject: junk }, { requiredKeys: [] }),
  fc.record({
    matter: fc.constant('individual-business-registration'),
    form: fc.dictionary(fc.oneof(fc.constantFrom('operator', 'premises', '__proto__', CANARY), junk), json),
    judgedOn: junk,
  }),
  fc.record({ matterId: junk, requestId: junk, formData: json, materialData: json, sceneData: json }),
  fc.record({ materials: fc.array(fc.record({ upload: fc.oneof(junk, fc.constant(randomUUID())) })) }),
);

function pathsOf(): string[] {
  const { paths } = service.app.swagger() as { paths: Record<string, unknown> };
  return Object.keys(paths);
}

/** No crash, no stack, nothing of what was sent in the log. */
function expectClean(status: number, text: string, what: string): void {
  expect(status, what).not.toBe(500);
  expect(text, what).not.toMatch(/\n?\s+at .+:\d+:\d+|node_modules|\.ts:\d|Failed query|syntax error/);
}

const expectQuietLog = () => {
  expect(service.logged.join('')).not.toMatch(/欧阳晓明|110101199003070018/);
  expect(service.logged.filter((line) => line.includes('"level":"error"') && line.includes('"status":500'))).toEqual(
    [],
  );
};

test('requests of any shape are answered, and never with a fault of ours', async () => {
  const paths = pathsOf();
  const filled = fc
    .tuple(fc.constantFrom(...paths), fc.array(junk, { minLength: 3, maxLength: 3 }), fc.boolean())
    .map(([path, words, known]) => {
      let index = 0;
      return path.replaceAll(/\{(\w+)\}/g, (_, name) => {
        if (known && name === 'id') return path.includes('uploads') ? uploadId : caseId;
        return encodeURIComponent(words[index++ % 3] || 'x');
      });
    });
  const query = fc.dictionary(
    fc.constantFrom('limit', 'after', 'state', 'from', 'expect', 'name', 'waiting', 'q'),
    junk,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
      filled,
      query,
      body,
      fc.constantFrom(
        'application/json',
        'text/plain',
        'application/octet-stream',
        'application/offset+octet-stream',
        'multipart/form-data; boundary=b',
        '',
      ),
      fc.oneof(fc.constant(undefined), printable),
      fc.dictionary(fc.constantFrom(...TUS_HEADERS), fc.oneof(printable, fc.constantFrom('0', '5', '1.0.0', '1'))),
      async (method, path, asked, sent, type, idempotencyKey, tus) => {
        // A stream of a case that nobody decides has no end.
        if (method === 'GET' && path.endsWith('/events')) return;
        const url = `${path}?${new URLSearchParams(asked)}`;
        const reply = await service.app.inject({
          method: method as 'GET',
          url,
          headers: {
            authorization: `Bearer ${key}`,
            ...(type && { 'content-type': type }),
            ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
            ...tus,
          },
          ...(method !== 'GET' && { payload: JSON.stringify(sent) }),
        });
        expectClean(reply.statusCode, reply.body, `${method} ${url} ${JSON.stringify(sent)}`);
      },
    ),
    { numRuns: RUNS, interruptAfterTimeLimit: RUNS * 1000 },
  );
  expectQuietLog();
}, 1_200_000);

/** Sends bytes as they are, and gives all that came back until the other side hangs up. */
function exchange(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const timer = setTimeout(() => reject(new Error(`No answer to ${bytes.toString('latin1')}`)), ANSWER_MS);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(text);
    });
    socket.end(bytes);
  });
}

test('bytes of any shape are answered or hung up on, and the service lives on', async () => {
  const head = (line: string, headers: string[]) =>
    `${[line, 'host: x', `authorization: Bearer ${key}`, ...headers].join('\r\n')}\r\n\r\n`;
  const part = `--b\r\ncontent-disposition: form-data; name="file"; filename="${CANARY}.pdf"\r\n\r\nbytes\r\n--b--\r\n`;
  const whole = [
    head('POST /v1/uploads HTTP/1.1', [
      'content-type: multipart/form-data; boundary=b',
      `content-length: ${Buffer.byteLength(part)}`,
      'connection: close',
    ]) + part,
    `${head(`PUT /v1/uploads/${randomUUID()} HTTP/1.1`, ['content-type: application/octet-stream', 'transfer-encoding: chunked', 'connection: close'])}5\r\nbytes\r\n0\r\n\r\n`,
    `${head('POST /v1/cases HTTP/1.1', ['content-type: application/json', 'content-length: 30', 'connection: close'])}{"matter": "tax-registration"}`,
    head('GET /v1/cases HTTP/1.1', ['connection: close']),
    `${head('POST /v1/resumable HTTP/1.1', ['tus-resumable: 1.0.0', 'upload-length: 5', 'content-type: application/offset+octet-stream', 'content-length: 5', 'connection: close'])}bytes`,
    `${head(`PATCH ${resumable} HTTP/1.1`, ['tus-resumable: 1.0.0', 'upload-offset: 0', 'content-type: application/offset+octet-stream', 'content-length: 5', 'connection: close'])}bytes`,
  ].map((text) => Buffer.from(text));
  const damage = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 20 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
        fc.constantFrom('\r\n', '\r\n\r\n', '--b', ':', '99999999999', '-1', CANARY).map((text) => Buffer.from(text)),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...whole), damage, async (bytes, damages) => {
      let damaged: Buffer = bytes;
      for (const { at, cut, put } of damages) {
        const from = Math.floor(at * damaged.length);
        damaged = Buffer.concat([damaged.subarray(0, from), put, damaged.subarray(from + cut)]);
      }
      const text = await exchange(damaged);
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0);
      expectClean(status, text, damaged.toString('latin1'));
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: RUNS * 1000 },
  );
  expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
  expectQuietLog();
}, 1_200_000);

test('pieces of any length at any place of a resumable upload: what counts is what was accepted, in order', async () => {
  const call = (method: 'POST' | 'PATCH' | 'HEAD', url: string, headers: Record<string, string>, payload?: Buffer) =>
    service.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${key}`, 'tus-resumable': '1.0.0', ...headers },
      ...(payload && { payload }),
    });
  const LENGTH = 64;
  const step = fc.record({
    offset: fc.oneof(
      { weight: 3, arbitrary: fc.constant('right') },
      fc.integer({ min: -2, max: LENGTH + 2 }).map(String),
      fc.constantFrom('', '1e1', '0x0', '99999999999999999999', 'NaN', '00', '+1'),
    ),
    bytes: fc.uint8Array({ maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const begun = await call('POST', '/v1/resumable', { 'upload-length': String(LENGTH) });
      const url = String(begun.headers.location);
      let accepted = Buffer.alloc(0);
      for (const { offset, bytes } of steps) {
        const at = offset === 'right' ? String(accepted.length) : offset;
        const headers = { 'upload-offset': at, 'content-type': 'application/offset+octet-stream' };
        const reply = await call('PATCH', url, headers, Buffer.from(bytes));
        expectClean(reply.statusCode, reply.body, `offset ${at}, ${bytes.length} bytes`);
        const fits = at === String(accepted.length) && accepted.length + bytes.length <= LENGTH;
        expect(reply.statusCode < 300, `offset ${at} of ${accepted.length}, ${bytes.length} bytes`).toBe(fits);
        if (fits) accepted = Buffer.concat([accepted, bytes]);
        expect((await call('HEAD', url, {})).headers['upload-offset']).toBe(String(accepted.length));
        if (accepted.length === LENGTH && fits) {
          const kept = await service.parts.files.read('default', createHash('sha256').update(accepted).digest('hex'));
          expect(Buffer.from(kept).equals(accepted)).toBe(true);
          break;
        }
      }
    }),
    { numRuns: Math.ceil(RUNS / 10), interruptAfterTimeLimit: RUNS * 1000 },
  );
  expectQuietLog();
}, 1_200_000);
