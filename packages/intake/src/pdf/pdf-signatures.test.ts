import type { OpenedFile } from '@yushen/contract';
import { afterAll, expect, test } from 'vitest';
import { createFileLoader } from '../file-loader';
import { buildPdf, FIRST_EXTRA, streamObject, textAt } from '../testdata/build-pdf';
import { buildSignedPdf, withLaterRevision } from '../testdata/build-signed-pdf';
import { rsaSigner, sm2Signer } from '../testdata/build-signer';

const loader = createFileLoader();
afterAll(() => loader.close());

const open = (bytes: Uint8Array): Promise<OpenedFile> => loader.open({ name: 'upload.pdf', bytes });
const SIGNER = '云川市市场监督管理局';

test.each([
  ['SHA-256 with RSA', rsaSigner],
  ['SM3 with SM2', sm2Signer],
])('a signature by %s is intact, by whom its certificate names', async (_, signerOf) => {
  const file = await open(buildSignedPdf(signerOf(SIGNER), 'amount 318.00'));
  expect(file.signatures).toEqual([{ signer: SIGNER, state: 'intact', whole: true }]);
  expect(file.pages[0]?.textLayer?.map(({ text }) => text)).toEqual(['amount 318.00']);
});

test.each([
  ['SHA-256 with RSA', rsaSigner],
  ['SM3 with SM2', sm2Signer],
])('one changed digit breaks a signature by %s', async (_, signerOf) => {
  const bytes = buildSignedPdf(signerOf(SIGNER), 'amount 318.00');
  bytes.write('918.00', bytes.indexOf('318.00'), 'latin1');
  expect((await open(bytes)).signatures).toEqual([{ signer: SIGNER, state: 'broken', whole: true }]);
});

test('the signature of another key is broken', async () => {
  const [own, other] = [rsaSigner(SIGNER), rsaSigner(SIGNER)];
  const mixed = { ...own, sign: other.sign };
  expect((await open(buildSignedPdf(mixed, 'words'))).signatures).toMatchObject([{ state: 'broken' }]);
});

test('a later revision leaves the signature intact, but not over the whole file', async () => {
  const signed = buildSignedPdf(rsaSigner(SIGNER), 'amount 318.00');
  const catalog = `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${FIRST_EXTRA} 0 R] /SigFlags 3 >> /Lang (zh) >>`;
  expect((await open(withLaterRevision(signed, catalog))).signatures).toEqual([
    { signer: SIGNER, state: 'intact', whole: false },
  ]);
});

test('a byte range that leaves out more than the signature is broken', async () => {
  const signed = buildSignedPdf(rsaSigner(SIGNER), 'amount 318.00');
  const text = signed.toString('latin1');
  const [range, , second, rest] = /\[0 (\d+) (\d+) (\d+) *\]/u.exec(text)!;
  const wider = `[0 100 ${second} ${rest}]`.padEnd(range.length, ' ');
  signed.write(wider, text.indexOf(range), 'latin1');
  expect((await open(signed)).signatures).toMatchObject([{ state: 'broken' }]);
});

test('a signature that is no message of any kind is not checked', async () => {
  const bytes = buildSignedPdf(rsaSigner(SIGNER), 'words');
  const at = bytes.indexOf('/Contents <') + '/Contents <'.length;
  bytes.write('04'.repeat(20), at, 'latin1');
  expect((await open(bytes)).signatures).toMatchObject([{ signer: '', state: 'unchecked' }]);
});

test('the values of an attached XML file are the file’s own data; a name used twice is none', async () => {
  const xml =
    '<eInvoice><InvoiceNo>99999951</InvoiceNo><Item><Amount>1</Amount></Item><Item><Amount>2</Amount></Item></eInvoice>';
  const file = await open(
    buildPdf(
      [{ content: textAt(20, 100, 12, 'invoice') }],
      [
        `<< /Type /Filespec /F (invoice.xml) /UF (invoice.xml) /EF << /F ${FIRST_EXTRA + 1} 0 R >> >>`,
        streamObject(xml, '/Type /EmbeddedFile'),
      ],
      `/Names << /EmbeddedFiles << /Names [(invoice.xml) ${FIRST_EXTRA} 0 R] >> >>`,
    ),
  );
  expect(file.embedded).toEqual([{ name: 'InvoiceNo', value: '99999951' }]);
  expect(file.signatures).toBeUndefined();
});
