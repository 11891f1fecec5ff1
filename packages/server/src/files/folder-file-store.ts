import type { Dirent } from 'node:fs';
import { readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { makeSynced, syncFolder } from '../disk/sync-folder';
import type { Keyring } from '../sealing/keyring';
import type { FileStore } from './file-store';
import { openIncoming, openSealed, sealInto } from './seal-into';

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Files in a folder: `<tenant>/<first two digits>/<sha256>`. What comes in is sealed on its way into `incoming`, synced,
 * and moved to its address, so that a file is there whole or not at all.
 */
export async function openFolderFileStore(folder: string, keys: Keyring): Promise<FileStore> {
  const incoming = await openIncoming(path.join(folder, 'incoming'));
  const addressOf = (tenant: string, sha256: string) => path.join(folder, tenant, sha256.slice(0, 2), sha256);

  return {
    receive: async (tenant, bytes, limit) => {
      const { file, sha256, size, discard } = await sealInto(incoming, bytes, { tenant, limit, keys });
      let kept: Promise<void> | undefined;
      const keep = () => {
        kept ??= moveTo(file, addressOf(tenant, sha256));
        return kept;
      };
      return { sha256, size, keep, discard };
    },
    read: async (tenant, sha256) => {
      const sealed = await readFile(addressOf(tenant, sha256)).catch((cause) => {
        throw new YushenError('store-failed', `The file ${sha256} is not in the file store.`, { cause });
      });
      return openSealed(keys, tenant, sha256, sealed);
    },
    remove: async (tenant, sha256) => {
      await unlink(addressOf(tenant, sha256)).catch((error) => {
        if (!isAbsent(error)) throw error;
      });
    },
    list: async function* (tenant) {
      for (const shard of await entriesOf(path.join(folder, tenant)))
        for (const { name } of await entriesOf(path.join(folder, tenant, shard.name))) {
          const file = await stat(addressOf(tenant, name)).catch(() => undefined);
          if (file !== undefined) yield { sha256: name, keptAt: file.mtime };
        }
    },
  };
}

async function moveTo(from: string, to: string): Promise<void> {
  await makeSynced(path.dirname(to), 0o700);
  await rename(from, to);
  await syncFolder(path.dirname(to));
}

const entriesOf = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch((error) => {
    if (isAbsent(error)) return [];
    throw error;
  });
