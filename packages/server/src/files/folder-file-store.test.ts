import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseKeyring } from '../sealing/keyring';
import { fileStoreSuite } from '../testing/file-store-suite';
import { openFolderFileStore } from './folder-file-store';

const keys = parseKeyring(randomBytes(32).toString('base64'));

describe('files in a folder', () => {
  fileStoreSuite(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
    const addressOf = (tenant: string, sha256: string) => path.join(folder, tenant, sha256.slice(0, 2), sha256);
    return {
      files: await openFolderFileStore(folder, keys),
      stored: async () => {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile());
        return Promise.all(files.map(({ parentPath, name }) => readFile(path.join(parentPath, name))));
      },
      at: (tenant, sha256) => readFile(addressOf(tenant, sha256)),
      put: async (tenant, sha256, bytes) => {
        await mkdir(path.dirname(addressOf(tenant, sha256)), { recursive: true });
        await writeFile(addressOf(tenant, sha256), bytes);
      },
      close: () => rm(folder, { recursive: true }),
    };
  });

  test('what a process that died was receiving is gone a day later, and not before', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
    const incoming = path.join(folder, 'incoming');
    await mkdir(incoming);
    await writeFile(path.join(incoming, 'old'), 'half');
    await writeFile(path.join(incoming, 'new'), 'half');
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await utimes(path.join(incoming, 'old'), longAgo, longAgo);
    await openFolderFileStore(folder, keys);
    expect(await readdir(incoming)).toEqual(['new']);
    await rm(folder, { recursive: true });
  });
});
