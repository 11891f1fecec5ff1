import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Report, reportSchema } from '@yushen/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createReviewer, type FileInput, type Reviewer } from './index';
import { hugePng, longPdf, zipBomb } from './testing/bad-files';
import { caseFolder, caseInput } from './testing/fixture-cases';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

const OWNED = 'approve-temporary-id';
const MEBIBYTE = 2 ** 20;
/** What a few hundred kilobytes of an archive inflate to. */
const BOMB = 400 * MEBIBYTE;
const opened: { reviewer?: Reviewer; folder: string } = { folder: '' };
beforeAll(async () => {
  opened.folder = mkdtempSync(path.join(tmpdir(), 'yushen-'));
  opened.reviewer = await createReviewer();
});
afterAll(async () => {
  await opened.reviewer?.close();
  rmSync(opened.folder, { recursive: true });
});

const fixture = (name: string, file: string): Buffer => readFileSync(path.join(caseFolder(name), file));
const reviewed = async (file: FileInput): Promise<Report> =>
  opened.reviewer!.review({ ...caseInput(OWNED), materials: [{ file, requirement: 'application' }] });
const written = (name: string, content: string): string => {
  const file = path.join(opened.folder, name);
  writeFileSync(file, content);
  return file;
};

test.each<[string, string, () => Uint8Array, string]>([
  ['an empty file', 'empty.jpg', () => new Uint8Array(), 'file.unreadable'],
  [
    'a JPEG that breaks off',
    'cut.jpg',
    () => fixture('application-unsigned', 'id-front.jpg').subarray(0, 900),
    'file.unreadable',
  ],
  [
    'noise',
    'noise.pdf',
    () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
    'file.unsupported',
  ],
  ['text called .jpg', 'notes.jpg', () => Buffer.from('以下是本人的说明。'.repeat(40)), 'file.unsupported'],
  ['a picture of 200 megapixels', 'huge.png', () => hugePng(20_000, 10_000), 'file.too-large'],
  ['a PDF of 5000 pages', 'long.pdf', () => longPdf(5000), 'file.too-large'],
  ['a PDF that wants a password', 'lease.pdf', () => fixture('lease-locked-pdf', 'lease.pdf'), 'file.encrypted'],
  ['an archive that inflates to 32 MiB', 'scans.zip', () => zipBomb('scan.bmp', 32 * MEBIBYTE), 'file.unsupported'],
])('%s is an issue that names the file', async (_what, name, bytes, code) => {
  const report = await reviewed({ name, bytes: bytes() });
  expect(reportSchema.parse(report)).toEqual(report);
  expect(report.decision).toBe('correct');
  const [issue] = report.issues.filter(({ material }) => material === 0);
  expect(issue).toMatchObject({ code, severity: 'block', material: 0 });
  expect(issue?.message.zh).toContain(name);
  expect(issue?.message.en).toContain(name);
});

test('a file that is not there is an issue', async () => {
  const report = await reviewed('nowhere.jpg');
  expect(report.decision).toBe('correct');
  expect(report.issues).toContainEqual(expect.objectContaining({ code: 'file.unreadable', material: 0 }));
});

/** Of the whole process, its workers included, while something is done: how many bytes more than before, at most. */
async function peakOf(done: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  try {
    await done();
  } finally {
    clearInterval(sampling);
  }
  return Math.max(peak, process.memoryUsage.rss()) - before;
}

test('an archive that calls itself an OFD does not inflate into memory', async () => {
  // The first starts what any file is opened with; the bombs are made before anything is measured.
  const [first, second] = [BOMB, BOMB + 1].map((bytes) => ({ name: 'lease.ofd', bytes: zipBomb('OFD.xml', bytes) }));
  await reviewed(first!);
  const peak = await peakOf(async () => {
    const report = await reviewed(second!);
    expect(report.issues[0]?.code).toMatch(/^file\./);
  });
  expect(peak).toBeLessThan(BOMB / 4);
});

