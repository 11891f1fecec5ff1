import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileStore } from '../files/file-store';

/** A file store, and what is really there. */
export interface OpenedFileStore {
  readonly files: FileStore;
  /** Everything that lies anywhere, incoming files too. */
  stored(): Promise<readonly Uint8Array[]>;
  /** The bytes at a file's address, as they lie there. */
  at(tenant: string, sha256: string): Promise<Uint8Array>;
  /** Puts bytes at a file's address, past the store. */
  put(tenant: string, sha256: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** What every file store must do. */
export function fileStoreSuite(open: () => Promise<OpenedFileStore>): void {
  let opened: OpenedFileStore;
  let files: FileStore;
  beforeEach(async () => {
    opened = await open();
    files = opened.files;
  });
  afterEach(() => opened.close());

  const bytes = Buffer.from('the bytes of a file '.repeat(1000));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const inPieces = (size = 700) =>
    Readable.from(
      Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
    );
  const keep = async (tenant = 'one', stream = inPieces()): Promise<string> => {
    const received = await files.receive(tenant, stream, 1e6);
    await received.keep();
    await received.discard();
    return received.sha256;
  };
  const listed = async (tenant: string) => {
    const found = [];
    for await (const entry of files.list(tenant)) found.push(entry);
    return found;
  };

  test('keeps a stream under its hash, sealed', async () => {
    const received = await files.receive('one', inPieces(), 1e6);
    expect(received).toMatchObject({ sha256, size: bytes.length });
    await received.keep();
    expect(Buffer.from(await files.read('one', sha256)).equals(bytes)).toBe(true);
    expect(Buffer.from(await opened.at('one', sha256)).includes('the bytes')).toBe(false);
  });

  test('keeps the same bytes once', async () => {
    await keep();
    await keep();
    expect(await opened.stored()).toHaveLength(1);
  });

  test('leaves nothing behind beyond the limit, and takes the stream to its end', async () => {
    const stream = inPieces();
    await expect(files.receive('one', stream, bytes.length - 1)).rejects.toMatchObject({ code: 'too-large' });
    expect(await opened.stored()).toEqual([]);
    await expect(files.receive('one', inPieces(), bytes.length)).resolves.toMatchObject({ size: bytes.length });
  });

  test('leaves nothing behind where the stream breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield bytes;
        throw new Error('gone');
      })(),
    );
    await expect(files.receive('one', broken, 1e6)).rejects.toThrow('gone');
    expect(await opened.stored()).toEqual([]);
  });

  test('leaves nothing behind when what was received is not wanted', async () => {
    await (await files.receive('one', inPieces(), 1e6)).discard();
    expect(await opened.stored()).toEqual([]);
  });

  test('one tenant’s file is nobody else’s, even where it is put into their space', async () => {
    await keep('one');
    await expect(files.read('other', sha256)).rejects.toMatchObject({ code: 'store-failed' });
    await opened.put('other', sha256, await opened.at('one', sha256));
    await expect(files.read('other', sha256)).rejects.toMatchObject({ code: 'store-failed' });
  });

  test('a file that was changed or swapped is not handed out', async () => {
    await keep();
    const second = await keep('one', Readable.from([Buffer.from('another')]));
    await opened.put('one', second, await opened.at('one', sha256));
    await expect(files.read('one', second)).rejects.toThrow('does not hold what it held');
    await opened.put('one', sha256, Buffer.from('junk'));
    await expect(files.read('one', sha256)).rejects.toMatchObject({ code: 'store-failed' });
  });

  test('removes, and says what is there', async () => {
    const before = Date.now() - 2000;
    const all = [];
    for (let index = 0; index < 5; index++) all.push(await keep('one', Readable.from([Buffer.from(`file ${index}`)])));
    await keep('one-more');
    const found = await listed('one');
    expect(found.map((entry) => entry.sha256).sort()).toEqual(all.sort());
    for (const { keptAt } of found) expect(keptAt.getTime()).toBeGreaterThan(before);
    await files.remove('one', all[0]!);
    await files.remove('one', all[0]!);
    await expect(files.read('one', all[0]!)).rejects.toMatchObject({ code: 'store-failed' });
    expect(await listed('one')).toHaveLength(4);
    expect(await listed('nobody')).toEqual([]);
  });
}
