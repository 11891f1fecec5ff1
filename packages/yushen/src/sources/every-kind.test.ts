import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createReviewer, type FileData, type FileInput, type ReviewCase, type Reviewer } from '../index';
import { caseFolder, caseInput, MATTER, paper } from '../testing/fixture-cases';

vi.setConfig({ testTimeout: 240_000 });

/** A page with a text layer: nothing of it needs a model. */
const FILE = paper('lease-contract', 'rendered-a-pdf-text.pdf');
const LIMIT = 1_000_000;
const opened: { reviewer?: Reviewer; folder: string } = { folder: '' };
beforeAll(async () => {
  opened.folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  opened.reviewer = await createReviewer({ workers: 1, limits: { bytes: LIMIT } });
});
afterAll(async () => {
  await opened.reviewer?.close();
  await rm(opened.folder, { recursive: true });
});

const exact = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

/** Every kind that a file's bytes come as, made from a path: a stream is read once. */
const kinds: Readonly<Record<string, (file: string) => Promise<FileData>>> = {
  path: async (file) => file,
  URL: async (file) => pathToFileURL(file),
  Buffer: (file) => readFile(file),
  Uint8Array: async (file) => new Uint8Array(await readFile(file)),
  'another view': async (file) => new DataView(exact(await readFile(file))),
  ArrayBuffer: async (file) => exact(await readFile(file)),
  Blob: async (file) => new Blob([await readFile(file)]),
  File: async (file) => new File([await readFile(file)], path.basename(file)),
  'Node stream': async (file) => createReadStream(file),
  'Node stream of a generator': async (file) => Readable.from([await readFile(file)]),
  'a stream of another library': async (file) =>
    ({ [Symbol.asyncIterator]: () => createReadStream(file)[Symbol.asyncIterator]() }) as Readable,
  'web stream': async (file) => Readable.toWeb(createReadStream(file)) as never,
};

const named: Readonly<Record<string, (file: string) => Promise<FileInput>>> = Object.fromEntries(
  Object.entries(kinds).flatMap(([kind, make]): [string, (file: string) => Promise<FileInput>][] => [
    [kind, make],
    [`{ name, data: ${kind} }`, async (file) => ({ name: '租赁合同.pdf', data: await make(file) })],
  ]),
);
const everyKind = Object.entries(named);

describe.each(everyKind)('%s', (kind, make) => {
  test('is inspected and reviewed', async () => {
    const reviewer = opened.reviewer!;
    const inspected = await reviewer.inspect(await make(FILE));
    expect(inspected.documents.map(({ type }) => type)).toEqual(['lease-contract']);
    expect(inspected.issues.filter(({ code }) => code.startsWith('file.'))).toEqual([]);
    if (kind.startsWith('{')) expect(inspected.file).toBe('租赁合同.pdf');
    const { form = {}, matter } = caseInput('approve-text-pdfs');
    const input: ReviewCase = { matter, form, materials: [{ file: await make(FILE) }] };
    const report = await reviewer.review(input);
    expect(report.documents.map(({ type }) => type)).toEqual(['lease-contract']);
    expect(report.documents[0]?.fields).toEqual(inspected.documents[0]?.fields);
  });

  test('meets the limit of bytes', async () => {
    const large = path.join(opened.folder, 'large.pdf');
    await writeFile(large, '%PDF-1.7');
    await truncate(large, LIMIT + 1);
    const reviewer = opened.reviewer!;
    const { documents, issues } = await reviewer.inspect(await make(large));
    expect(documents).toEqual([]);
    expect(issues).toMatchObject([{ code: 'file.too-large', params: { measure: 'bytes', limit: LIMIT } }]);
    const report = await reviewer.review({
      matter: MATTER,
      form: caseInput('approve-text-pdfs').form,
      materials: [await make(large)],
    });
    expect(report.issues.filter(({ material }) => material === 0)).toMatchObject([{ code: 'file.too-large' }]);
  });
});

test('a stream ends at the limit: what comes after is not asked for', async () => {
  let asked = 0;
  const endless = Readable.from(
    (async function* () {
      for (;;) {
        asked += 1;
        yield new Uint8Array(100_000);
      }
    })(),
    { highWaterMark: 1 },
  );
  const { issues } = await opened.reviewer!.inspect({ name: 'endless.bin', data: endless });
  expect(issues).toMatchObject([{ code: 'file.too-large' }]);
  expect(endless.destroyed).toBe(true);
  expect(asked * 100_000).toBeLessThan(2 * LIMIT);
});

test('a stream that breaks off is nothing that the applicant is told', async () => {
  const broken = async function* () {
    yield await readFile(FILE).then((bytes) => bytes.subarray(0, 100));
    throw new Error('ECONNRESET');
  };
  const reviewer = opened.reviewer!;
  await expect(reviewer.inspect(Readable.from(broken()))).rejects.toMatchObject({ code: 'input-failed' });
  const { matter, form = {} } = caseInput('approve-text-pdfs');
  const rejected = reviewer.review({ matter, form, materials: [Readable.from(broken())] });
  await expect(rejected).rejects.toMatchObject({ code: 'input-failed' });
});

test('a stream that hangs ends with the signal', async () => {
  const stop = new AbortController();
  const hanging = new PassThrough();
  hanging.write('%PDF-1.7');
  const rejected = expect(
    opened.reviewer!.inspect({ name: 'slow.pdf', data: hanging }, { signal: stop.signal }),
  ).rejects.toMatchObject({ code: 'aborted' });
  stop.abort();
  await rejected;
});

test('a stream is read once', async () => {
  const stream = createReadStream(FILE);
  await opened.reviewer!.inspect(stream);
  await expect(opened.reviewer!.inspect(stream)).rejects.toMatchObject({ code: 'bad-options' });
});

test('a file that is not there is the same issue wherever it is asked for', async () => {
  const reviewer = opened.reviewer!;
  const nowhere = path.join(opened.folder, 'nowhere.pdf');
  const { matter, form = {} } = caseInput('approve-text-pdfs');
  for (const file of [nowhere, pathToFileURL(nowhere), opened.folder, { name: 'nowhere.pdf', data: nowhere }]) {
    const [inspected] = (await reviewer.inspect(file)).issues;
    const [read] = (await reviewer.read(file)).issues ?? [];
    const { issues } = await reviewer.review(
      { matter, form, materials: [file] },
      { baseDir: caseFolder('approve-text-pdfs') },
    );
    const [reviewed] = issues.filter(({ material }) => material === 0);
    expect(inspected).toMatchObject({ code: 'file.unreadable', severity: 'block', params: { reason: 'absent' } });
    expect(reviewed).toEqual(inspected);
    expect(read).toEqual({ ...inspected, material: undefined });
  }
});

test.each<[string, unknown]>([
  ['a number', 7],
  ['nothing', undefined],
  ['an object', { path: 'a.pdf' }],
  ['a list of numbers', [1, 2]],
  ['a URL over the network', new URL('https://example.org/lease.pdf')],
  ['a stream of objects', Readable.from([{ a: 1 }])],
])('%s is no file', async (_what, input) => {
  await expect(opened.reviewer!.inspect(input as FileInput)).rejects.toMatchObject({ code: 'bad-options' });
});
