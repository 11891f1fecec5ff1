import { YushenError } from '@yushen/contract';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { ppocrReader } from '../pool/ppocr-reader';
import { createReadingPool } from '../pool/reading-pool';
import { readPage } from '../read-page';
import { readerSuite } from '../reader-suite';
import { type Answer, DESCRIPTION, sendJson, startService, type TestService } from '../testdata/ocr-service';
import type { HttpReaderOptions } from './http-options';
import { createHttpReader } from './http-reader';

const opened: TestService[] = [];
afterAll(async () => {
  for (const service of opened) await service.close();
});

async function serving(answer: Answer): Promise<TestService> {
  const service = await startService(answer);
  opened.push(service);
  return service;
}

/** A service with a real reader behind it. */
async function readingService(): Promise<TestService> {
  const reader = ppocrReader(await createReadingPool({ workers: 2 }));
  return serving(async ({ body }, response) => {
    const { data, info } = await sharp(body).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const { rotation, lines } = await readPage(reader, { width: info.width, height: info.height, data });
    const plain = lines.map(({ text, confidence, box }) => ({ text, confidence: Math.min(1, confidence), box }));
    sendJson(response, { schema: 'yushen.ocr/1', rotation, lines: plain });
  });
}

readerSuite('http', async () => createHttpReader({ url: (await readingService()).url }), { uprightErrors: 0.01 });

const page = { width: 60, height: 40, data: new Uint8Array(60 * 40 * 3).fill(255) };
const box = [
  [5, 5],
  [50, 5],
  [50, 20],
  [5, 20],
];
const line = { text: '张三 44030419851122302X', confidence: 0.9, box };
const reading = { schema: 'yushen.ocr/1', lines: [line] };

/** A reader on a service, impatient. */
const impatient = async (answer: Answer, options: Partial<HttpReaderOptions> = {}) => {
  const service = await serving(answer);
  const patience = { retries: 2, backoffMs: 1, timeoutMs: 2000 };
  return { service, reader: await createHttpReader({ url: service.url, ...patience, ...options }) };
};
const posts = ({ requests }: TestService) => requests.filter(({ method }) => method === 'POST');
const failing = (words: RegExp) => (error: unknown) =>
  YushenError.is(error) && error.code === 'reader-failed' && words.test(error.message);

test('says what the service says it is, and sends pages as PNG with the headers given', async () => {
  const { service, reader } = await impatient((_request, response) => sendJson(response, reading), {
    headers: { authorization: 'Bearer t' },
  });
  expect([reader.name, reader.models]).toEqual([DESCRIPTION.name, DESCRIPTION.models]);
  const { lines } = await readPage(reader, page);
  expect(lines).toEqual([{ ...line, source: 'ocr' }]);
  const [post] = posts(service);
  expect(post!.headers).toMatchObject({ authorization: 'Bearer t', 'content-type': 'image/png' });
  expect(await sharp(post!.body).metadata()).toMatchObject({ format: 'png', width: 60, height: 40 });
});

test('tries again where the service is busy, and gives up after the tries allowed', async () => {
  let left = 2;
  const { service, reader } = await impatient((_request, response) =>
    left-- > 0 ? sendJson(response, {}, 503) : sendJson(response, reading),
  );
  expect((await reader.locate(page)).regions).toHaveLength(1);
  expect(posts(service)).toHaveLength(3);
  const busy = await impatient((_request, response) => sendJson(response, {}, 429));
  await expect(busy.reader.locate(page)).rejects.toSatisfy(failing(/answered 429 \(3 attempts\)/));
});

test('waits as long as the service asks for', async () => {
  let first = true;
  const { reader } = await impatient((_request, response) => {
    if (first) response.writeHead(503, { 'retry-after': '1' }).end();
    else sendJson(response, reading);
    first = false;
  });
  const begun = performance.now();
  await reader.locate(page);
  expect(performance.now() - begun).toBeGreaterThan(950);
});

