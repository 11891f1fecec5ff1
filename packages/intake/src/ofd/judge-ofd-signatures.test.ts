import type { OpenedFile } from '@yushen/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { buildArchive } from '../testdata/build-archive';
import { buildOfd, type OfdRecipe, ofdText } from '../testdata/build-ofd';
import { buildSignedOfd, type SealRecipe, signedOfdFiles } from '../testdata/build-signed-ofd';
import { rsaSigner, sm2Signer } from '../testdata/build-signer';

const loader = createFileLoader();
afterAll(() => loader.close());

const open = (bytes: Uint8Array): Promise<OpenedFile> => loader.open({ name: 'upload.ofd', bytes });
const SIGNER = '云川市税务局';
const PAGE = 'Doc_0/Pages/0.xml';
const recipe: OfdRecipe = {
  pages: [{ objects: ofdText('318.00', 10, 10) }],
  docInfo: '<ofd:CustomDatas><ofd:CustomData Name="价税合计">318.00</ofd:CustomData></ofd:CustomDatas>',
};
let seal: SealRecipe;
beforeAll(async () => {
  const red = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#e00' } })
    .png()
    .toBuffer();
  seal = { name: '云川市税务局发票专用章', picture: { kind: 'png', bytes: red }, boundary: '60 20 30 20' };
});

test.each([
  ['SM3 with SM2', sm2Signer],
  ['SHA-256 with RSA', rsaSigner],
])('a sealed signature by %s is intact, and its seal stands on the page', async (_, signerOf) => {
  const file = await open(buildSignedOfd(recipe, signerOf(SIGNER), seal));
  expect(file.signatures).toEqual([{ signer: SIGNER, state: 'intact', whole: true }]);
  expect(file.embedded).toEqual([{ name: '价税合计', value: '318.00' }]);
  const [page] = file.pages;
  expect(page?.textLayer?.map(({ text }) => text)).toEqual(['318.00']);
  expect(page?.stamps).toMatchObject([{ name: seal.name }]);
  const [[left, top]] = page!.stamps![0]!.box;
  const image = await page!.image();
  const at = (Math.round(top + 40) * image.width + Math.round(left + 60)) * 3;
  expect([...image.data.subarray(at, at + 3)]).toEqual([0xee, 0, 0]);
});

test('a seal with a page of its own is drawn, and its letters are no text of the page', async () => {
  const own = buildOfd({
    pages: [
      {
        box: '0 0 40 40',
        objects: `${ofdText('专用章', 2, 2)}<ofd:PathObject ID="4" Boundary="0 20 40 20" Stroke="false" Fill="true"><ofd:FillColor Value="200 0 0"/><ofd:AbbreviatedData>M 0 0 L 40 0 L 40 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>`,
      },
    ],
  });
  const file = await open(buildSignedOfd(recipe, sm2Signer(SIGNER), { ...seal, picture: { kind: 'ofd', bytes: own } }));
  const [page] = file.pages;
  expect(page?.textLayer?.map(({ text }) => text)).toEqual(['318.00']);
  const [, , [right, bottom]] = page!.stamps![0]!.box;
  const image = await page!.image();
  const at = (Math.round(bottom - 20) * image.width + Math.round(right - 20)) * 3;
  expect([...image.data.subarray(at, at + 3)]).toEqual([200, 0, 0]);
});

test('a page that was changed afterwards breaks the signature', async () => {
  const files = signedOfdFiles(recipe, sm2Signer(SIGNER), seal);
  const forged = { ...files, [PAGE]: String(files[PAGE]).replace('318.00', '918.00') };
  expect((await open(buildArchive(forged))).signatures).toEqual([{ signer: SIGNER, state: 'broken', whole: true }]);
});

test('digests that were made to fit the changed page break the signature all the same', async () => {
  const signer = sm2Signer(SIGNER);
  const files = signedOfdFiles(recipe, signer, seal);
  const page = String(files[PAGE]).replace('318.00', '918.00');
  const digests = [files[PAGE] as string, page].map((text) => signer.digest(Buffer.from(text)).toString('base64'));
  const path = 'Doc_0/Signs/Sign_0/Signature.xml';
  const fitted = { ...files, [PAGE]: page, [path]: String(files[path]).replace(digests[0]!, digests[1]!) };
  expect((await open(buildArchive(fitted))).signatures).toMatchObject([{ state: 'broken' }]);
});

test('a page that was added afterwards is not covered', async () => {
  const files = signedOfdFiles(recipe, sm2Signer(SIGNER), seal);
  const document = String(files['Doc_0/Document.xml']).replace(
    '</ofd:Pages>',
    '<ofd:Page ID="2" BaseLoc="Pages/1.xml"/></ofd:Pages>',
  );
  const added = { ...files, 'Doc_0/Document.xml': document, 'Doc_0/Pages/1.xml': files[PAGE]! };
  expect((await open(buildArchive(added))).signatures).toMatchObject([{ state: 'broken', whole: false }]);
});

test('a signature whose value is gone, or is noise, does not pass for intact', async () => {
  const files = signedOfdFiles(recipe, sm2Signer(SIGNER), seal);
  const { 'Doc_0/Signs/Sign_0/SignedValue.dat': _, ...rest } = files;
  expect((await open(buildArchive(rest))).signatures).toMatchObject([{ state: 'broken' }]);
  const noise = { ...rest, 'Doc_0/Signs/Sign_0/SignedValue.dat': Buffer.alloc(400, 0x30) };
  expect((await open(buildArchive(noise))).signatures).toMatchObject([{ signer: '', state: 'unchecked' }]);
});
