import type { Reviewer } from 'yushen';

/** Loads the models, with a blank picture: the first person shall not wait for it. */
export async function warmUp(reviewer: Reviewer): Promise<void> {
  await reviewer.read({ name: 'blank.bmp', bytes: blankBitmap(640, 400) });
}

/** A white bitmap of 24 bits (BITMAPINFOHEADER). */
function blankBitmap(width: number, height: number): Uint8Array {
  const header = 54;
  const size = header + width * height * 3;
  const bytes = Buffer.alloc(size, 0xff);
  bytes.fill(0, 0, header);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(size, 2);
  bytes.writeUInt32LE(header, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
}