test('ends an attempt that takes too long', async () => {
  const { service, reader } = await impatient(() => {}, { timeoutMs: 60, retries: 1 });
  await expect(reader.locate(page)).rejects.toSatisfy(failing(/within 60 ms \(2 attempts\)/));
  expect(posts(service)).toHaveLength(2);
});

test('does not try again what cannot go better, and follows no redirect', async () => {
  const elsewhere = await serving((_request, response) => sendJson(response, reading));
  const answers: [Answer, RegExp][] = [
    [(_request, response) => sendJson(response, {}, 401), /answered 401 \(1 attempts\)/],
    [(_request, response) => void response.end('<html>'), /did not answer with JSON/],
    [
      (_request, response) => sendJson(response, { ...reading, lines: [{ ...line, confidence: 7 }] }),
      /lines\.0\.confidence/,
    ],
    [(_request, response) => sendJson(response, { ...reading, more: 'x'.repeat(5000) }), /more than 2000 bytes/],
    [(_request, response) => void response.writeHead(307, { location: elsewhere.url }).end(), /could not be reached/],
  ];
  for (const [answer, words] of answers) {
    const { reader } = await impatient(answer, {
      mostAnswerBytes: 2000,
      retries: words.source.includes('reached') ? 0 : 2,
    });
    await expect(reader.locate(page)).rejects.toSatisfy(failing(words));
  }
  expect(posts(elsewhere)).toEqual([]);
});

test('quotes nothing of the page or the token in an error', async () => {
  const { reader } = await impatient((_request, response) => sendJson(response, { ...reading, rotation: '张三' }), {
    headers: { authorization: 'Bearer secret' },
  });
  const error: Error = await reader.locate(page).then(
    () => new Error('it went well'),
    (reason: Error) => reason,
  );
  expect(error.message).toMatch(/another form/);
  expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toMatch(/张三|4403|secret/);
});

test('an abort and a close end what is under way', async () => {
  const { reader } = await impatient(() => {});
  const stop = new AbortController();
  const stopped = expect(reader.locate(page, { signal: stop.signal })).rejects.toMatchObject({ code: 'aborted' });
  const closed = expect(reader.locate(page)).rejects.toMatchObject({ code: 'closed' });
  setTimeout(() => stop.abort(), 20);
  await stopped;
  await reader.close();
  await closed;
});

test('drops lines that are not on the page, and sends unknown regions as pictures of their own', async () => {
  const far = { ...line, box: box.map(([x, y]) => [x! + 500, y]) };
  const { service, reader } = await impatient((_request, response) =>
    sendJson(response, { ...reading, lines: [line, far] }),
  );
  const { regions } = await reader.locate(page);
  expect(regions).toHaveLength(1);
  const [known, other] = await reader.recognise(page, [regions[0]!, { ...regions[0]! }]);
  expect(known!.text).toBe(line.text);
  expect(other!.text).toBe(line.text + line.text);
  expect(posts(service)).toHaveLength(2);
  expect((await sharp(posts(service)[1]!.body).metadata()).width).toBeLessThan(page.width + 10);
});

test('bad options are named without their values', async () => {
  const wrong = { url: 'ftp://user:secret@ocr.example', headers: { token: 5 } } as unknown as HttpReaderOptions;
  await expect(createHttpReader(wrong)).rejects.toSatisfy(
    (error) =>
      YushenError.is(error) &&
      error.code === 'bad-options' &&
      /url/.test(error.message) &&
      !/secret/.test(error.message),
  );
});

test('more requests than allowed wait for their turn', async () => {
  let [running, most] = [0, 0];
  const { reader } = await impatient(
    async (_request, response) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      sendJson(response, reading);
    },
    { concurrency: 2 },
  );
  await Promise.all(Array.from({ length: 7 }, () => reader.locate(page)));
  expect(most).toBe(2);
});
