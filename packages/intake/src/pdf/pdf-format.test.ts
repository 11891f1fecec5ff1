import { readFileSync } from 'node:fs';
import { boundsOf, type OpenedFile, YushenError } from '@yushen/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { buildPdf, FIRST_EXTRA, pictureObject, streamObject, textAt } from '../testdata/build-pdf';

const loader = createFileLoader();
afterAll(() => loader.close());

const open = (bytes: Uint8Array): Promise<OpenedFile> => loader.open({ name: 'upload', bytes });
const texts = (file: OpenedFile, page = 0) => file.pages[page]?.textLayer?.map((line) => line.text);
const sample = (name: string) => readFileSync(new URL(`../testdata/${name}`, import.meta.url));
const scan = (over: string) => ({
  content: over,
  resources: `/Font << /F1 3 0 R >> /XObject << /Im1 ${FIRST_EXTRA} 0 R >>`,
});
const FULL_PAGE_PICTURE = 'q 300 0 0 200 0 0 cm /Im1 Do Q\n';
const PARAGRAPH = Array.from({ length: 8 }, (_, row) =>
  textAt(20, 20 + row * 20, 14, 'words that fill the page and more'),
).join('');

describe('the text layer', () => {
  test('gives lines with boxes in pixels at 144 dpi, from the top', async () => {
    const file = await open(buildPdf([{ content: textAt(50, 40, 10, 'lower') + textAt(50, 150, 20, 'Upper line') }]));
    expect(file).toMatchObject({ kind: 'pdf', faults: [] });
    expect(file.pages[0]).toMatchObject({ page: 0, width: 600, height: 400 });
    expect(texts(file)).toEqual(['Upper line', 'lower']);
    const [upper] = file.pages[0]!.textLayer!;
    expect(upper).toMatchObject({ confidence: 1, source: 'text-layer' });
    const box = boundsOf(upper!.box);
    expect(box.left).toBeCloseTo(100, 0);
    expect(box.right).toBeGreaterThan(250);
    expect(box.top).toBeGreaterThan(60);
    expect(box.bottom).toBeLessThan(110);
    expect(upper!.characters).toHaveLength('Upper line'.length);
    expect(upper!.characters![0]!.start).toBe(0);
    expect(upper!.characters!.at(-1)!.end).toBe(1);
    await file.close();
  });

  test('holds a character that the file spells out beside its shape where that shape stands', async () => {
    const spelt = `/Span << /ActualText <FEFF0058> >> BDC\n${textAt(450, 400, 60, 'Q')}EMC\n`;
    const form = streamObject(
      `${textAt(410, 400, 60, 'A')}${spelt}${textAt(497, 400, 60, 'B')}`,
      '/Type /XObject /Subtype /Form /BBox [0 0 1200 800] /Resources << /Font << /F1 3 0 R >> >>',
    );
    const file = await open(
      buildPdf(
        [{ content: 'q .25 0 0 .25 0 0 cm /Fm1 Do Q\n', resources: `/XObject << /Fm1 ${FIRST_EXTRA} 0 R >>` }],
        [form],
      ),
    );
    expect(texts(file)).toEqual(['AXB']);
    await file.close();
  });

  test('says in which font, size and colour its characters are set, the tag of a subset aside', async () => {
    const courier = '<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Courier /Encoding /WinAnsiEncoding >>';
    const content = `${textAt(20, 100, 20, '120')}1 0 0 rg\n${textAt(54, 100, 20, '34', 'F2')}`;
    const resources = `/Font << /F1 3 0 R /F2 ${FIRST_EXTRA} 0 R >>`;
    const file = await open(buildPdf([{ content, resources }], [courier]));
    expect(file.pages[0]!.textLayer).toMatchObject([
      {
        text: '12034',
        typeRuns: [
          { from: 0, to: 3, typeface: 'Helvetica', size: 40, colour: 0 },
          { from: 3, to: 5, typeface: 'Courier', size: 40, colour: 0xff0000 },
        ],
      },
    ]);
    await file.close();
  });

  test('parts the columns of a table', async () => {
    const file = await open(
      buildPdf([{ content: textAt(20, 100, 10, 'left cell') + textAt(150, 100, 10, 'right cell') }]),
    );
    expect(texts(file)).toEqual(['left cell', 'right cell']);
  });

  test.each([
    [90, 400, 600],
    [180, 600, 400],
    [270, 400, 600],
  ])('of a page with /Rotate %i lies where the rendering shows it', async (rotation, width, height) => {
    const file = await open(buildPdf([{ content: textAt(50, 150, 20, 'MMMM'), entries: `/Rotate ${rotation}` }]));
    const page = file.pages[0]!;
    expect(page).toMatchObject({ width, height });
    const [line] = page.textLayer!;
    const image = await page.image();
    expect(line!.text).toBe('MMMM');
    expect(darkShare(image, boundsOf(line!.box))).toBeGreaterThan(0.15);
    const centre = boundsOf(line!.box);
    const firstCorner = line!.box[0];
    const expected =
      rotation === 180
        ? [centre.right, centre.bottom]
        : rotation === 90
          ? [centre.right, centre.top]
          : [centre.left, centre.bottom];
    expect(firstCorner.map(Math.round)).toEqual(expected.map(Math.round));
  });

  test('is read in a Chinese font that is not in the file, though no shape can be drawn', async () => {
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>';
    const descendant =
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 6 0 R >>';
    const descriptor =
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';
    const hex = Buffer.from('营业执照', 'utf16le').swap16().toString('hex');
    const content = `BT /F2 20 Tf 40 100 Td <${hex}> Tj ET`;
    const file = await open(
      buildPdf([{ content, resources: '/Font << /F2 4 0 R >>' }], [font, descendant, descriptor]),
    );
    expect(texts(file)).toEqual(['营业执照']);
    const box = boundsOf(file.pages[0]!.textLayer![0]!.box);
    expect(box.right - box.left).toBeCloseTo(160, -1);
  });

  test('holds what a form field shows', async () => {
    const appearance = streamObject(
      'BT /F1 12 Tf 2 4 Td (Filled in by hand) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 160 20] /Resources << /Font << /F1 3 0 R >> >>',
    );
    const widget = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Filled in by hand) /F 4 /Rect [40 60 200 80] /AP << /N ${FIRST_EXTRA} 0 R >> >>`;
    const page = { content: textAt(40, 100, 12, 'Name of the applicant'), entries: `/Annots [${FIRST_EXTRA + 1} 0 R]` };
    const file = await open(buildPdf([page], [appearance, widget]));
    expect(texts(file)).toEqual(['Name of the applicant', 'Filled in by hand']);
  });
});

describe('a form’s field', () => {
  const field = (entries: string) =>
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [108 96 208 112] ${entries} >>`;
  const paper = (widget: string, more: readonly string[] = []) =>
    open(
      buildPdf(
        [{ content: textAt(40, 100, 12, 'Valid until'), entries: `/Annots [${FIRST_EXTRA} 0 R]` }],
        [widget, ...more],
        `/AcroForm << /Fields [${FIRST_EXTRA} 0 R] /NeedAppearances true >>`,
      ),
    );

  test('for which nothing was drawn shows what it holds, in its own place, and the rendering is no witness of it', async () => {
    const file = await paper(field('/V (31 December 2027)'));
    expect(texts(file)).toEqual(['Valid until 31 December 2027']);
    const [line] = file.pages[0]!.textLayer!;
    expect(line!.unwitnessed).toBe(true);
    expect(line!.characters!.every(({ confidence }) => confidence === 1)).toBe(true);
    const { left, right } = boundsOf(line!.box);
    expect(left).toBeCloseTo(80, 0);
    expect(right).toBeLessThanOrEqual(440);
  });

  test('that is hidden or not viewed shows nothing', async () => {
    for (const flag of [2, 32]) {
      const file = await paper(field('/V (31 December 2027)').replace('/F 4', `/F ${4 + flag}`));
      expect(texts(file)).toEqual(['Valid until']);
    }
  });

  test('whose drawing shows another value is in doubt', async () => {
    const drawn = (text: string) =>
      streamObject(
        `BT /F1 10 Tf 2 4 Td (${text}) Tj ET`,
        '/Type /XObject /Subtype /Form /BBox [0 0 100 16] /Resources << /Font << /F1 3 0 R >> >>',
      );
    const doubts = async (text: string) => {
      const file = await paper(field(`/V (May 2027) /AP << /N ${FIRST_EXTRA + 1} 0 R >>`), [drawn(text)]);
      return file.pages[0]!.textLayer!.flatMap(({ characters }) =>
        characters!.filter(({ confidence }) => confidence < 1),
      );
    };
    expect(await doubts('May 2027')).toEqual([]);
    expect(await doubts('May 2026')).not.toEqual([]);
  });
});

describe('a text layer is not believed', () => {
  test('when its font maps to private characters', async () => {
    const cmap = streamObject(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange endcmap end end',
    );
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${FIRST_EXTRA} 0 R >>`;
    const file = await open(
      buildPdf(
        [{ content: textAt(20, 100, 14, 'garbled'), resources: `/Font << /F1 ${FIRST_EXTRA + 1} 0 R >>` }],
        [cmap, font],
      ),
    );
    expect(file.pages).toHaveLength(1);
    expect(file.pages[0]!.textLayer).toBeUndefined();
  });

  test('when it lies invisibly over a scan', async () => {
    const file = await open(buildPdf([scan(`${FULL_PAGE_PICTURE}3 Tr ${PARAGRAPH}`)], [pictureObject()]));
    expect(file.pages[0]!.textLayer).toBeUndefined();
  });

  test('when a picture is laid over it', async () => {
    const file = await open(buildPdf([scan(`${PARAGRAPH}${FULL_PAGE_PICTURE}`)], [pictureObject()]));
    expect(file.pages[0]!.textLayer).toBeUndefined();
  });

  test('when it is only a footer under a scan', async () => {
    const file = await open(
      buildPdf([scan(`${FULL_PAGE_PICTURE}${textAt(20, 5, 6, 'scanner 1')}`)], [pictureObject()]),
    );
    expect(file.pages[0]!.textLayer).toBeUndefined();
  });

  test('when it is white on white', async () => {
    const file = await open(buildPdf([{ content: `${textAt(20, 185, 10, 'seen')}1 g ${PARAGRAPH}` }]));
    expect(file.pages).toHaveLength(1);
    expect(file.pages[0]!.textLayer).toBeUndefined();
  });

  test('but text over a background picture is', async () => {
    const file = await open(buildPdf([scan(`${FULL_PAGE_PICTURE}${PARAGRAPH}`)], [pictureObject()]));
    expect(texts(file)).toHaveLength(8);
    const image = await file.pages[0]!.image();
    expect(image.data).toHaveLength(600 * 400 * 3);
  });
});

describe('a rendering', () => {
  test('is RGB in shared memory', async () => {
    const file = await open(buildPdf([{ content: '1 0 0 rg 0 0 150 200 re f 0 0 1 rg 150 0 150 200 re f' }]));
    const image = await file.pages[0]!.image();
    expect(image.data.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect([...image.data.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...image.data.subarray(-3)]).toEqual([0, 0, 255]);
  });

  test('can be had again, and in any order, with two documents open', async () => {
    const [one, other] = [
      await open(buildPdf([{ content: '0 g 0 0 300 200 re f' }, { content: '' }])),
      await open(buildPdf([{ content: '0.5 g 0 0 300 200 re f' }])),
    ];
    const first = async (file: OpenedFile, page: number) => (await file.pages[page]!.image()).data[0];
    expect([await first(one, 1), await first(other, 0), await first(one, 0)]).toEqual([255, 128, 0]);
    await one.close();
    await other.close();
  });

  test('stops when the caller aborts', async () => {
    const file = await open(buildPdf([{ content: PARAGRAPH }]));
    const signal = AbortSignal.abort();
    await expect(file.pages[0]!.image({ signal })).rejects.toSatisfy(
      (error) => YushenError.is(error) && error.code === 'aborted',
    );
  });
});

describe('a PDF is refused', () => {
  test('when it has too many pages, without opening one', async () => {
    const bytes = buildPdf(Array.from({ length: 5000 }, () => ({ content: PARAGRAPH })));
    const started = performance.now();
    const file = await open(bytes);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(file.pages).toEqual([]);
    expect(file.faults).toEqual([{ code: 'file.too-large', measure: 'pages', actual: 5000, limit: 100 }]);
  });

  test('when a page is larger than may be', async () => {
    const file = await open(buildPdf([{ content: '', entries: '/MediaBox [0 0 14400 14400]' }, { content: '' }]));
    expect(file.faults).toMatchObject([{ code: 'file.too-large', measure: 'pixels', actual: 28800 * 28800, page: 0 }]);
    expect(file.pages.map(({ page }) => page)).toEqual([1]);
  });

  test('when a picture on it is far larger than may be, without decoding it', async () => {
    const bomb = streamObject(
      '00>',
      '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode',
    );
    const file = await open(buildPdf([scan(FULL_PAGE_PICTURE)], [bomb]));
    expect(file.faults).toMatchObject([{ code: 'file.too-large', measure: 'pixels', actual: 900_000_000, page: 0 }]);
  });

  test('when it wants a password', async () => {
    expect((await open(sample('password-wanted.pdf'))).faults).toEqual([{ code: 'file.encrypted' }]);
  });

  test('but not when only its owner has one', async () => {
    const file = await open(sample('owner-password.pdf'));
    expect(file.faults).toEqual([]);
    expect(texts(file)).toEqual(['Fictional text']);
  });

  test.each([0.2, 0.5, 0.9, 0.98])('when it is cut off at %f of its length', async (share) => {
    const whole = buildPdf(Array.from({ length: 4 }, () => ({ content: PARAGRAPH })));
    const file = await open(whole.subarray(0, Math.floor(whole.length * share)));
    expect(file.faults).toMatchObject([{ code: 'file.unreadable', reason: 'damaged' }]);
    expect(file.pages).toEqual([]);
  });

  test('but not for bytes of another kind after its end', async () => {
    const file = await open(Buffer.concat([buildPdf([{ content: PARAGRAPH }]), Buffer.alloc(3000, 0x0a)]));
    expect(file.faults).toEqual([]);
    expect(file.pages).toHaveLength(1);
  });

  test('when a page takes too long, and the next file opens all the same', async () => {
    const hasty = createFileLoader({ limits: { secondsPerPage: 0.3 } });
    const endless = streamObject(
      '/Fm Do '.repeat(3000),
      '/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /XObject << /Fm 5 0 R >> >>',
    );
    const middle = streamObject(
      '/Fm Do '.repeat(3000),
      '/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /XObject << /Fm 6 0 R >> >>',
    );
    const inner = streamObject(
      '0 0 300 200 re f 1 1 200 100 re S '.repeat(200),
      '/Type /XObject /Subtype /Form /BBox [0 0 300 200]',
    );
    const bytes = buildPdf([{ content: '/Fm Do', resources: '/XObject << /Fm 4 0 R >>' }], [endless, middle, inner]);
    const slow = await hasty.open({ name: 'slow', bytes });
    expect(slow.faults).toEqual([{ code: 'file.too-large', measure: 'seconds', limit: 0.3, page: 0 }]);
    await hasty.close();
    expect((await open(buildPdf([{ content: PARAGRAPH }]))).faults).toEqual([]);
  });
});

function darkShare(
  { width, data }: { width: number; data: Uint8Array },
  bounds: { left: number; top: number; right: number; bottom: number },
) {
  let [dark, all] = [0, 0];
  for (let y = Math.floor(bounds.top); y < bounds.bottom; y++) {
    for (let x = Math.floor(bounds.left); x < bounds.right; x++, all++) if (data[(y * width + x) * 3]! < 128) dark++;
  }
  return dark / all;
}
