import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { YushenError } from '@yushen/contract';

const run = promisify(execFile);

/** Whom PostgreSQL runs as. Empty: whoever runs us. */
export interface PostgresUser {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root: there its own user `postgres` is taken, or made.
 *
 * @throws YushenError `store-failed` where there is none and none can be made
 */
export async function postgresUser(): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return {};
  return idsOf('postgres')
    .catch(async () => {
      await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
      return idsOf('postgres');
    })
    .catch((cause) => {
      throw new YushenError(
        'store-failed',
        'PostgreSQL does not run as root, and no user "postgres" could be made. Run as another user, or set DATABASE_URL.',
        { cause },
      );
    });
}

async function idsOf(name: string): Promise<PostgresUser> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
