import type { PageImage, Quad } from 'yushen';

const HEADERS = 54;

/** A 24-bit BMP of a part of a page: rows from the bottom up, blue first, each row filled up to four bytes. */
export function bitmapOf(
  image: PageImage,
  part: Quad = wholeOf(image),
): { bytes: Uint8Array; left: number; top: number } {
  const [left, right] = spanOf(
    part.map(([x]) => x),
    image.width,
  );
  const [top, bottom] = spanOf(
    part.map(([, y]) => y),
    image.height,
  );
  const [width, height] = [right - left, bottom - top];
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(HEADERS + stride * height);
  const header = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  header.setUint32(2, bytes.length, true);
  header.setUint32(10, HEADERS, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, width, true);
  header.setInt32(22, height, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 24, true);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const from = ((top + row) * image.width + left + column) * 3;
      const to = HEADERS + (height - 1 - row) * stride + column * 3;
      for (const channel of [0, 1, 2]) bytes[to + channel] = image.data[from + 2 - channel]!;
    }
  return { bytes, left, top };
}

const wholeOf = ({ width, height }: PageImage): Quad => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

const spanOf = (values: readonly number[], end: number): [number, number] => {
  const from = Math.max(0, Math.floor(Math.min(...values)));
  return [from, Math.max(from + 1, Math.min(end, Math.ceil(Math.max(...values))))];
};
