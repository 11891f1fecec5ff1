import type { RasterSource } from './raster';

/**
 * Nearer to square than this a picture is left as it is: drawing it anew would cost sharpness for nothing. Fine faxes
 * (ITU-T T.4: 204 x 196 a inch) lie below it, standard ones (204 x 98) above.
 */
const WORTH_SQUARING = 1.1;
/** Further from square than this no scanner, fax or camera is: the file states nonsense. */
const BELIEVABLE = 4;

/**
 * Width of a stored pixel over its height, as the file states its resolution; 1 where it states none, or none to be believed.
 * JFIF and Exif in JPEG, pHYs in PNG, XResolution and YResolution in TIFF.
 */
export function pixelShape({ kind, bytes, frame }: RasterSource): number {
  const stated = readOr(undefined, () => STATED[kind]?.(viewOf(bytes), frame));
  if (stated === undefined) return 1;
  const shape = stated.y / stated.x;
  const off = Math.max(shape, 1 / shape);
  return off >= WORTH_SQUARING && off <= BELIEVABLE ? shape : 1;
}

/** Pixels a length across and down, in whatever unit: both in the same. */
interface Resolution {
  readonly x: number;
  readonly y: number;
}

const STATED: Partial<Record<RasterSource['kind'], (view: DataView, frame: number) => Resolution | undefined>> = {
  jpeg: inJpeg,
  png: inPng,
  tiff: (view, frame) => inTiff(view, 0, frame),
};

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What `read` gives; `otherwise` where it reads beyond the file's end. */
function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const JFIF = 0x4a464946;
const EXIF = 0x45786966;

/** JFIF 1.02: its densities; where there are none, those of the Exif directory. */
function inJpeg(view: DataView): Resolution | undefined {
  let exif: Resolution | undefined;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === START_OF_SCAN) break;
    const name = view.getUint32(at + 4);
    if (marker === APP0 && name === JFIF) {
      const jfif = valid(view.getUint16(at + 12), view.getUint16(at + 14));
      if (jfif !== undefined) return jfif;
    }
    if (marker === APP1 && name === EXIF) exif ??= readOr(undefined, () => inTiff(view, at + 10, 0));
  }
  return exif;
}

const PHYS = 0x70485973;
const IDAT = 0x49444154;
const FIRST_CHUNK = 8;
/** Length, name and check sum of a chunk, bytes. */
const CHUNK_FRAME = 12;

/** PNG 11.3.4.3. */
function inPng(view: DataView): Resolution | undefined {
  for (let at = FIRST_CHUNK; view.getUint32(at + 4) !== IDAT; at += view.getUint32(at) + CHUNK_FRAME)
    if (view.getUint32(at + 4) === PHYS) return valid(view.getUint32(at + 8), view.getUint32(at + 12));
  return undefined;
}

const LITTLE_ENDIAN = 0x4949;
const CLASSIC = 42;
const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;
const ENTRY_BYTES = 12;

/** TIFF 6.0, sections 2 and 8: the directory of a page, counted from 0, of the TIFF that begins at `start`. */
function inTiff(view: DataView, start: number, page: number): Resolution | undefined {
  const little = view.getUint16(start) === LITTLE_ENDIAN;
  if (view.getUint16(start + 2, little) !== CLASSIC) return undefined;
  const countAt = (directory: number) => view.getUint16(directory, little);
  let directory = start + view.getUint32(start + 4, little);
  for (let skipped = 0; skipped < page; skipped += 1) {
    const next = view.getUint32(directory + 2 + countAt(directory) * ENTRY_BYTES, little);
    if (next === 0) return undefined;
    directory = start + next;
  }
  const rational = (tag: number): number => {
    for (let index = 0; index < countAt(directory); index += 1) {
      const entry = directory + 2 + index * ENTRY_BYTES;
      if (view.getUint16(entry, little) !== tag) continue;
      const value = start + view.getUint32(entry + 8, little);
      return view.getUint32(value, little) / view.getUint32(value + 4, little);
    }
    return 0;
  };
  return valid(rational(X_RESOLUTION), rational(Y_RESOLUTION));
}

const valid = (x: number, y: number): Resolution | undefined =>
  x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined;
