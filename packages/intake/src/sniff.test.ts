import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sniff } from './sniff';
import { buildZip } from './testdata/build-zip';

const picture = () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#369' } });
const ascii = (text: string) => Buffer.from(text, 'latin1');

describe('sniff', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)('knows %s by its bytes', async (format) => {
    expect(sniff(await picture().toFormat(format).toBuffer())).toBe(format);
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['pdf', ascii('%PDF-1.7\n')],
    ['pdf', ascii(`${'\n'.repeat(300)}%PDF-1.4\n`)],
    ['heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
    ['avif', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0', 'latin1')],
    ['unknown', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1')],
    ['ole', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['text', ascii('just words\n')],
    ['text', Buffer.from('居民身份证', 'utf8')],
    ['text', Buffer.from('bed3c3f1c9edb7ddd6a4', 'hex')],
    ['text', ascii('BM is how this text begins, and it goes on')],
    ['unknown', Buffer.from([0, 1, 2, 3, 4])],
    ['docx', buildZip(['word/document.xml'])],
    ['office', buildZip(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['ofd', buildZip(['Doc_0/Document.xml', 'OFD.xml'])],
    ['zip', buildZip(['docs/OFD.xml'])],
    ['zip', buildZip([])],
  ])('says %s', (kind, bytes) => {
    expect(sniff(bytes)).toBe(kind);
  });

  test('never throws, whatever the bytes', () => {
    const zipLike = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.concat([buildZip(['a', 'b']), bytes]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), zipLike), (bytes) => typeof sniff(bytes) === 'string'),
    );
  });
});
