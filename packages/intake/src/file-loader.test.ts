import { type OpenedFile, YushenError } from '@yushen/contract';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileLoader } from './file-loader';
import { buildBitmap } from './testdata/build-bitmap';
import { buildPdf, textAt } from './testdata/build-pdf';
import { buildHugePng } from './testdata/build-png-header';
import { buildZip } from './testdata/build-zip';

const loader = createFileLoader();
afterAll(() => loader.close());

const open = (bytes: Uint8Array, name = 'upload'): Promise<OpenedFile> => loader.open({ name, bytes });
const hasCode = (code: string) => (error: unknown) => YushenError.is(error) && error.code === code;
const photo = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#987' } });

describe('what cannot be opened is a fault', () => {
  test('text named as a photo', async () => {
    expect(await open(Buffer.from('not a picture'), 'photo.jpg')).toMatchObject({
      kind: 'text',
      pages: [],
      faults: [{ code: 'file.unsupported', kind: 'text' }],
    });
  });

  test('an empty file', async () => {
    expect(await open(Buffer.alloc(0))).toMatchObject({ faults: [{ code: 'file.unreadable', reason: 'empty' }] });
  });

  test('an archive, which is not inflated however much it claims to hold', async () => {
    const bytes = buildZip(
      Array.from({ length: 2000 }, (_, index) => `bomb-${index}`),
      0xfffffff0,
    );
    expect(await open(bytes)).toMatchObject({ pages: [], faults: [{ code: 'file.unsupported', kind: 'zip' }] });
  });

  test('a PNG of 200 megapixels, from its header', async () => {
    const file = await open(buildHugePng(20_000, 10_000));
    expect(file.pages).toEqual([]);
    expect(file.faults).toEqual([
      { code: 'file.too-large', measure: 'pixels', actual: 200_000_000, limit: 50_000_000, page: 0 },
    ]);
  });

  test('a bitmap of 200 megapixels, from its header', async () => {
    const bytes = buildBitmap({ width: 2, height: 2, bits: 24, rows: Buffer.alloc(16) });
    bytes.writeInt32LE(20_000, 18);
    bytes.writeInt32LE(10_000, 22);
    expect((await open(bytes)).faults).toMatchObject([
      { code: 'file.too-large', measure: 'pixels', actual: 200_000_000 },
    ]);
  });

  test('more bytes than allowed', async () => {
    const strict = createFileLoader({ limits: { bytesPerFile: 10 } });
    const file = await strict.open({ name: 'upload', bytes: Buffer.from('%PDF-1.7 and so on') });
    expect(file).toMatchObject({
      kind: 'pdf',
      pages: [],
      faults: [{ code: 'file.too-large', measure: 'bytes', actual: 18, limit: 10 }],
    });
    await strict.close();
  });
});

describe('the caller is told', () => {
  test('of wrong options', () => {
    expect(() => createFileLoader({ limits: { pagesPerFile: 0 } })).toThrow(YushenError);
    expect(() => createFileLoader({ limts: {} } as object)).toThrow(/limts/);
  });

  test('of an abort, before and during the work', async () => {
    const bytes = buildPdf(Array.from({ length: 90 }, () => ({ content: textAt(20, 50, 12, 'words') })));
    const before = loader.open({ name: 'upload', bytes }, { signal: AbortSignal.abort() });
    await expect(before).rejects.toSatisfy(hasCode('aborted'));
    const controller = new AbortController();
    const during = loader.open({ name: 'upload', bytes }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    await expect(during).rejects.toSatisfy(hasCode('aborted'));
    const picture = await photo().png().toBuffer();
    await expect(loader.open({ name: 'upload', bytes: picture }, { signal: AbortSignal.abort() })).rejects.toSatisfy(
      hasCode('aborted'),
    );
  });

  test('of a loader that was closed', async () => {
    const closed = createFileLoader();
    await closed.close();
    await closed.close();
    await expect(closed.open({ name: 'upload', bytes: Buffer.alloc(1) })).rejects.toSatisfy(hasCode('closed'));
  });
});

test('the event loop stays free while a PDF is opened', async () => {
  const page = { content: Array.from({ length: 30 }, (_, row) => textAt(10, row * 6, 5, 'x'.repeat(90))).join('') };
  const bytes = buildPdf(Array.from({ length: 20 }, () => page));
  await open(buildPdf([page]));
  let [last, longest] = [performance.now(), 0];
  const ticks = setInterval(() => {
    const now = performance.now();
    [last, longest] = [now, Math.max(longest, now - last)];
  }, 1);
  const started = performance.now();
  expect((await open(bytes)).pages).toHaveLength(20);
  const whole = performance.now() - started;
  clearInterval(ticks);
  expect(longest).toBeLessThan(Math.max(100, whole / 3));
});

describe('damaged bytes never throw, and never hang', () => {
  const seeds: readonly [string, () => Promise<Buffer> | Buffer][] = [
    ['jpeg', () => photo().jpeg().toBuffer()],
    ['png', () => photo().png().toBuffer()],
    ['webp', () => photo().webp().toBuffer()],
    ['gif', () => photo().gif().toBuffer()],
    ['tiff', () => photo().tiff().toBuffer()],
    ['bmp', () => buildBitmap({ width: 9, height: 9, bits: 24, rows: Buffer.alloc(28 * 9, 90) })],
    ['pdf', () => buildPdf([{ content: textAt(20, 50, 12, 'words') }, { content: textAt(20, 50, 12, 'more') }])],
    ['zip', () => buildZip(['OFD.xml', 'a'])],
  ];

  test.each(seeds)('%s', async (_, make) => {
    const seed = await make();
    const changes = fc.array(fc.tuple(fc.nat({ max: seed.length - 1 }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 12,
    });
    const damaged = fc.tuple(changes, fc.nat({ max: seed.length })).map(([edits, cut]) => {
      const bytes = Buffer.from(seed);
      for (const [at, value] of edits) bytes[at] = value;
      return cut % 3 === 0 ? bytes.subarray(0, cut) : bytes;
    });
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const file = await open(bytes);
        expect(file.pages.length + file.faults.length).toBeGreaterThan(0);
        for (const page of file.pages.slice(0, 2)) {
          const image = await page.image();
          expect(image.data).toHaveLength(page.width * page.height * 3);
        }
        await file.close();
      }),
      { numRuns: 40, seed: 20_260_101 },
    );
  });

  test('bytes of no kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const file = await open(bytes);
        expect(file.pages.length + file.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 100, seed: 20_260_101 },
    );
  });
});
