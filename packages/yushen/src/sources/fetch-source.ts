import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import { type FileFault, YushenError } from '@yushen/contract';
import type { FileInput, Upload } from '@yushen/engine';
import { throwIfAborted } from '@yushen/running';
import { collectBytes, type FetchLimits } from './collect-bytes';
import { dataOf } from './data-of';

type Fetched = { readonly bytes: Uint8Array } | { readonly fault: FileFault };

/** Where a file comes from, and what it may cost. */
export interface Fetching extends FetchLimits {
  /** Where relative paths start. */
  readonly baseDir: string;
}

/**
 * Fetches a file's bytes. Too many of them, or a path where no file is, are faults of the upload: the report says so.
 *
 * @throws YushenError `bad-options` where the input is none, `input-failed`, `aborted`
 */
export async function fetchSource(file: FileInput, name: string, fetching: Fetching): Promise<Upload> {
  const fetched = await fetchBytes(file, name, fetching);
  return 'fault' in fetched ? { name, fault: fetched.fault } : { name, file: { name, bytes: fetched.bytes } };
}

async function fetchBytes(file: FileInput, name: string, fetching: Fetching): Promise<Fetched> {
  const data: unknown = dataOf(file);
  if (typeof data === 'string') return fetchPath(path.resolve(fetching.baseDir, data), name, fetching);
  if (data instanceof URL) return fetchPath(pathOf(data), name, fetching);
  if (ArrayBuffer.isView(data)) return { bytes: viewOf(data) };
  if (data instanceof ArrayBuffer || data instanceof SharedArrayBuffer) return { bytes: new Uint8Array(data) };
  if (isBlob(data))
    return data.size > fetching.bytes
      ? { fault: tooLarge(fetching, data.size) }
      : { bytes: new Uint8Array(await data.arrayBuffer()) };
  if (isStream(data)) return fetchStream(data, name, fetching);
  throw new YushenError('bad-options', `${name} is no file: hand over a path, a file: URL, bytes, a Blob or a stream.`);
}

/** By what it can do: upload libraries bring classes of their own. */
const isBlob = (data: unknown): data is Pick<Blob, 'size' | 'arrayBuffer'> =>
  isObject(data) && typeof data.arrayBuffer === 'function' && typeof data.size === 'number';

const isStream = (data: unknown): data is AsyncIterable<unknown> =>
  isObject(data) && typeof data[Symbol.asyncIterator] === 'function';

const isObject = (data: unknown): data is Readonly<Record<PropertyKey, unknown>> =>
  typeof data === 'object' && data !== null;

/** Bytes in memory may be of any type: a `Buffer` is a view like the others. */
const viewOf = (view: ArrayBufferView): Uint8Array =>
  view instanceof Uint8Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

const absent: FileFault = { code: 'file.unreadable', reason: 'absent' };

const tooLarge = ({ bytes: limit }: FetchLimits, actual?: number): FileFault => ({
  code: 'file.too-large',
  measure: 'bytes',
  limit,
  ...(actual !== undefined && { actual }),
});

/** Codes of a path where there is no file. */
const NOWHERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

async function fetchPath(place: string, name: string, fetching: Fetching): Promise<Fetched> {
  try {
    const found = await stat(place);
    if (found.isDirectory()) return { fault: absent };
    if (!found.isFile()) return await fetchStream(createReadStream(place), name, fetching);
    if (found.size > fetching.bytes) return { fault: tooLarge(fetching, found.size) };
    return { bytes: await readFile(place, { signal: fetching.signal }) };
  } catch (cause) {
    if (YushenError.is(cause)) throw cause;
    throwIfAborted(fetching.signal);
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    if (NOWHERE.has(code)) return { fault: absent };
    throw new YushenError('input-failed', `${name} cannot be read (${code})`, { cause });
  }
}

/** @throws YushenError `bad-options` where the stream was read by somebody else */
async function fetchStream(stream: AsyncIterable<unknown>, name: string, fetching: Fetching): Promise<Fetched> {
  const { readableDidRead, destroyed, locked } = stream as Partial<Readable & ReadableStream>;
  if (readableDidRead || destroyed || locked)
    throw new YushenError('bad-options', `${name}: this stream was read already; a stream is read once.`);
  const bytes = await collectBytes(stream, fetching);
  return bytes === undefined ? { fault: tooLarge(fetching) } : { bytes };
}

/** @throws YushenError `bad-options` for a URL that is not of a file: nothing is fetched over a network */
function pathOf(url: URL): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    throw new YushenError('bad-options', `${url.protocol} is not fetched: only file: URLs are.`, { cause });
  }
}
