import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { pixelShape } from './pixel-shape';

const loader = createFileLoader();
afterAll(() => loader.close());

/** A picture whose left half is black. */
const half = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#000' } }, left: 0, top: 0 },
  ]);

/** Pixels a millimetre of so many an inch. */
const mm = (dpi: number) => dpi / 25.4;
const fax = (xres: number, yres: number, width = 204, height = 98) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .threshold()
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: mm(xres), yres: mm(yres) })
    .toBuffer();

/** A JPEG with a JFIF header that states densities. */
async function jfif(x: number, y: number, orientation = 1): Promise<Buffer> {
  const bytes = await half(40, 20).withMetadata({ orientation }).jpeg().toBuffer();
  const header = Buffer.from('ffe000104a46494600010100000000000000', 'hex');
  header.writeUInt16BE(x, 12);
  header.writeUInt16BE(y, 14);
  return Buffer.concat([bytes.subarray(0, 2), header, bytes.subarray(2)]);
}

/** A PNG with a chunk that states its pixels a metre. */
async function phys(x: number, y: number): Promise<Buffer> {
  const bytes = await half(40, 20).withMetadata({ density: 100 }).png().toBuffer();
  const at = bytes.indexOf('pHYs') + 4;
  bytes.writeUInt32BE(x, at);
  bytes.writeUInt32BE(y, at + 4);
  return bytes;
}

const sizeOf = async (bytes: Uint8Array) => {
  const { pages, faults } = await loader.open({ name: 'upload', bytes });
  const image = await pages[0]!.image();
  expect(faults).toEqual([]);
  expect([pages[0]!.width, pages[0]!.height]).toEqual([image.width, image.height]);
  return [image.width, image.height];
};

describe('pixels that are not square are squared', () => {
  test.each([
    ['a fax of standard resolution', () => fax(204, 98), [204, 204]],
    ['a fax of 200 x 100 dpi', () => fax(200, 100, 200, 100), [200, 200]],
    ['a superfine fax', () => fax(204, 391, 204, 391), [391, 391]],
    ['a JPEG of wide pixels', () => jfif(1, 2), [80, 20]],
    ['a JPEG of high pixels, turned by EXIF', () => jfif(2, 1, 6), [40, 40]],
    ['a PNG of high pixels', () => phys(4000, 2000), [40, 40]],
  ] as const)('%s', async (_, make, size) => expect(await sizeOf(await make())).toEqual(size));

  test('on every page of a file', async () => {
    const raw = Buffer.concat([0, 255].map((value) => Buffer.alloc(40 * 20 * 3, value)));
    const bytes = await sharp(raw, { raw: { width: 40, height: 40, channels: 3, pageHeight: 20 } })
      .tiff({ xres: 8, yres: 4 })
      .toBuffer();
    const { pages } = await loader.open({ name: 'upload', bytes });
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [40, 40],
      [40, 40],
    ]);
  });
});

describe('a picture stays as it is', () => {
  test.each([
    ['nearly square, as a fine fax is', () => fax(204, 196), [204, 98]],
    ['stating nonsense', () => jfif(1, 1000), [40, 20]],
    ['stating nothing', () => jfif(0, 0), [40, 20]],
    ['square', () => phys(3937, 3937), [40, 20]],
  ] as const)('%s', async (_, make, size) => expect(await sizeOf(await make())).toEqual(size));

  test('where its head is cut off', async () => {
    const bytes = await fax(204, 98);
    for (const length of [0, 3, 9, 60]) {
      const cut = bytes.subarray(0, length);
      expect(pixelShape({ kind: 'tiff', bytes: cut, frame: 0 })).toBe(1);
      expect(pixelShape({ kind: 'jpeg', bytes: cut, frame: 0 })).toBe(1);
      expect(pixelShape({ kind: 'png', bytes: cut, frame: 0 })).toBe(1);
    }
  });
});

test('a directory that points into itself ends', async () => {
  const bytes = Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]);
  expect(pixelShape({ kind: 'tiff', bytes, frame: 3 })).toBe(1);
});

test.each(['jpeg', 'webp', 'png', 'tiff'] as const)('a turned %s stands upright', async (format) => {
  const bytes = await half(40, 20).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
  expect(await sizeOf(bytes)).toEqual([20, 40]);
});
