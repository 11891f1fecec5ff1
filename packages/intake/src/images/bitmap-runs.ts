import type { BitmapHeader } from './bitmap-header';

const END_OF_LINE = 0;
const END_OF_BITMAP = 1;
const DELTA = 2;

/**
 * Unpacks RLE4 or RLE8 into one byte a pixel, in stored row order.
 *
 * @throws RangeError where the runs end before the bitmap does
 */
export function unpackRuns(
  bytes: Uint8Array,
  header: Pick<BitmapHeader, 'width' | 'height' | 'bits' | 'pixelsAt'>,
): Uint8Array {
  const { width, height, bits } = header;
  const pixels = new Uint8Array(width * height);
  let [at, x, y] = [header.pixelsAt, 0, 0];
  const put = (index: number) => {
    if (x < width && y < height) pixels[y * width + x] = index;
    x++;
  };
  while (y < height) {
    const [count, value] = [bytes[at], bytes[at + 1]];
    if (count === undefined || value === undefined) throw new RangeError('the bitmap is cut off');
    at += 2;
    if (count > 0) {
      for (let step = 0; step < count; step++) put(bits === 8 ? value : nibble(value, step));
    } else if (value === END_OF_BITMAP) {
      break;
    } else if (value === END_OF_LINE) {
      [x, y] = [0, y + 1];
    } else if (value === DELTA) {
      [x, y] = [x + (bytes[at] ?? 0), y + (bytes[at + 1] ?? 0)];
      at += 2;
    } else {
      const literal = Math.ceil((value * bits) / 8);
      for (let step = 0; step < value; step++) {
        const packed = bytes[at + ((step * bits) >> 3)] ?? 0;
        put(bits === 8 ? packed : nibble(packed, step));
      }
      at += literal + (literal & 1);
    }
  }
  return pixels;
}

/** Of two pixels in a byte, the higher half is the left one. */
const nibble = (packed: number, step: number): number => (step % 2 === 0 ? packed >> 4 : packed & 0x0f);
