import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, expectTypeOf, test, vi } from 'vitest';
import { createReviewer, type Issue, type Report, type ReviewCase, type Reviewer, YushenError } from './index';
import { caseFolder, caseInput } from './testing/fixture-cases';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

const CASE = 'approve-text-pdfs';
const folder = caseFolder(CASE);
const { form = {}, matter, submittedAt, materials = [] } = caseInput(CASE);
const opened: { reviewer?: Reviewer } = {};
beforeAll(async () => {
  opened.reviewer = await createReviewer();
});
afterAll(() => opened.reviewer?.close());

test('materials may be paths, bytes, Blobs, and each with its requirement', async () => {
  const files = await Promise.all(
    materials.map(async ({ file, requirement }) => ({
      name: file,
      requirement,
      bytes: await readFile(path.join(folder, file)),
    })),
  );
  const base = { matter, form, ...(submittedAt !== undefined && { submittedAt }) };
  const mixed: ReviewCase = {
    ...base,
    materials: files.map(
      ({ name, bytes }, index) =>
        [path.join(folder, name), { name, bytes }, new Blob([bytes]), new File([bytes], name)].at(index % 4)!,
    ),
  };
  const slotted: ReviewCase = {
    ...base,
    id: '2026-7',
    materials: files.map(({ name, bytes, requirement }) => ({ file: new File([bytes], name), requirement })),
  };
  const [first, second] = await Promise.all([
    opened.reviewer!.review(mixed),
    opened.reviewer!.review(slotted, { baseDir: '/' }),
  ]);
  expectTypeOf(first).toEqualTypeOf<Report>();
  expectTypeOf(first.issues).toEqualTypeOf<Issue[]>();
  expect([first.decision, second.decision]).toEqual(['approve', 'approve']);
  expect([first.caseId, second.caseId]).toEqual(['unnamed', '2026-7']);
  expect(first.documents.map(({ type }) => type)).toEqual(second.documents.map(({ type }) => type));
});

test('a case may say no more than the matter, what was typed, and the files', async () => {
  const sketch: ReviewCase = {
    matter: 'individual-business-registration',
    submittedAt: '2026-03-15',
    form: {
      operator: { name: '李晓梅', idNumber: '440304198511223020' },
      premises: { address: '深圳市南山区科苑路15号3栋1201室', tenure: 'leased', residential: true },
    },
    materials: ['application.pdf', 'id-front.jpg'],
  };
  const { decision, issues } = await opened.reviewer!.review(sketch, { baseDir: path.join(folder, 'nowhere') });
  expect(decision).toBe('correct');
  expect(issues.filter(({ code }) => code === 'file.unreadable').map(({ material }) => material)).toEqual([0, 1]);
  expect(issues).toContainEqual(
    expect.objectContaining({ code: 'material.missing', requirement: 'neighbour-consent', severity: 'review' }),
  );
});

test('relative paths start at baseDir', async () => {
  const [only] = materials;
  const input: ReviewCase = { matter, form, materials: [only!.file] };
  const absent = await opened.reviewer!.review(input, { baseDir: path.dirname(folder) });
  expect(absent.issues.map(({ code }) => code)).toContain('file.unreadable');
  const found = await opened.reviewer!.review(input, { baseDir: folder });
  expect(found.documents.map(({ type }) => type)).toEqual(['individual-business-application']);
});

test('errors are of one class, with a code to branch on', async () => {
  const error: unknown = await opened.reviewer!.review({ matter: 'none' }).catch((reason: unknown) => reason);
  expect(YushenError.is(error) && error.code).toBe('unknown-matter');
  expect(error).toBeInstanceOf(YushenError);
});
