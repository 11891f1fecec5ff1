import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  prepareZXingModule,
  purgeZXingModule,
  type ReaderOptions,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader';

let prepared: Promise<unknown> | undefined;

/** Starts the decoder once; some 30 ms. Its WebAssembly lies beside the built module; nothing comes from the network. */
async function prepare(): Promise<void> {
  const built = new URL('./zxing_reader.wasm', import.meta.url);
  const { resolve } = createRequire(import.meta.url);
  const wasm = await readFile(existsSync(built) ? built : resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

export interface GreyImage {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, rows top down. */
  readonly data: Uint8Array;
}

/** Codes on a grey picture, as the decoder reports them. */
export async function decodeGrey(
  { width, height, data }: GreyImage,
  options: ReaderOptions,
): Promise<readonly ReadResult[]> {
  prepared ??= prepare();
  await prepared;
  // A portable grey map: a third of the bytes that RGBA takes.
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  try {
    return await readBarcodes(Buffer.concat([header, data]), options);
  } catch {
    // WebAssembly that trapped half way cannot be trusted with another picture. A code that defeats the decoder is not read.
    purgeZXingModule();
    prepared = undefined;
    return [];
  }
}
