import type { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { SourceFile } from '@yushen/contract';

/**
 * Where a file's bytes are: at a path or a `file:` URL, in memory, or in a stream that is read once. Bytes in memory are not
 * copied: leave them as they are until the call has settled.
 */
export type FileData = string | URL | ArrayBuffer | ArrayBufferView | Blob | Readable | ReadableStream<Uint8Array>;

/** Bytes with the name that messages call them by: a stream or a buffer has none of its own. */
export interface NamedFile {
  /** What messages, reports and records call it; it need not be unique. */
  readonly name: string;
  /** Where its bytes are. */
  readonly data: FileData;
}

/** A file, as a caller has it. What kind of file it is, its bytes say, never its name. */
export type FileInput = FileData | NamedFile | SourceFile;
