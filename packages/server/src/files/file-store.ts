import type { Readable } from 'node:stream';

/** Bytes that came in whole, not yet kept. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly size: number;
  /** Keeps it under its address; harmless where that is taken by the same bytes. */
  keep(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Files by content: the address is the SHA-256 of the bytes, in a tenant's own space. Sealed at rest. */
export interface FileStore {
  /**
   * Takes a stream in to its end.
   * @throws YushenError `too-large` beyond so many bytes; the rest of the stream is read and dropped, and nothing is left behind
   */
  receive(tenant: string, bytes: Readable, limit: number): Promise<ReceivedFile>;
  /** @throws YushenError `store-failed` where it is gone or was changed */
  read(tenant: string, sha256: string): Promise<Uint8Array>;
  remove(tenant: string, sha256: string): Promise<void>;
  /** The addresses that a tenant's space holds. */
  list(tenant: string): AsyncIterable<{ readonly sha256: string; readonly keptAt: Date }>;
}
