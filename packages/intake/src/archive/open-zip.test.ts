import type { OpenedFile } from '@yushen/contract';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { buildArchive } from '../testdata/build-archive';
import { buildPdf, textAt } from '../testdata/build-pdf';
import { buildSignedPdf } from '../testdata/build-signed-pdf';
import { rsaSigner } from '../testdata/build-signer';

const loader = createFileLoader();
afterAll(() => loader.close());

const open = (bytes: Uint8Array): Promise<OpenedFile> => loader.open({ name: 'scans.zip', bytes });
const picture = (width: number, format: 'png' | 'jpeg' = 'png') =>
  sharp({ create: { width, height: 40, channels: 3, background: '#987' } })
    .toFormat(format)
    .toBuffer();
const words = (...pages: readonly string[]) => buildPdf(pages.map((page) => ({ content: textAt(20, 50, 12, page) })));

test('pictures and documents are pages in the natural order of their names', async () => {
  const file = await open(
    buildArchive({
      '扫描/10.png': await picture(100),
      '扫描/2.jpg': await picture(20, 'jpeg'),
      '扫描/3.pdf': words('three', 'four'),
      '__MACOSX/扫描/._2.jpg': 'left behind',
      '扫描/.DS_Store': 'left behind',
    }),
  );
  expect(file).toMatchObject({ kind: 'zip', faults: [] });
  expect(file.pages.map(({ page, width }) => [page, width])).toEqual([
    [0, 20],
    [1, 600],
    [2, 600],
    [3, 100],
  ]);
  expect(file.pages[2]?.textLayer?.map(({ text }) => text)).toEqual(['four']);
  for (const page of file.pages) expect((await page.image()).data).toHaveLength(page.width * page.height * 3);
  await file.close();
});

describe('what cannot be taken is named', () => {
  test('a file in it that is no page', async () => {
    const file = await open(buildArchive({ 'a.png': await picture(20), 'b.png': 'just words', 'c.jpg': '' }));
    expect(file.pages).toHaveLength(1);
    expect(file.faults).toEqual([
      { code: 'file.unsupported', kind: 'text' },
      { code: 'file.unreadable', reason: 'empty' },
    ]);
  });

  test('an archive in an archive', async () => {
    const inner = buildArchive({ 'a.png': await picture(20) });
    expect(await open(buildArchive({ 'inner.zip': inner }))).toMatchObject({
      pages: [],
      faults: [{ code: 'file.unsupported', kind: 'zip' }],
    });
    const beside = await open(buildArchive({ 'inner.zip': inner, 'a.png': await picture(20) }));
    expect(beside.faults).toEqual([{ code: 'file.unsupported', kind: 'zip' }]);
    expect(beside.pages).toHaveLength(1);
  });

  test('an archive of nothing that is a page', async () => {
    expect((await open(buildArchive({ 'notes.txt': 'just words' }))).faults).toEqual([
      { code: 'file.unsupported', kind: 'zip' },
    ]);
  });

  test('a password', async () => {
    const bytes = buildArchive({ 'a.png': await picture(20) }, { encrypted: true });
    expect((await open(bytes)).faults).toEqual([{ code: 'file.encrypted' }]);
  });

  test('a damaged page, by its number among all pages', async () => {
    const cut = (await picture(300)).subarray(0, 100);
    const file = await open(buildArchive({ '1.pdf': words('one', 'two'), '2.png': cut, '3.png': await picture(20) }));
    expect(file.faults).toEqual([{ code: 'file.unreadable', reason: 'damaged', page: 2 }]);
    expect(file.pages.map(({ page }) => page)).toEqual([0, 1, 3]);
  });

  test('a picture that inflates a thousand times', async () => {
    const bomb = Buffer.concat([Buffer.from('BM', 'latin1'), Buffer.alloc(40_000_000)]);
    bomb.writeUInt32LE(40, 14);
    expect((await open(buildArchive({ 'a.bmp': bomb }))).faults).toMatchObject([
      { code: 'file.too-large', measure: 'bytes' },
    ]);
  });

  test('more files than pages are allowed', async () => {
    const one = await picture(4);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}.png`, one]));
    expect((await open(buildArchive(many))).faults).toEqual([
      { code: 'file.too-large', measure: 'pages', actual: 101, limit: 100 },
    ]);
    const pdf = words(...Array.from({ length: 60 }, () => 'page'));
    const file = await open(buildArchive({ 'a.pdf': pdf, 'b.pdf': pdf }));
    expect(file).toMatchObject({ pages: [], faults: [{ code: 'file.too-large', measure: 'pages', actual: 120 }] });
  });
});

test('signatures are told by file', async () => {
  const signed = buildSignedPdf(rsaSigner('云川市民政局'), 'words');
  const file = await open(buildArchive({ 'a.pdf': signed, 'b.pdf': words('plain') }));
  expect(file.signatures).toEqual([{ signer: '云川市民政局', state: 'intact', whole: true, file: 'a.pdf' }]);
});
