/** What a BMP states before its pixels. */
export interface BitmapHeader {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bits: 1 | 4 | 8 | 16 | 24 | 32;
  readonly compression: 'none' | 'runs';
  /** Offset of the first stored row, bytes. */
  readonly pixelsAt: number;
  /** `0xRRGGBB` of each index; empty above 8 bits. */
  readonly palette: readonly number[];
  /** Which bits are red, green and blue; for 16 and 32 bits. */
  readonly masks: readonly [number, number, number];
}

const FILE_HEADER_BYTES = 14;
/** BITMAPCOREHEADER: 16-bit sizes, palette of three bytes a colour. */
const CORE_HEADER_BYTES = 12;
const INFO_HEADER_BYTES = 40;
const PLAIN = 0;
const RLE8 = 1;
const RLE4 = 2;
const BIT_FIELDS = 3;
const ALPHA_BIT_FIELDS = 6;

/** @throws RangeError where the header is cut off or states what no BMP may */
export function readBitmapHeader(bytes: Uint8Array): BitmapHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixelsAt = view.getUint32(10, true);
  const headerBytes = view.getUint32(FILE_HEADER_BYTES, true);
  const core = headerBytes === CORE_HEADER_BYTES;
  const width = core ? view.getUint16(18, true) : view.getInt32(18, true);
  const signedHeight = core ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(core ? 24 : 28, true);
  const method = core || headerBytes < 20 ? PLAIN : view.getUint32(30, true);
  if (width <= 0 || signedHeight === 0) throw new RangeError('the bitmap has no pixels');
  if (!isDepth(bits)) throw new RangeError('no bitmap has this depth');
  const runs = (method === RLE8 && bits === 8) || (method === RLE4 && bits === 4);
  const fields = (method === BIT_FIELDS || method === ALPHA_BIT_FIELDS) && (bits === 16 || bits === 32);
  if (method !== PLAIN && !runs && !fields) throw new RangeError('this compression is not read');
  return {
    width,
    height: Math.abs(signedHeight),
    topDown: signedHeight < 0,
    bits,
    compression: runs ? 'runs' : 'none',
    pixelsAt,
    palette: bits > 8 ? [] : readPalette(view, headerBytes, bits, core, method),
    masks: fields ? readMasks(view) : bits === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0x00ff00, 0x0000ff],
  };
}

const isDepth = (bits: number): bits is BitmapHeader['bits'] => [1, 4, 8, 16, 24, 32].includes(bits);

function readMasks(view: DataView): [number, number, number] {
  const at = FILE_HEADER_BYTES + INFO_HEADER_BYTES;
  return [view.getUint32(at, true), view.getUint32(at + 4, true), view.getUint32(at + 8, true)];
}

function readPalette(view: DataView, headerBytes: number, bits: number, core: boolean, method: number): number[] {
  const most = 1 << bits;
  const stated = core || headerBytes < 36 ? 0 : view.getUint32(46, true);
  const count = stated === 0 ? most : Math.min(stated, most);
  const masks = method === BIT_FIELDS && headerBytes === INFO_HEADER_BYTES ? 12 : 0;
  const at = FILE_HEADER_BYTES + headerBytes + masks;
  const step = core ? 3 : 4;
  return Array.from({ length: count }, (_, index) => {
    const entry = at + index * step;
    return (view.getUint8(entry + 2) << 16) | (view.getUint8(entry + 1) << 8) | view.getUint8(entry);
  });
}
