import { constants, crc32, inflateRawSync } from 'node:zlib';
import { FileRefused } from '../file-refused';
import { type ZipEntry, zipDirectory } from './zip-directory';

/** What an archive may hold, judged before and while it is inflated. */
export interface ZipLimits {
  readonly entries: number;
  /** Of one file, inflated. */
  readonly bytesPerEntry: number;
  /** Of all files that are read, inflated. */
  readonly bytes: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 5000,
  bytesPerEntry: 64 * 1024 * 1024,
  bytes: 256 * 1024 * 1024,
};

/** Past `RATIO_FROM` bytes, a file that inflates more than so many times is a bomb: text deflates 3 to 20 times. */
const MAX_RATIO = 100;
const RATIO_FROM = 1024 * 1024;

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

export type ZipRefusal =
  | { readonly reason: 'encrypted' | 'damaged' }
  | { readonly reason: 'too-large'; readonly actual?: number; readonly limit: number };

/** An archive, or a file of it, that is not opened. */
export class ZipRefused extends FileRefused {
  override readonly name = 'ZipRefused';

  constructor(readonly refusal: ZipRefusal) {
    super(`the archive is ${refusal.reason}`);
  }
}

/** A ZIP in memory, its files inflated one at a time, within limits. Nothing is ever written to disk. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly #folded: ReadonlyMap<string, ZipEntry>;
  readonly #spent = new Map<ZipEntry, number>();

  /** @throws ZipRefused */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ZipLimits = ZIP_LIMITS,
  ) {
    const entries = zipDirectory(bytes).filter(({ name }) => !name.endsWith('/'));
    if (entries.length === 0) throw new ZipRefused({ reason: 'damaged' });
    if (entries.length > limits.entries)
      throw new ZipRefused({ reason: 'too-large', actual: entries.length, limit: limits.entries });
    if (entries.some(({ encrypted }) => encrypted)) throw new ZipRefused({ reason: 'encrypted' });
    if (entries.some(({ name }) => leavesArchive(name))) throw new ZipRefused({ reason: 'damaged' });
    this.entries = entries;
    this.#folded = new Map(entries.toReversed().map((entry) => [foldPath(entry.name), entry]));
  }

  /** The file at a path. Some writers spell a folder in another case than the file that refers to it. */
  find(path: string): ZipEntry | undefined {
    return this.entries.find(({ name }) => name === path) ?? this.#folded.get(foldPath(path));
  }

  /** A file's bytes. @throws ZipRefused */
  read(entry: ZipEntry): Uint8Array {
    const data = this.#compressed(entry);
    const limit = this.#limitOf(entry);
    if (entry.bytes > limit) throw new ZipRefused({ reason: 'too-large', actual: entry.bytes, limit });
    const inflated = inflate(entry, data, limit);
    this.#spent.set(entry, inflated.length);
    if (inflated.length !== entry.bytes || crc32(inflated) !== entry.crc32) throw new ZipRefused({ reason: 'damaged' });
    return inflated;
  }

  /** The first bytes of a file, at most some two megabytes: enough to see what it is. @throws ZipRefused */
  readStart(entry: ZipEntry): Uint8Array {
    const data = this.#compressed(entry).subarray(0, START_BYTES);
    if (entry.method === STORED) return data;
    try {
      return inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH });
    } catch {
      throw new ZipRefused({ reason: 'damaged' });
    }
  }

  #limitOf(entry: ZipEntry): number {
    let left = this.limits.bytes + (this.#spent.get(entry) ?? 0);
    for (const spent of this.#spent.values()) left -= spent;
    return Math.min(this.limits.bytesPerEntry, Math.max(RATIO_FROM, entry.compressedBytes * MAX_RATIO), left);
  }

  #compressed({ offset, compressedBytes }: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (offset + LOCAL_HEADER_BYTES > this.bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
      throw new ZipRefused({ reason: 'damaged' });
    const start = offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + compressedBytes > this.bytes.length) throw new ZipRefused({ reason: 'damaged' });
    return this.bytes.subarray(start, start + compressedBytes);
  }
}

/** Deflate makes at most some thousand bytes of one, so this much inflates to two megabytes at most. */
const START_BYTES = 2048;

function inflate({ method }: ZipEntry, data: Uint8Array, limit: number): Uint8Array {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new ZipRefused({ reason: 'damaged' });
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooLarge = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipRefused(tooLarge ? { reason: 'too-large', limit } : { reason: 'damaged' });
  }
}

const foldPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();

/** On a drive, or climbing out: no writer of documents makes such names. */
const leavesArchive = (name: string): boolean =>
  /^[a-z]:/iu.test(name) || name.split(/[\\/]/u).includes('..') || name.includes('\0');
