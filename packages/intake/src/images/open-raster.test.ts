import type { OpenedFile, PageImage } from '@yushen/contract';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';

const loader = createFileLoader();
afterAll(() => loader.close());

const open = (bytes: Uint8Array): Promise<OpenedFile> => loader.open({ name: 'upload', bytes });
const pixel = ({ width, data }: PageImage, x: number, y: number) => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

/** Random grey blocks: a picture that no coder shrinks to nothing. */
function noise(width: number, height: number) {
  const raw = Buffer.alloc(width * height * 3);
  for (let at = 0, seed = 7; at < raw.length; at++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    raw[at] = seed >> 16;
  }
  return sharp(raw, { raw: { width, height, channels: 3 } });
}

/** 40 x 20 as stored: red left, blue right, with a green corner at its top left. */
async function flag(orientation: number): Promise<Buffer> {
  const upright = sharp({ create: { width: 40, height: 20, channels: 3, background: '#00f' } }).composite([
    { input: { create: { width: 20, height: 20, channels: 3, background: '#f00' } }, left: 0, top: 0 },
    { input: { create: { width: 8, height: 8, channels: 3, background: '#0f0' } }, left: 0, top: 0 },
  ]);
  return upright.withMetadata({ orientation }).png().toBuffer();
}

describe('a picture', () => {
  test('is decoded once until its file is closed', async () => {
    const file = await open(await flag(1));
    const [page] = file.pages;
    const image = await page!.image();
    expect(await page!.image()).toBe(image);
    await file.close();
    const again = await page!.image();
    expect(again).not.toBe(image);
    expect(again).toEqual(image);
  });

  test.each([
    [1, 40, 20, [0, 0]],
    [2, 40, 20, [39, 0]],
    [3, 40, 20, [39, 19]],
    [4, 40, 20, [0, 19]],
    [5, 20, 40, [0, 0]],
    [6, 20, 40, [19, 0]],
    [7, 20, 40, [19, 39]],
    [8, 20, 40, [0, 39]],
  ] as const)('of EXIF orientation %i stands upright', async (orientation, width, height, [x, y]) => {
    const [page] = (await open(await flag(orientation))).pages;
    const image = await page!.image();
    expect([page!.width, page!.height, image.width, image.height]).toEqual([width, height, width, height]);
    expect(image.data).toHaveLength(width * height * 3);
    expect(image.data.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(pixel(image, x, y)).toEqual([0, 255, 0]);
  });

  test.each([
    ['CMYK JPEG', () => noise(64, 48).toColourspace('cmyk').jpeg().toBuffer()],
    ['grey JPEG', () => noise(64, 48).greyscale().jpeg().toBuffer()],
    ['progressive JPEG', () => noise(64, 48).jpeg({ progressive: true }).toBuffer()],
    ['16-bit PNG', () => noise(64, 48).toColourspace('rgb16').png().toBuffer()],
    ['16-bit grey PNG', () => noise(64, 48).toColourspace('grey16').png().toBuffer()],
    ['palette PNG', () => noise(64, 48).png({ palette: true }).toBuffer()],
    ['interlaced PNG', () => noise(64, 48).png({ progressive: true }).toBuffer()],
    ['WebP', () => noise(64, 48).webp().toBuffer()],
    ['GIF', () => noise(64, 48).gif().toBuffer()],
    [
      'bilevel TIFF',
      () => noise(64, 48).threshold().toColourspace('b-w').tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer(),
    ],
  ])('in %s becomes RGB of 8 bits', async (_, make) => {
    const file = await open(await make());
    expect(file.faults).toEqual([]);
    const image = await file.pages[0]!.image();
    expect([image.width, image.height, image.data.length]).toEqual([64, 48, 64 * 48 * 3]);
  });

  test('is laid on white where it is transparent', async () => {
    const bytes = await sharp({ create: { width: 3, height: 3, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    expect(pixel(await (await open(bytes)).pages[0]!.image(), 1, 1)).toEqual([255, 255, 255]);
  });

  test('of several frames shows its first', async () => {
    const frames = [255, 0].map((value) => Buffer.alloc(16 * 16 * 3, value));
    const bytes = await sharp(Buffer.concat(frames), { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } })
      .gif()
      .toBuffer();
    const file = await open(bytes);
    expect(file.pages).toHaveLength(1);
    expect(pixel(await file.pages[0]!.image(), 4, 4)).toEqual([255, 255, 255]);
  });
});

describe('a TIFF', () => {
  const threePages = () => {
    const raw = Buffer.concat([10, 120, 240].map((value) => Buffer.alloc(32 * 24 * 3, value)));
    return sharp(raw, { raw: { width: 32, height: 72, channels: 3, pageHeight: 24 } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
  };

  test('opens page by page', async () => {
    const file = await open(await threePages());
    expect(file.pages.map(({ page, width, height }) => [page, width, height])).toEqual([
      [0, 32, 24],
      [1, 32, 24],
      [2, 32, 24],
    ]);
    const images = await Promise.all(file.pages.map((page) => page.image()));
    expect(images.map((image) => image.data[0])).toEqual([10, 120, 240]);
  });

  test('of too many pages is refused', async () => {
    const strict = createFileLoader({ limits: { pagesPerFile: 2 } });
    const file = await strict.open({ name: 'upload', bytes: await threePages() });
    expect(file).toMatchObject({
      pages: [],
      faults: [{ code: 'file.too-large', measure: 'pages', actual: 3, limit: 2 }],
    });
    await strict.close();
  });
});

describe('a JPEG', () => {
  const whole = () => noise(320, 240).jpeg({ quality: 80 }).toBuffer();
  const END = Buffer.from([0xff, 0xd9]);

  test.each([0.15, 0.5, 0.9, 0.99])(
    'cut off at %f of its length is damaged, with or without an end put on',
    async (share) => {
      const bytes = await whole();
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      for (const damaged of [
        cut,
        Buffer.concat([cut, END]),
        Buffer.concat([cut, Buffer.alloc(bytes.length - cut.length)]),
      ]) {
        expect(await open(damaged)).toMatchObject({
          pages: [],
          faults: [{ code: 'file.unreadable', reason: 'damaged' }],
        });
      }
    },
  );

  test('that lacks its last row of blocks alone is damaged', async () => {
    const bytes = await whole();
    const file = await open(Buffer.concat([bytes.subarray(0, -80), END]));
    expect(file.faults).toMatchObject([{ code: 'file.unreadable', reason: 'damaged' }]);
  });

  test('cut off inside a progressive scan is damaged', async () => {
    const bytes = await noise(320, 240).jpeg({ progressive: true }).toBuffer();
    const file = await open(bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect(file.faults).toMatchObject([{ code: 'file.unreadable', reason: 'damaged' }]);
  });

  test('with bytes after its end, bytes between its markers, or only its end marker lost, is whole', async () => {
    const bytes = await whole();
    const stuffed = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from([0xff, 0xee, 0, 4, 1, 2, 9, 9, 9]),
      bytes.subarray(2),
    ]);
    for (const odd of [Buffer.concat([bytes, Buffer.alloc(500, 7)]), stuffed, bytes.subarray(0, -2)]) {
      const file = await open(odd);
      expect(file.faults).toEqual([]);
      expect((await file.pages[0]!.image()).width).toBe(320);
    }
  });
});

test.each(['png', 'webp', 'gif', 'tiff'] as const)('a %s cut in half is damaged', async (format) => {
  const bytes = await noise(200, 200).toFormat(format).toBuffer();
  const file = await open(bytes.subarray(0, bytes.length >> 1));
  expect(file).toMatchObject({ pages: [], faults: [{ code: 'file.unreadable', reason: 'damaged' }] });
});
