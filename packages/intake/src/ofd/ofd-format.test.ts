import { boundsOf, type OpenedFile, sliceQuad } from '@yushen/contract';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { hasInk } from '../pdf/render-page';
import { buildArchive } from '../testdata/build-archive';
import { buildOfd, type OfdRecipe, ofdFiles, ofdText } from '../testdata/build-ofd';

const loader = createFileLoader();
afterAll(() => loader.close());

const open = (bytes: Uint8Array): Promise<OpenedFile> => loader.open({ name: 'upload', bytes });
const opened = (recipe: OfdRecipe): Promise<OpenedFile> => open(buildOfd(recipe));
const texts = (file: OpenedFile, page = 0) => file.pages[page]?.textLayer?.map((line) => line.text);
/** Pixels of a millimetre at 144 dpi. */
const MM = 144 / 25.4;

const photo = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#3355aa' } })
    .jpeg()
    .toBuffer();
const pictureResource = (file: string) =>
  `<ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image"><ofd:MediaFile>${file}</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>`;
const FULL_PICTURE = '<ofd:ImageObject ID="8" Boundary="0 0 105 74" CTM="105 0 0 74 0 0" ResourceID="7"/>';

describe('the text layer', () => {
  test('stands where the file puts it, in pixels at 144 dpi, character by character', async () => {
    const file = await opened({ pages: [{ objects: ofdText('增值税发票', 20, 10), box: '0 0 210 297' }] });
    expect(file).toMatchObject({ kind: 'ofd', faults: [] });
    expect(file.pages[0]).toMatchObject({ width: 1191, height: 1684 });
    const [line] = file.pages[0]!.textLayer!;
    expect(line).toMatchObject({ text: '增值税发票', confidence: 1, source: 'text-layer' });
    const box = boundsOf(line!.box);
    expect(box.left).toBeCloseTo(20 * MM, 0);
    expect(box.right).toBeCloseTo(40 * MM, 0);
    expect(box.top).toBeGreaterThan(10 * MM);
    expect(box.bottom).toBeLessThan(15 * MM);
    const [, , third] = line!.characters!;
    expect(boundsOf(sliceQuad(line!.box, third!.start, third!.end)).left).toBeCloseTo(28 * MM, 0);
    await file.close();
  });

  test('follows compressed deltas, lines inside one code, and references to characters', async () => {
    const code = 'DeltaX="g 2 4 2 2 -10 g 2 4" DeltaY="g 4 0 8 g 2 0"';
    const file = await opened({ pages: [{ objects: ofdText('甲&lt;乙1&#20013;上下', 10, 10, '', code) }] });
    expect(texts(file)).toEqual(['甲<乙1中', '上下']);
    const [upper, lower] = file.pages[0]!.textLayer!;
    expect(boundsOf(lower!.box).top - boundsOf(upper!.box).top).toBeCloseTo(8 * MM, 0);
  });

  test('holds templates below the page, matrices, and columns of upright characters', async () => {
    const file = await opened({
      templates: { 5: ofdText('发票号码：', 10, 10) },
      pages: [
        {
          template: '5',
          objects: [
            '<ofd:TextObject ID="2" Boundary="30 10 50 6" Font="1" Size="1" CTM="4 0 0 4 0 0"><ofd:TextCode X="0" Y="1" DeltaX="0.5">99999951</ofd:TextCode></ofd:TextObject>',
            ofdText('购买方', 90, 20, '', 'DeltaX="0" DeltaY="4.4"'),
          ].join(''),
        },
      ],
    });
    expect(texts(file)).toEqual(['发票号码：99999951', '购买方']);
    const column = boundsOf(file.pages[0]!.textLayer![1]!.box);
    expect(column.bottom - column.top).toBeGreaterThan(2 * (column.right - column.left));
  });

  test('is parted where the page shows a ruling line', async () => {
    const rule = (x: number) =>
      `<ofd:PathObject ID="3" Boundary="${x} 5 1 20" LineWidth="0.3"><ofd:AbbreviatedData>M 0 0 L 0 20</ofd:AbbreviatedData></ofd:PathObject>`;
    const cells = ofdText('方', 10, 10) + ofdText('开户行', 18, 10);
    expect(texts(await opened({ pages: [{ objects: cells }] }))).toEqual(['方开户行']);
    expect(texts(await opened({ pages: [{ objects: cells + rule(16) }] }))).toEqual(['方', '开户行']);
  });

  test.each([
    ['is invisible', ofdText('秘密', 10, 10, 'Visible="false"')],
    ['is transparent', ofdText('秘密', 10, 10, 'Alpha="0"')],
    ['is neither filled nor drawn', ofdText('秘密', 10, 10, 'Fill="false"')],
    ['is white on white', ofdText('秘密', 10, 10, '', 'DeltaX="4"', '<ofd:FillColor Value="255 255 255"/>')],
    ['stands beside the sheet', ofdText('秘密', 200, 10)],
  ])('that %s is not believed', async (_, objects) => {
    const file = await opened({ pages: [{ objects }] });
    expect(file.faults).toEqual([]);
    expect(file.pages).toHaveLength(1);
    expect(texts(file)).toBeUndefined();
  });

  test('in white on a dark ground is seen', async () => {
    const band =
      '<ofd:PathObject ID="4" Boundary="5 5 90 20" Stroke="false" Fill="true"><ofd:FillColor Value="160 0 0"/><ofd:AbbreviatedData>M 0 0 L 90 0 L 90 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>';
    const white = ofdText('标题', 10, 10, '', 'DeltaX="4"', '<ofd:FillColor Value="255 255 255"/>');
    expect(texts(await opened({ pages: [{ objects: band + white }] }))).toEqual(['标题']);
  });

  test('below a picture over the whole page is not believed', async () => {
    const files = { 'Doc_0/Res/scan.jpg': await photo() };
    const resources = pictureResource('scan.jpg');
    const pages = [{ objects: ofdText('藏在下面的字', 10, 10) + FULL_PICTURE }];
    expect(texts(await opened({ pages, resources, files }))).toBeUndefined();
  });
});

