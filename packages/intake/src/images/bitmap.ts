import type { PageImage } from '@yushen/contract';
import { blankPageImage, CHANNELS } from '../page-image';
import type { BitmapDecoding } from '../tasks';
import { type BitmapHeader, readBitmapHeader } from './bitmap-header';
import { unpackRuns } from './bitmap-runs';

/**
 * RGB pixels of a BMP: 1, 4, 8, 16, 24 and 32 bits, palettes, bit fields, RLE4, RLE8, either row order.
 *
 * @throws RangeError where the file is cut off, states what no BMP may, or holds a compression that BMP only borrows
 */
export function decodeBitmap(bytes: Uint8Array): PageImage {
  const header = readBitmapHeader(bytes);
  const image = blankPageImage(header.width, header.height);
  const rowBytes = header.compression === 'runs' ? header.width : Math.ceil((header.width * header.bits) / 32) * 4;
  const rows = header.compression === 'runs' ? unpackRuns(bytes, header) : bytes.subarray(header.pixelsAt);
  if (rows.length < rowBytes * (header.height - 1) + Math.ceil((header.width * storedBits(header)) / 8)) {
    throw new RangeError('the bitmap is cut off');
  }
  const colourAt = colourReader(header, rows);
  for (let y = 0; y < header.height; y++) {
    const row = (header.topDown ? y : header.height - 1 - y) * rowBytes;
    for (let x = 0; x < header.width; x++) {
      const colour = colourAt(row, x);
      const at = (y * header.width + x) * CHANNELS;
      image.data[at] = colour >> 16;
      image.data[at + 1] = (colour >> 8) & 0xff;
      image.data[at + 2] = colour & 0xff;
    }
  }
  return image;
}

/** The same for an upload: reading beyond the file's end is the file's own damage, any other error is ours. */
export function tryBitmap(bytes: Uint8Array): BitmapDecoding {
  try {
    return { image: decodeBitmap(bytes) };
  } catch (error) {
    if (error instanceof RangeError) return { damaged: true };
    throw error;
  }
}

const storedBits = (header: BitmapHeader): number => (header.compression === 'runs' ? 8 : header.bits);

/** Reads the pixel at a row's offset and column as `0xRRGGBB`. */
type ColourReader = (row: number, x: number) => number;

function colourReader(header: BitmapHeader, rows: Uint8Array): ColourReader {
  const { palette } = header;
  const bits = storedBits(header);
  if (bits <= 8) {
    const mask = (1 << bits) - 1;
    return (row, x) => {
      const packed = rows[row + ((x * bits) >> 3)]!;
      return palette[(packed >> (8 - bits - ((x * bits) & 7))) & mask] ?? 0;
    };
  }
  if (bits === 24) {
    return (row, x) => (rows[row + x * 3 + 2]! << 16) | (rows[row + x * 3 + 1]! << 8) | rows[row + x * 3]!;
  }
  const view = new DataView(rows.buffer, rows.byteOffset, rows.byteLength);
  const [red, green, blue] = header.masks.map(channelReader) as [Channel, Channel, Channel];
  return (row, x) => {
    const packed = bits === 16 ? view.getUint16(row + x * 2, true) : view.getUint32(row + x * 4, true);
    return (red(packed) << 16) | (green(packed) << 8) | blue(packed);
  };
}

type Channel = (packed: number) => number;

/** Takes the bits under a mask and scales them to 0..255. */
function channelReader(mask: number): Channel {
  if (mask === 0) return () => 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = (mask >>> shift) >>> 0;
  return (packed) => Math.round((((packed & mask) >>> shift) * 255) / most);
}
