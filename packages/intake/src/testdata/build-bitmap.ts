export interface BitmapRecipe {
  readonly width: number;
  /** Negative where the first stored row is the top one. */
  readonly height: number;
  readonly bits: number;
  /** Stored rows, each padded to four bytes; or runs. */
  readonly rows: Buffer;
  readonly compression?: number;
  /** Blue, green, red, 0 of each index. */
  readonly palette?: Buffer;
  /** Masks of red, green and blue, four bytes each, low byte first. */
  readonly masks?: Buffer;
}

/** A BMP with a BITMAPINFOHEADER. */
export function buildBitmap({ width, height, bits, rows, compression = 0, palette, masks }: BitmapRecipe): Buffer {
  const tables = Buffer.concat([masks ?? Buffer.alloc(0), palette ?? Buffer.alloc(0)]);
  const header = Buffer.alloc(54);
  header.write('BM', 0, 'latin1');
  header.writeUInt32LE(54 + tables.length + rows.length, 2);
  header.writeUInt32LE(54 + tables.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(bits, 28);
  header.writeUInt32LE(compression, 30);
  header.writeUInt32LE((palette?.length ?? 0) / 4, 46);
  return Buffer.concat([header, tables, rows]);
}