describe('the page picture', () => {
  test('shows text, lines, fills and pictures at their places', async () => {
    const file = await opened({
      resources: pictureResource('photo.jpg'),
      files: { 'Doc_0/Res/photo.jpg': await photo() },
      pages: [
        {
          objects: [
            ofdText('HHHH', 10, 5),
            '<ofd:PathObject ID="3" Boundary="10 20 40 1" LineWidth="0.5"><ofd:StrokeColor Value="#ff 0 0"/><ofd:AbbreviatedData>M 0 0.5 L 40 0.5</ofd:AbbreviatedData></ofd:PathObject>',
            '<ofd:PathObject ID="4" Boundary="60 20 10 10" Stroke="false" Fill="true"><ofd:FillColor Value="0 128 0"/><ofd:AbbreviatedData>S 0 0 L 10 0 L 10 10 L 0 10 C</ofd:AbbreviatedData></ofd:PathObject>',
            '<ofd:ImageObject ID="8" Boundary="10 40 40 30" CTM="40 0 0 30 0 0" ResourceID="7"/>',
          ].join(''),
        },
      ],
    });
    const image = await file.pages[0]!.image();
    const at = (x: number, y: number) => [
      ...image.data.subarray((Math.round(y * MM) * image.width + Math.round(x * MM)) * 3).subarray(0, 3),
    ];
    const near = (colour: readonly number[], wanted: readonly number[]) =>
      colour.every((value, index) => Math.abs(value - wanted[index]!) < 12);
    expect(hasInk(image, { left: 10 * MM, top: 5 * MM, right: 18 * MM, bottom: 10 * MM })).toBe(true);
    expect(near(at(65, 25), [0, 128, 0])).toBe(true);
    expect(near(at(30, 55), [0x33, 0x55, 0xaa])).toBe(true);
    expect(near(at(80, 60), [255, 255, 255])).toBe(true);
    const [red, green] = at(30, 20.5);
    expect(red! - green!).toBeGreaterThan(100);
    await file.close();
    expect((await file.pages[0]!.image()).data).toEqual(image.data);
  });

  test('is all there is of a file without text, its folders spelt in another case', async () => {
    const files = { 'DOC_0/RES/Scan.JPEG': await photo() };
    const file = await opened({ pages: [{ objects: FULL_PICTURE }], resources: pictureResource('scan.jpeg'), files });
    expect(file.faults).toEqual([]);
    expect(texts(file)).toBeUndefined();
    const image = await file.pages[0]!.image();
    expect(image.data[2]).toBeGreaterThan(150);
    expect(image.data[0]).toBeLessThan(80);
  });

  test('that has lost what fills it is damaged, not blank', async () => {
    const file = await opened({ pages: [{ objects: FULL_PICTURE }], resources: pictureResource('gone.jpg') });
    expect(file.pages).toEqual([]);
    expect(file.faults).toEqual([{ code: 'file.unreadable', reason: 'damaged', page: 0 }]);
  });
});

