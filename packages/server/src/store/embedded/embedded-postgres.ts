import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { YushenError } from '@yushen/contract';
import { syncFolder } from '../../disk/sync-folder';
import { freePort } from './free-port';
import { layPostgresBinaries } from './postgres-binaries';
import { type PostgresUser, postgresUser } from './postgres-user';
import { forgetPostmaster, postmasterRuns } from './postmaster';

/** A PostgreSQL server in one folder, reached from this machine alone. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Starts the server anew where it died. */
  revive(): Promise<void>;
  /** Stops the server, whoever started it. */
  stop(): Promise<void>;
}

interface Access {
  readonly port: number;
  readonly password: string;
}

interface Cluster {
  readonly bin: string;
  readonly data: string;
  readonly log: string;
  readonly user: PostgresUser;
  readonly access: Access;
}

const urlOf = ({ port, password }: Access) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
const accessFile = (folder: string) => path.join(folder, 'postgres.json');

/**
 * Makes the server in this folder where there is none, and starts it where it does not run. A server that outlived a killed
 * process of ours is taken over. It syncs every commit to disk.
 *
 * @throws YushenError `store-failed`, `native-missing`
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const user = await postgresUser();
  await mkdir(folder, { recursive: true });
  // Its own user must be able to pass through; what is secret within is closed file by file.
  if (user.uid !== undefined) await chmod(folder, 0o711);
  const bin = path.join(await layPostgresBinaries(folder), 'bin');
  const access = (await knownAccess(folder)) ?? (await newAccess(folder));
  const cluster: Cluster = { bin, data: path.join(folder, 'database'), log: path.join(folder, 'log'), user, access };
  await makeFolder(cluster.log, user);
  if (!existsSync(path.join(cluster.data, 'PG_VERSION'))) await initialise(cluster);
  const revive = async () => {
    if (await postmasterRuns(cluster.data)) return;
    await forgetPostmaster(cluster.data);
    await start(cluster);
  };
  await revive();
  return { url: urlOf(access), revive, stop: () => stop(cluster) };
}

/**
 * Where the server of a folder is reached, for further workers on the same machine.
 *
 * @throws YushenError `store-failed` where the folder holds none
 */
export async function embeddedPostgresUrl(folder: string): Promise<string> {
  const access = await knownAccess(folder);
  if (access === undefined)
    throw new YushenError(
      'store-failed',
      `There is no database in ${folder}. Start "yushen serve", or set DATABASE_URL.`,
    );
  return urlOf(access);
}

async function knownAccess(folder: string): Promise<Access | undefined> {
  const text = await readFile(accessFile(folder), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Access);
}

async function newAccess(folder: string): Promise<Access> {
  const access = { port: await freePort(), password: randomBytes(24).toString('hex') };
  const making = `${accessFile(folder)}.${randomUUID()}`;
  await writeFile(making, JSON.stringify(access), { mode: 0o600, flush: true });
  await rename(making, accessFile(folder));
  await syncFolder(folder);
  return access;
}

/** What initdb writes is only complete when it ends: it works beside, and its folder is moved into place. */
async function initialise({ bin, data, user, access }: Cluster): Promise<void> {
  const making = `${data}.new`;
  await rm(making, { recursive: true, force: true });
  await makeFolder(making, user);
  const passwordFile = `${making}.password`;
  await writeFile(passwordFile, access.password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) await chown(passwordFile, user.uid, user.gid);
  try {
    const flags = ['--auth=scram-sha-256', '--username=postgres', '--encoding=UTF8', '--locale=C.utf8'];
    await run(path.join(bin, 'initdb'), ['-D', making, ...flags, `--pwfile=${passwordFile}`], user);
    await rename(making, data);
    await syncFolder(path.dirname(data));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function makeFolder(folder: string, { uid, gid }: PostgresUser): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
}

/** Attempts to start: children of a killed server hold its shared memory until they notice. */
const START_ATTEMPTS = 20;
const START_PAUSE_MS = 500;

async function start(cluster: Cluster): Promise<void> {
  const { bin, data, log, user, access } = cluster;
  const settings = [
    `-p ${access.port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=200',
  ];
  const line = ['-D', data, '-l', path.join(log, 'postgres.log'), '-w', '-t', '60', '-o', settings.join(' '), 'start'];
  for (let attempt = 1; ; attempt++) {
    try {
      await run(path.join(bin, 'pg_ctl'), line, user);
      return;
    } catch (error) {
      if (await postmasterRuns(cluster.data)) return;
      if (attempt === START_ATTEMPTS) throw error;
      await sleep(START_PAUSE_MS);
    }
  }
}

async function stop(cluster: Cluster): Promise<void> {
  if (!(await postmasterRuns(cluster.data))) return;
  await run(
    path.join(cluster.bin, 'pg_ctl'),
    ['-D', cluster.data, '-m', 'fast', '-w', '-t', '60', 'stop'],
    cluster.user,
  );
}

/**
 * In a session of its own, so that a Ctrl-C meant for us does not stop the database under us. Its output goes to a file:
 * the server that pg_ctl leaves behind would hold a pipe open.
 */
async function run(program: string, line: readonly string[], user: PostgresUser): Promise<void> {
  const sink = await open(process.platform === 'win32' ? 'NUL' : '/dev/null', 'a');
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(program, line, {
        ...user,
        cwd: path.parse(program).root,
        detached: true,
        stdio: ['ignore', sink.fd, sink.fd],
        env: { ...process.env, LC_ALL: 'C' },
      });
      child.once('error', reject);
      child.once('exit', resolve);
    });
    if (code !== 0) throw new YushenError('store-failed', `${path.basename(program)} ended with status ${code}.`);
  } catch (cause) {
    if (YushenError.is(cause)) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new YushenError('store-failed', `PostgreSQL cannot be run from ${path.dirname(program)} (${code}).`, {
      cause,
    });
  } finally {
    await sink.close();
  }
}
