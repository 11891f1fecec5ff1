import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { buildPdf, FIRST_EXTRA, streamObject } from '../testdata/build-pdf';

const loader = createFileLoader();
afterAll(() => loader.close());

const STRIPS = 12;
/** Pixels of the scan: 300 x 200 points at 300 dpi, in strips whose edges fall between the pixels of the page's picture. */
const [WIDTH, HEIGHT] = [1250, 833];
const edges = Array.from({ length: STRIPS + 1 }, (_, index) => Math.round((HEIGHT * index) / STRIPS));

/** A page on which each strip of a scan is a picture of its own, one below the other, as scanners write them. */
function stripsOn(pictures: readonly string[]): Buffer {
  const place = (index: number) => {
    const [top, bottom] = [(edges[index]! / HEIGHT) * 200, (edges[index + 1]! / HEIGHT) * 200];
    return `q 300 0 0 ${bottom - top} 0 ${200 - bottom} cm /P${index} Do Q\n`;
  };
  const names = pictures.map((_, index) => `/P${index} ${FIRST_EXTRA + index} 0 R`).join(' ');
  const content = pictures.map((_, index) => place(index)).join('');
  return buildPdf([{ content, resources: `/XObject << ${names} >>` }], pictures);
}

const heights = edges.slice(1).map((bottom, index) => bottom - edges[index]!);
const entries = (height: number, filter: string) =>
  `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${height} /ColorSpace /DeviceGray ${filter}`;

async function jpegStrips(tone: number): Promise<string[]> {
  return Promise.all(
    heights.map(async (height) => {
      const jpeg = await sharp({
        create: { width: WIDTH, height, channels: 3, background: { r: tone, g: tone, b: tone } },
      })
        .greyscale()
        .jpeg({ quality: 100 })
        .toBuffer();
      return streamObject(jpeg.toString('latin1'), entries(height, '/BitsPerComponent 8 /Filter /DCTDecode'));
    }),
  );
}

/** The bytes of the one strip of a TIFF, which is what `/CCITTFaxDecode` takes. */
function stripOf(tiff: Buffer): Buffer {
  const directory = tiff.readUInt32LE(4);
  const value = (tag: number) => {
    for (let at = directory + 2; ; at += 12) if (tiff.readUInt16LE(at) === tag) return tiff.readUInt32LE(at + 8);
  };
  return tiff.subarray(value(273), value(273) + value(279));
}

/** Fax strips with a black bar down the middle. */
async function faxStrips(): Promise<string[]> {
  return Promise.all(
    heights.map(async (height) => {
      const bar = Buffer.alloc(WIDTH * height, 255);
      for (let y = 0; y < height; y += 1) bar.fill(0, y * WIDTH + 600, y * WIDTH + 650);
      const tiff = await sharp(bar, { raw: { width: WIDTH, height, channels: 1 } })
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: false })
        .toBuffer();
      const parameters = `/DecodeParms << /K -1 /BlackIs1 true /Columns ${WIDTH} /Rows ${height} >>`;
      return streamObject(
        stripOf(tiff).toString('latin1'),
        entries(height, `/BitsPerComponent 1 /Filter /CCITTFaxDecode ${parameters}`),
      );
    }),
  );
}

const drawn = async (bytes: Uint8Array) => {
  const { pages, faults } = await loader.open({ name: 'scan.pdf', bytes });
  expect(faults).toEqual([]);
  return pages[0]!.image();
};

test('no seam shows between the strips of a scan', async () => {
  const { data, width, height } = await drawn(stripsOn(await jpegStrips(90)));
  const inside = Array.from({ length: height - 4 }, (_, row) => data[((row + 2) * width + (width >> 1)) * 3]!);
  expect(Math.max(...inside) - Math.min(...inside)).toBeLessThanOrEqual(4);
});

test('strips of a fax (CCITT group 4) are drawn whole', async () => {
  const { data, width, height } = await drawn(stripsOn(await faxStrips()));
  const at = (share: number, row: number) => data[(row * width + Math.round(share * width)) * 3]!;
  const rows = Array.from({ length: height - 4 }, (_, row) => row + 2);
  expect(Math.max(...rows.map((row) => at(625 / WIDTH, row)))).toBeLessThan(80);
  expect(Math.min(...rows.map((row) => at(0.25, row)))).toBeGreaterThan(230);
});