describe('untrusted packages', () => {
  const page: OfdRecipe = { pages: [{ objects: ofdText('字', 10, 10) }] };
  const withFile = (path: string, content: string | Uint8Array) => buildArchive({ ...ofdFiles(page), [path]: content });
  const damaged = { code: 'file.unreadable', reason: 'damaged' };

  test('a file that inflates a thousand times', async () => {
    const bomb = `<ofd:Document>${' '.repeat(30_000_000)}</ofd:Document>`;
    expect((await open(withFile('Doc_0/Document.xml', bomb))).faults).toMatchObject([
      { code: 'file.too-large', measure: 'bytes' },
    ]);
  });

  test('a file that inflates to more than it states', async () => {
    const bytes = buildArchive({ ...ofdFiles(page), 'Doc_0/Document.xml': ' '.repeat(30_000_000) }, { stated: 100 });
    expect((await open(bytes)).faults).toMatchObject([{ code: expect.stringMatching(/^file\./) }]);
  });

  test('paths that leave the package', async () => {
    expect((await open(withFile('../../etc/passwd', 'x'))).faults).toEqual([damaged]);
    const reference = ofdFiles(page)['Doc_0/Document.xml'] as string;
    const outside = reference.replace('Pages/0.xml', '../../../../../../etc/passwd');
    expect((await open(withFile('Doc_0/Document.xml', outside))).faults).toMatchObject([damaged]);
  });

  test('entities that multiply', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('');
    const laughs = `<!DOCTYPE x [<!ENTITY l0 "ha">${entities}]><ofd:OFD><ofd:DocBody>&l9;</ofd:DocBody></ofd:OFD>`;
    expect((await open(withFile('OFD.xml', laughs))).faults).toEqual([damaged]);
  });

  test('elements a hundred thousand deep', async () => {
    expect((await open(withFile('OFD.xml', '<a>'.repeat(100_000)))).faults).toEqual([damaged]);
  });

  test('a page larger than allowed, from its box alone', async () => {
    const { faults } = await opened({ pages: [{ objects: '', box: '0 0 9000 9000' }] });
    expect(faults).toMatchObject([{ code: 'file.too-large', measure: 'pixels', page: 0 }]);
  });

  test('a password', async () => {
    expect((await open(buildOfd(page, { encrypted: true }))).faults).toEqual([{ code: 'file.encrypted' }]);
  });

  test('text cannot smuggle markup into the drawing', async () => {
    const evil = '&lt;/text&gt;&lt;image href="file:///etc/passwd"/&gt;';
    const font = '<ofd:Fonts><ofd:Font ID="1" FontName="&quot;&gt;&lt;rect width=&quot;999&quot;"/></ofd:Fonts>';
    const file = await opened({ pages: [{ objects: ofdText(evil, 1, 10, '', 'DeltaX="1"') }], resources: font });
    expect(texts(file)).toEqual(['</text><image href="file:///etc/passwd"/>']);
  });

  test('damaged bytes never throw', async () => {
    const seed = buildOfd(page);
    const edits = fc.array(fc.tuple(fc.nat({ max: seed.length - 1 }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(edits, fc.nat({ max: seed.length }), async (changes, cut) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at] = value;
        const file = await open(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes);
        expect(file.pages.length + file.faults.length).toBeGreaterThan(0);
        await file.close();
      }),
      { numRuns: 60, seed: 20_260_101 },
    );
  });
});
