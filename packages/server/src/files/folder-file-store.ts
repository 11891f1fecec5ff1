import { createHash, randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { YushenError } from '@yushen/contract';
import type { Keyring } from '../sealing/keyring';
import { type SealPlace, startSeal, unseal } from '../sealing/seal';
import type { FileStore, ReceivedFile } from './file-store';

const placeOf = (tenant: string): SealPlace => ({ tenant, purpose: 'file' });
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Files in a folder: `<tenant>/<first two digits>/<sha256>`. What comes in is sealed on its way into `incoming`, synced,
 * and moved to its address, so that a file is there whole or not at all.
 */
export async function openFolderFileStore(folder: string, keys: Keyring): Promise<FileStore> {
  const incoming = path.join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const addressOf = (tenant: string, sha256: string) => path.join(folder, tenant, sha256.slice(0, 2), sha256);

  return {
    receive: async (tenant, bytes, limit) => {
      const making = path.join(incoming, randomUUID());
      const discard = () => rm(making, { force: true });
      try {
        const { sha256, size } = await sealInto(making, bytes, limit, startSeal(keys, placeOf(tenant)));
        let kept: Promise<void> | undefined;
        const keep = () => {
          kept ??= moveTo(making, addressOf(tenant, sha256));
          return kept;
        };
        return { sha256, size, keep, discard } satisfies ReceivedFile;
      } catch (error) {
        bytes.resume();
        await discard();
        throw error;
      }
    },
    read: async (tenant, sha256) => {
      const sealed = await readFile(addressOf(tenant, sha256)).catch((cause) => {
        throw new YushenError('store-failed', `The file ${sha256} is not in the file store.`, { cause });
      });
      const bytes = unseal(keys, placeOf(tenant), sealed);
      if (sha256Of(bytes) !== sha256)
        throw new YushenError('store-failed', `The file ${sha256} does not hold what it held when it was stored.`);
      return bytes;
    },
    remove: async (tenant, sha256) => {
      await unlink(addressOf(tenant, sha256)).catch((error) => {
        if (!isAbsent(error)) throw error;
      });
    },
    list: async function* (tenant) {
      for (const shelf of await entriesOf(path.join(folder, tenant)))
        for (const { name } of await entriesOf(path.join(folder, tenant, shelf.name))) {
          const file = await stat(addressOf(tenant, name)).catch(() => undefined);
          if (file !== undefined) yield { sha256: name, keptAt: file.mtime };
        }
    },
  };
}

async function sealInto(
  file: string,
  bytes: Readable,
  limit: number,
  { header, cipher }: ReturnType<typeof startSeal>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const target = await open(file, 'wx', 0o600);
  try {
    await target.writeFile(header);
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw new YushenError('too-large', `A file may hold ${limit} bytes; this one holds more.`);
      hash.update(chunk);
      await writeAll(target, cipher.update(chunk));
    }
    await writeAll(target, cipher.final());
    await writeAll(target, cipher.getAuthTag());
    await target.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await target.close();
  }
}

/** `writeFile` on a handle goes on where the last write ended. */
const writeAll = (target: FileHandle, bytes: Uint8Array): Promise<void> => target.writeFile(bytes);

async function moveTo(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  // The name itself lies in the folder, and is only safe when that is synced.
  const folder = await open(path.dirname(to), 'r');
  await folder.sync().finally(() => folder.close());
}

const entriesOf = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch((error) => {
    if (isAbsent(error)) return [];
    throw error;
  });
