import { readFile } from 'node:fs/promises';
import { YushenError } from '@yushen/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { openZip } from './archive/open-zip';
import { openBitmap } from './images/open-bitmap';
import { openHeic } from './images/open-heic';
import { openRaster } from './images/open-raster';
import { DEFAULT_LIMITS } from './limits';
import { ofdFormat } from './ofd/ofd-format';
import type { OpenedPages } from './opened-pages';
import { openPaged } from './paged/open-paged';
import { pdfFormat } from './pdf/pdf-format';
import { buildBitmap } from './testdata/build-bitmap';
import { buildOfd } from './testdata/build-ofd';
import { buildPdf, textAt } from './testdata/build-pdf';
import { PixelStore } from './workshop/pixel-store';
import type { Workshop } from './workshop/workshop';

const trouble = vi.hoisted(() => ({ strikes: false }));
const mistake = () => new TypeError("Cannot read properties of undefined (reading 'box')");
vi.mock('./text/page-lines', async (original) => {
  const real = await original<typeof import('./text/page-lines')>();
  return {
    pageLines: (...inputs: Parameters<typeof real.pageLines>) => {
      if (trouble.strikes) throw mistake();
      return real.pageLines(...inputs);
    },
  };
});
vi.mock('./images/pixel-shape', () => ({
  pixelShape: () => {
    if (trouble.strikes) throw mistake();
    return 1;
  },
}));
afterEach(() => {
  trouble.strikes = false;
});

const bitmap = buildBitmap({ width: 2, height: 2, bits: 24, rows: Buffer.alloc(16, 120) });
const limits = DEFAULT_LIMITS;
const TEXT =
  '<ofd:TextObject ID="1" Boundary="10 10 60 6" Font="1" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="5 5">姓名李</ofd:TextCode></ofd:TextObject>';

/** A worker whose tasks all end so. */
const workOf = (error: () => Error) => ({
  limits,
  store: new PixelStore(1e6),
  signal: undefined,
  workshop: {
    run: async () => {
      throw error();
    },
    forget: async () => {},
  } as unknown as Workshop,
});

const WAYS: Readonly<Record<string, (work: ReturnType<typeof workOf>) => Promise<OpenedPages>>> = {
  pdf: (work) => openPaged('pdf', Buffer.from('%PDF-1.7'), work),
  ofd: (work) => openPaged('ofd', Buffer.from('PK'), work),
  docx: (work) => openPaged('docx', Buffer.from('PK'), work),
  zip: (work) => openZip(Buffer.from('PK'), { ...work, openMember: async () => ({ pages: [], faults: [] }) }),
  bmp: (work) => openBitmap(bitmap, limits, work.workshop, undefined),
  heic: (work) => openHeic(Buffer.from('ftypheic'), work),
};

test.each(Object.entries(WAYS))(
  'a worker that dies, or a task that fails, says nothing of a file: %s',
  async (_, open) => {
    for (const error of [() => new YushenError('internal', 'A worker thread ended unexpectedly.'), mistake]) {
      const expected = error();
      await expect(open(workOf(error))).rejects.toMatchObject({ name: expected.name, message: expected.message });
    }
  },
);

test.each([
  ['pdf', pdfFormat, () => buildPdf([{ content: textAt(50, 40, 10, 'lower') }])],
  ['ofd', ofdFormat, () => buildOfd({ pages: [{ objects: TEXT }] })],
] as const)('nor does a mistake in our code while a page is read: %s', async (kind, format, build) => {
  const reference = { kind, id: `mistake-${kind}`, bytes: build() };
  const request = { reference, page: 0, mostPixels: 1e8 };
  expect(await format.openDocument(reference)).toMatchObject({ pageCount: 1 });
  expect(await format.openPage(request)).toHaveProperty('width');
  trouble.strikes = true;
  await expect(format.openPage(request)).rejects.toThrow(TypeError);
  format.forget(reference.id);
});

test('nor where a picture is decoded', async () => {
  const bytes = await readFile(new URL('../../../fixtures/papers/id-card-front/rendered-b-phone.jpg', import.meta.url));
  const open = () => openRaster('jpeg', bytes, { limits, store: new PixelStore(0), signal: undefined });
  expect((await open()).pages).toHaveLength(1);
  trouble.strikes = true;
  await expect(open()).rejects.toThrow(TypeError);
});
