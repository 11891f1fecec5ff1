import { zipDirectory } from './zip/zip-directory';

/** What a file's bytes say that it is. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'tiff'
  | 'gif'
  | 'bmp'
  | 'pdf'
  | 'zip'
  | 'ofd'
  | 'docx'
  | 'office'
  | 'heic'
  | 'avif'
  | 'ole'
  | 'text'
  | 'empty'
  | 'unknown';

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Brands of an ISO base media file that hold still pictures: HEIF (ISO/IEC 23008-12) and AVIF. */
const PICTURE_BRANDS: Readonly<Record<string, FileKind>> = {
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  hevx: 'heic',
  mif1: 'heic',
  msf1: 'heic',
  avif: 'avif',
  avis: 'avif',
};

/** After `PK`: a first entry, the end of an empty archive, a spanned one (APPNOTE.TXT 4.3). */
const ZIP_SIGNATURES = [
  [0x03, 0x04],
  [0x05, 0x06],
  [0x07, 0x08],
] as const;
/** A PDF may start with other bytes; readers look for its header in the first 1024 (PDF 1.7, appendix H, note 13). */
const PDF_HEADER_WINDOW = 1024;
/** How much of a file must read as text for it to be called text, bytes. */
const TEXT_WINDOW = 4096;

/** The kind of a file by its bytes alone; its name is never asked. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) || startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  if (startsWith(bytes, 0x49, 0x49, 0x2b, 0x00) || startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2b)) return 'tiff';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif';
  if (isBitmap(bytes)) return 'bmp';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  if (ZIP_SIGNATURES.some((signature) => startsWith(bytes, 0x50, 0x4b, ...signature))) return zipKind(bytes);
  if (ascii(bytes, 4, 8) === 'ftyp') return PICTURE_BRANDS[ascii(bytes, 8, 12)] ?? 'unknown';
  if (ascii(bytes, 0, PDF_HEADER_WINDOW).includes('%PDF-')) return 'pdf';
  return isText(bytes) ? 'text' : 'unknown';
}

/** `BM` alone is two letters: the header's size and planes must fit too. */
function isBitmap(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, 0x42, 0x4d) || bytes.length < 26) return false;
  const headerSize = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(14, true);
  return headerSize === 12 || (headerSize >= 16 && headerSize <= 256);
}

/** OFD (GB/T 33190-2016) is a ZIP whose root entry is `OFD.xml`; DOCX (ECMA-376) one with `word/document.xml`. */
function zipKind(bytes: Uint8Array): FileKind {
  const names = new Set(zipDirectory(bytes).map(({ name }) => name.toLowerCase()));
  if (names.has('ofd.xml')) return 'ofd';
  if (names.has('word/document.xml')) return 'docx';
  return names.has('[content_types].xml') ? 'office' : 'zip';
}

/** Text has no control characters but white space; it may be in any East Asian or Unicode encoding. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  const window = bytes.subarray(0, TEXT_WINDOW);
  if (window.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)) {
    return false;
  }
  return decodes(window, 'utf-8') || decodes(window, 'gb18030');
}

function decodes(window: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(window, { stream: true });
    return true;
  } catch {
    return false;
  }
}
