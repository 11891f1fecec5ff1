import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { DEFAULT_LIMITS } from '../limits';
import { PixelStore } from '../workshop/pixel-store';
import type { Workshop } from '../workshop/workshop';
import { decodeHeic, type HeicDecoder } from './decode-heic';
import { openHeic } from './open-heic';

const loader = createFileLoader();
afterAll(() => loader.close());

const bytes = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic', 'latin1'), Buffer.alloc(60)]);
const disposed: string[] = [];
const decoderOf = (width: number, height: number, data: readonly number[]): HeicDecoder => ({
  all: async () =>
    Object.assign([{ width, height, decode: async () => ({ data: Uint8ClampedArray.from(data) }) }], {
      dispose: () => disposed.push('yes'),
    }),
});

test('a photo of a telephone, where the optional decoder is installed', async () => {
  const photo = await readFile(new URL('../testdata/gradient.heic', import.meta.url));
  const file = await loader.open({ name: 'IMG_0001.HEIC', bytes: photo });
  expect(file).toMatchObject({ kind: 'heic', faults: [], pages: [{ page: 0, width: 64, height: 48 }] });
  const { data } = await file.pages[0]!.image();
  const at = (x: number, y: number) => [...data.subarray((y * 64 + x) * 3, (y * 64 + x) * 3 + 3)];
  expect(Math.min(...at(12, 12))).toBeGreaterThan(220);
  const [red, , blue] = at(50, 3);
  expect(red! - blue!).toBeGreaterThan(120);
  await file.close();
  expect((await file.pages[0]!.image()).data).toEqual(data);
});

test('a photo that breaks off is damaged', async () => {
  expect((await loader.open({ name: 'IMG_0001.HEIC', bytes })).faults).toEqual([
    { code: 'file.unreadable', reason: 'damaged' },
  ]);
});

test('a host without the decoder says what the applicant can do, and what the host can', async () => {
  const missing = await decodeHeic({ bytes, mostPixels: 10 }, () => Promise.reject(new Error('no such package')));
  expect(missing).toEqual({ missing: true });
  const workshop = { run: async () => missing } as unknown as Workshop;
  const work = { limits: DEFAULT_LIMITS, workshop, store: new PixelStore(1), signal: undefined };
  expect(await openHeic(bytes, work)).toMatchObject({
    pages: [],
    faults: [
      {
        code: 'file.unsupported',
        kind: 'heic',
        advice: 'convert-heic',
      },
    ],
  });
});

test('a picture is put on white, and the decoder’s memory freed', async () => {
  const decoder = decoderOf(2, 1, [10, 20, 30, 255, 200, 100, 0, 0]);
  const decoded = await decodeHeic({ bytes, mostPixels: 10 }, async () => decoder);
  expect('image' in decoded && [...decoded.image.data]).toEqual([10, 20, 30, 255, 255, 255]);
  expect(disposed).toEqual(['yes']);
});

test('a picture over the limit is not decoded; one that breaks off is damaged', async () => {
  const huge = await decodeHeic({ bytes, mostPixels: 10 }, async () => decoderOf(4, 4, []));
  expect(huge).toEqual({ pixels: 16 });
  const broken = await decodeHeic({ bytes, mostPixels: 10 }, async () => decoderOf(2, 2, [1, 2, 3]));
  expect(broken).toEqual({ damaged: true });
});
