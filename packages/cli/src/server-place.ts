import { homedir } from 'node:os';
import path from 'node:path';
import { YushenError } from '@yushen/contract';
import type { Host } from './host';
import type { ServerPackage } from './server-package';

/** Where the service keeps its things, and with what it opens them. */
export interface ServerPlace {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly sealingKeys: string | undefined;
  readonly oidcSecret: string | undefined;
}

/** By flag, then environment, then what is usual on the host: `/var/lib` for root, else the user's own data folder. */
export function serverPlace(
  data: string | undefined,
  env: Host['env'],
  isRoot = process.getuid?.() === 0,
): ServerPlace {
  const usual = isRoot ? '/var/lib' : env.XDG_DATA_HOME || env.LOCALAPPDATA || path.join(homedir(), '.local', 'share');
  return {
    dataFolder: path.resolve(data || env.YUSHEN_DATA || path.join(usual, 'yushen')),
    databaseUrl: env.DATABASE_URL || undefined,
    sealingKeys: env.YUSHEN_SEALING_KEYS || undefined,
    oidcSecret: env.YUSHEN_OIDC_SECRET || undefined,
  };
}

/** @throws YushenError `bad-options` where the service's package is not installed */
export async function requireServer({ loadServer }: Pick<Host, 'loadServer'>): Promise<ServerPackage> {
  return loadServer().catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ERR_MODULE_NOT_FOUND' && cause.code !== 'MODULE_NOT_FOUND') throw cause;
    throw new YushenError('bad-options', 'The service is a package of its own: npm install @yushen/server', { cause });
  });
}