test('a case without materials lacks every requirement', async () => {
  const report = await opened.reviewer!.review({ ...caseInput(OWNED), materials: [] });
  expect(report.decision).toBe('correct');
  const missing = report.issues.filter(({ code }) => code === 'material.missing').map(({ requirement }) => requirement);
  expect(missing).toEqual(expect.arrayContaining(['application', 'operator-id', 'premises-proof']));
});

test('one bad file leaves the others as they are', async () => {
  const name = 'approve-text-pdfs';
  const input = caseInput(name);
  const materials = [...input.materials!, { file: { name: 'empty.png', bytes: new Uint8Array() } }];
  const report = await opened.reviewer!.review({ ...input, materials }, { baseDir: caseFolder(name) });
  expect(report.issues.filter(({ severity }) => severity !== 'notice').map(({ code }) => code)).toEqual([
    'file.unreadable',
  ]);
  expect(report.documents.map(({ type }) => type)).toContain('lease-contract');
});

test('a matter that there is not', async () => {
  const wrong = { ...caseInput(OWNED), matter: 'company-registration-of-mars' };
  await expect(opened.reviewer!.review(wrong)).rejects.toMatchObject({
    code: 'unknown-matter',
    message: expect.stringContaining('individual-business-registration'),
  });
});

test('a key that the form does not have, with the nearest one', async () => {
  const { form, ...input } = caseInput(OWNED);
  await expect(
    opened.reviewer!.review({ ...input, form: { ...form, busnessName: '福临茶叶店' } }),
  ).rejects.toMatchObject({
    code: 'bad-case',
    message: expect.stringMatching(/busnessName.*businessName/s),
  });
});

test('a requirement that the matter does not have', async () => {
  const wrong = { ...caseInput(OWNED), materials: [{ file: 'title.jpg', requirement: 'premises-prof' }] };
  await expect(opened.reviewer!.review(wrong)).rejects.toMatchObject({
    code: 'bad-case',
    message: expect.stringMatching(/premises-prof.*premises-proof/s),
  });
});

test.each([
  ['no JSON', '{ "schema": ', /not valid JSON/],
  ['an unknown key', JSON.stringify({ ...caseInput(OWNED), matters: [] }), /matters/],
  ['another schema', JSON.stringify({ ...caseInput(OWNED), schema: 'yushen.case/9' }), /yushen\.case\/1/],
  ['no such day', JSON.stringify({ ...caseInput(OWNED), submittedAt: '2026-02-30' }), /submittedAt/],
  ['no object', '[]', /object/],
])('a case.json with %s', async (_what, content, message) => {
  const file = written('case.json', content);
  await expect(opened.reviewer!.reviewFile(file)).rejects.toMatchObject({
    code: 'bad-case',
    message: expect.stringMatching(message),
  });
});

test('a case.json that is not there', async () => {
  const file = path.join(opened.folder, 'nowhere', 'case.json');
  await expect(opened.reviewer!.reviewFile(file)).rejects.toMatchObject({ code: 'bad-case' });
});

test('a file that is not there has no pages to draw', async () => {
  const pages = opened.reviewer!.pageImages('nowhere.jpg')[Symbol.asyncIterator]();
  await expect(pages.next()).rejects.toMatchObject({ code: 'bad-options' });
});

test('options that there are not', async () => {
  await expect(createReviewer({ worker: 2 } as never)).rejects.toMatchObject({
    code: 'bad-options',
    message: expect.stringContaining('worker'),
  });
});

test('a limit of the caller comes before the decoder', async () => {
  const strict = await createReviewer({ workers: 1, limits: { bytes: 1000, pages: 1 } });
  try {
    const { issues } = await strict.inspect(path.join(caseFolder(OWNED), 'title.jpg'));
    expect(issues).toContainEqual(expect.objectContaining({ code: 'file.too-large' }));
  } finally {
    await strict.close();
  }
});
