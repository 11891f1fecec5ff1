import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseKeyring } from '../sealing/keyring';
import type { FileStore } from './file-store';
import { openFolderFileStore } from './folder-file-store';

let folder: string;
let files: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  files = await openFolderFileStore(folder, parseKeyring(randomBytes(32).toString('base64')));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = Buffer.from('the bytes of a file '.repeat(1000));
const sha256 = createHash('sha256').update(bytes).digest('hex');
const inPieces = (size = 700) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
  );
const onDisk = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const addressOf = (tenant: string) => path.join(folder, tenant, sha256.slice(0, 2), sha256);

async function keep(tenant = 'one'): Promise<void> {
  await (await files.receive(tenant, inPieces(), 1e6)).keep();
}

test('keeps a stream under its hash, sealed', async () => {
  const received = await files.receive('one', inPieces(), 1e6);
  expect(received).toMatchObject({ sha256, size: bytes.length });
  await received.keep();
  expect(Buffer.from(await files.read('one', sha256)).equals(bytes)).toBe(true);
  expect((await readFile(addressOf('one'))).includes('the bytes')).toBe(false);
});

test('keeps the same bytes once', async () => {
  await keep();
  await keep();
  expect(await onDisk()).toHaveLength(1);
});

test('leaves nothing behind beyond the limit, and takes the stream to its end', async () => {
  const stream = inPieces();
  await expect(files.receive('one', stream, bytes.length - 1)).rejects.toMatchObject({ code: 'too-large' });
  expect(await onDisk()).toEqual([]);
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
  expect(await onDisk()).toEqual([]);
});

test('leaves nothing behind when what was received is not wanted', async () => {
  await (await files.receive('one', inPieces(), 1e6)).discard();
  expect(await onDisk()).toEqual([]);
});

test('one tenant’s file is nobody else’s, even where it is put into their space', async () => {
  await keep('one');
  await expect(files.read('other', sha256)).rejects.toMatchObject({ code: 'store-failed' });
  await mkdir(path.dirname(addressOf('other')), { recursive: true });
  await copyFile(addressOf('one'), addressOf('other'));
  await expect(files.read('other', sha256)).rejects.toMatchObject({ code: 'store-failed' });
});

test('a file that was changed or swapped on disk is not handed out', async () => {
  await keep();
  const second = await files.receive('one', Readable.from([Buffer.from('another')]), 1e6);
  await second.keep();
  const swapped = path.join(folder, 'one', second.sha256.slice(0, 2), second.sha256);
  await copyFile(addressOf('one'), swapped);
  await expect(files.read('one', second.sha256)).rejects.toThrow('does not hold what it held');
  await writeFile(addressOf('one'), 'junk');
  await expect(files.read('one', sha256)).rejects.toMatchObject({ code: 'store-failed' });
});

test('removes, and says what is there', async () => {
  await keep();
  const listed = [];
  for await (const entry of files.list('one')) listed.push(entry.sha256);
  expect(listed).toEqual([sha256]);
  await files.remove('one', sha256);
  await files.remove('one', sha256);
  await expect(files.read('one', sha256)).rejects.toMatchObject({ code: 'store-failed' });
});
