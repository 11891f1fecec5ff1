import { readFile } from 'node:fs/promises';
import { inspectOutputSchema, readOutputSchema } from '@yushen/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createReviewer, type Reviewer } from './index';
import { caseFolder, paper, truthOf } from './testing/fixture-cases';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

const CARD = 'rendered-b-phone';
const card = paper('id-card-front', `${CARD}.jpg`);
const truth = truthOf('id-card-front', CARD).fields;
const lease = paper('lease-contract', 'rendered-a-pdf-text.pdf');

const opened: { reviewer?: Reviewer } = {};
beforeAll(async () => {
  opened.reviewer = await createReviewer();
});
afterAll(() => opened.reviewer?.close());

test('a photo is read line by line', async () => {
  const output = await opened.reviewer!.read(card);
  expect(readOutputSchema.parse(output)).toEqual(output);
  expect(output.file).toBe(`${CARD}.jpg`);
  expect(output.pages).toHaveLength(1);
  const [page] = output.pages;
  expect(page?.source).toBe('image');
  expect(page?.lines.map(({ text }) => text).join('')).toContain(truth.idNumber);
  for (const { box } of page?.lines ?? [])
    for (const [x, y] of box) {
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x).toBeLessThanOrEqual(page!.width + 1);
      expect(y).toBeGreaterThanOrEqual(-1);
      expect(y).toBeLessThanOrEqual(page!.height + 1);
    }
});

test('a PDF with a text layer is read without a model', async () => {
  const output = await opened.reviewer!.read(lease);
  expect(readOutputSchema.parse(output)).toEqual(output);
  expect(new Set(output.pages.map(({ source }) => source))).toEqual(new Set(['text-layer']));
  expect(output.pages.flatMap(({ lines }) => lines).every(({ confidence }) => confidence === 1)).toBe(true);
  const text = output.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
  expect(text.replace(/\s/gu, '')).toContain(truthOf('lease-contract', 'rendered-a-pdf-text').fields.lessor);
});

test('a file that cannot be opened says why', async () => {
  const output = await opened.reviewer!.read({ name: 'empty.jpg', bytes: new Uint8Array() });
  expect(readOutputSchema.parse(output)).toEqual(output);
  expect(output.pages).toEqual([]);
  expect(output.issues).toEqual([expect.objectContaining({ code: 'file.unreadable', severity: 'block' })]);
});

test('a document whose upper part is cut off is taken for what its words say, and left to a person', async () => {
  const whole = sharp(paper('neighbour-consent', 'rendered-a-scan.jpg'));
  const { width = 0, height = 0 } = await whole.metadata();
  const top = Math.round(0.36 * height);
  const bytes = await whole
    .extract({ left: 0, top, width, height: height - top })
    .jpeg()
    .toBuffer();
  const output = await opened.reviewer!.inspect({ name: 'cut.jpg', bytes });
  expect(inspectOutputSchema.parse(output)).toEqual(output);
  expect(output.documents).toMatchObject([{ type: 'neighbour-consent', guess: { type: 'neighbour-consent' } }]);
  expect(output.documents[0]!.confidence).toBeLessThan(0.8);
  const unknown = output.issues.find(({ code }) => code === 'material.unrecognized');
  expect(unknown?.severity).toBe('review');
  expect(unknown?.message.zh).toContain('可能是');
});

test('an upload is known for what it is, with its fields', async () => {
  const output = await opened.reviewer!.inspect(card);
  expect(inspectOutputSchema.parse(output)).toEqual(output);
  expect(output.issues).toEqual([]);
  const [document] = output.documents;
  expect(document?.type).toBe('id-card-front');
  expect(document?.fields.idNumber).toMatchObject({ value: truth.idNumber, valid: true, source: 'ocr' });
  expect(document?.fields.name?.value).toBe(truth.name);
});

test('what is needed is read of a lease’s photo: every field, and not its last clauses', async () => {
  const photo = paper('lease-contract', 'rendered-b-rotated.jpg');
  const needed = await opened.reviewer!.inspect(photo, { text: 'needed' });
  const whole = await opened.reviewer!.inspect(photo);
  expect(inspectOutputSchema.parse(needed)).toEqual(needed);
  expect(needed.unread).toEqual([{ page: 0, lines: expect.any(Number) }]);
  expect(whole.unread).toBeUndefined();
  expect(needed.documents.map(({ type }) => type)).toEqual(['lease-contract']);
  // The places of values are a little surer where more of the text is known.
  const values = ({ documents: [document] }: typeof whole) =>
    Object.entries(document!.fields).map(([name, { value }]) => ({ name, value }));
  expect(values(needed)).toEqual(values(whole));
  await expect(opened.reviewer!.inspect(photo, { text: 'half' as 'whole' })).rejects.toMatchObject({
    code: 'bad-options',
  });
});

test('an office’s seal over a portrait is read although no document names its place', async () => {
  const layout = 'rendered-a-phone';
  const output = await opened.reviewer!.inspect(paper('divorce-certificate', `${layout}.jpg`));
  const [wanted] = truthOf('divorce-certificate', layout).sealNames!;
  const read = output.documents.flatMap(({ marks }) => marks.seals.map(({ text }) => text));
  expect(read).toEqual([wanted!.organisation]);
});

test('another document than the one asked for is told at once', async () => {
  const asked = await opened.reviewer!.inspect(card, { expect: 'lease-contract' });
  expect(asked.issues).toEqual([expect.objectContaining({ code: 'material.wrong-type', severity: 'block' })]);
  const right = await opened.reviewer!.inspect(card, { expect: 'id-card-front' });
  expect(right.issues).toEqual([]);
});

test('a picture that is no document is not taken for one', async () => {
  const output = await opened.reviewer!.inspect(paper('foreign', 'rendered-landscape-exif.jpg'));
  expect(output.documents.map(({ type }) => type)).toEqual(['unknown']);
  expect(output.issues).toEqual([expect.objectContaining({ code: 'material.unrecognized' })]);
});

test('pages are drawn in the coordinates of the boxes', async () => {
  const { pages } = await opened.reviewer!.read(lease);
  const drawn: { page: number; width: number; height: number }[] = [];
  for await (const { page, width, height, jpeg } of opened.reviewer!.pageImages(lease)) {
    expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    drawn.push({ page, width, height });
  }
  expect(drawn).toEqual(pages.map(({ width, height }, page) => ({ page, width, height })));
});

test('paths, bytes and Blobs say the same', async () => {
  const reviewer = opened.reviewer!;
  const bytes = await readFile(card);
  const fromPath = await reviewer.inspect(card);
  const fromBytes = await reviewer.inspect({ name: `${CARD}.jpg`, bytes });
  const fromFile = await reviewer.inspect(new File([bytes], `${CARD}.jpg`));
  const fromBlob = await reviewer.inspect(new Blob([bytes]));
  expect(fromBytes).toEqual(fromPath);
  expect(fromFile).toEqual(fromPath);
  expect(fromBlob).toEqual({ ...fromPath, file: 'upload' });
});

test('a locked PDF says so', async () => {
  const { documents, issues } = await opened.reviewer!.inspect(`${caseFolder('lease-locked-pdf')}/lease.pdf`);
  expect(documents).toEqual([]);
  expect(issues).toEqual([expect.objectContaining({ code: 'file.encrypted' })]);
});
