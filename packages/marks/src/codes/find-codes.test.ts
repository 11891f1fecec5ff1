import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { boundsOf, type PageImage } from '@yushen/contract';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer';
import { testPage } from '../testing/test-page';
import { findCodes } from './find-codes';

beforeAll(async () => {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

/** A code of so many pixels for each module, as a picture. */
async function drawn(text: string, options: WriterOptions, scale = 3): Promise<Buffer> {
  const { image, error } = await writeBarcode(text, { ...options, scale });
  if (image === null) throw new Error(error);
  return Buffer.from(await image.arrayBuffer());
}

/** An A4 page of text at 144 dpi, with pictures pasted onto it. */
async function pageWith(
  ...pictures: readonly { readonly input: Buffer; readonly left: number; readonly top: number }[]
): Promise<PageImage> {
  const { width, height, data } = await testPage('paragraph');
  const text = await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  const blank = sharp({ create: { width: 1191, height: 1684, channels: 3, background: '#fbfaf7' } });
  const pasted = await blank
    .composite([{ input: text, left: 100, top: 700 }, ...pictures])
    .removeAlpha()
    .raw()
    .toBuffer({
      resolveWithObject: true,
    });
  const { info } = pasted;
  return { width: info.width, height: info.height, data: pasted.data };
}

const INVOICE = '01,32,,25442000000012345678,318.00,20251010,,A1B2';

test('a QR code among text, with its place', async () => {
  const input = await drawn(INVOICE, { format: 'QRCode' });
  const { width = 0, height = 0 } = await sharp(input).metadata();
  const [code, ...others] = await findCodes(await pageWith({ input, left: 900, top: 80 }));
  expect(others).toEqual([]);
  expect(code).toMatchObject({ format: 'QRCode', text: INVOICE });
  const { left, top, right, bottom } = boundsOf(code!.box);
  expect(left).toBeGreaterThanOrEqual(900);
  expect(right).toBeLessThanOrEqual(900 + width);
  expect(top).toBeGreaterThanOrEqual(80);
  expect(bottom).toBeLessThanOrEqual(80 + height);
});

test('Chinese in a QR code, and a bar code below it', async () => {
  const link = '统一社会信用代码:91510100MA62LHK33T;名称:成都市武侯区嘉木图文工作室';
  const codes = await findCodes(
    await pageWith(
      { input: await drawn('P20260315-0001', { format: 'Code128' }, 2), left: 120, top: 420 },
      { input: await drawn(link, { format: 'QRCode' }), left: 80, top: 60 },
    ),
  );
  expect(codes.map(({ format, text }) => [format, text])).toEqual([
    ['QRCode', link],
    ['Code128', 'P20260315-0001'],
  ]);
});

test('a large photo, turned, dim and soft', async () => {
  const page = await pageWith({ input: await drawn(INVOICE, { format: 'QRCode' }), left: 500, top: 200 });
  const photo = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } })
    .resize(3000)
    .rotate(97, { background: '#554433' })
    .blur(2)
    .linear(0.6, 20)
    .jpeg({ quality: 60 })
    .toBuffer();
  const { data, info } = await sharp(photo).raw().toBuffer({ resolveWithObject: true });
  const [code] = await findCodes({ width: info.width, height: info.height, data });
  expect(code?.text).toBe(INVOICE);
  const { left, right, top, bottom } = boundsOf(code!.box);
  expect(Math.min(left, top)).toBeGreaterThan(0);
  expect(right).toBeLessThan(info.width);
  expect(bottom).toBeLessThan(info.height);
});

test('pages of text and cards bear no code', async () => {
  for (const name of ['paragraph', 'card', 'sealed'] as const)
    expect(await findCodes(await testPage(name))).toEqual([]);
});
