import { buildPdf, FIRST_EXTRA, textAt } from './build-pdf';
import { buildCms, type Signer } from './build-signer';

const ROOM = 8192;
const RANGE = '[0 1111111111 2222222222 3333333333]';

/** A PDF of one page with some words, signed as a whole. */
export function buildSignedPdf(signer: Signer, words: string): Buffer {
  const file = buildPdf(
    [{ content: textAt(20, 100, 12, words) }],
    [
      `<< /FT /Sig /T (Signature1) /V ${FIRST_EXTRA + 1} 0 R >>`,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange ${RANGE} /Contents <${'0'.repeat(ROOM)}> >>`,
    ],
    `/AcroForm << /Fields [${FIRST_EXTRA} 0 R] /SigFlags 3 >>`,
  );
  const start = file.indexOf('/Contents <') + '/Contents '.length;
  const end = start + ROOM + 2;
  const range = `[0 ${start} ${end} ${file.length - end}]`.padEnd(RANGE.length, ' ');
  file.write(range, file.indexOf(RANGE), 'latin1');
  const signature = buildCms(signer, Buffer.concat([file.subarray(0, start), file.subarray(end)]));
  file.write(signature.toString('hex').padEnd(ROOM, '0'), start + 1, 'latin1');
  return file;
}

/** The same file with a later revision at its end, in which the catalog is another object. */
export function withLaterRevision(file: Buffer, object = '<< /Type /Catalog /Pages 2 0 R >>'): Buffer {
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file.toString('latin1'))?.[1]);
  const start = file.length;
  const text = `1 0 obj\n${object}\nendobj\n`;
  const table = `xref\n1 1\n${String(start).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 20 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${start + text.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(text + table, 'latin1')]);
}
