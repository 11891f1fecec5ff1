import path from 'node:path';
import { YushenError } from '@yushen/contract';
import type { FastifyInstance } from 'fastify';
import type { PackTrials, Reviewer } from 'yushen';
import { buildApp } from '../app';
import { chainWith } from '../audit/audit-hash';
import type { AuditVerdict } from '../audit/verify-audit';
import { verifyAudit } from '../audit/verify-audit';
import { type Log, openLog } from '../errors/log';
import { healthRoutes } from '../http/routes/health';
import type { Parts } from '../parts/parts';
import { makeKnown } from '../processes/known-processes';
import type { SettingsInput } from '../settings/settings';
import { postmasterRuns } from '../store/embedded/postmaster';
import { openPostgresStore } from '../store/postgres-store';
import { makeAdminKey, makeFirstKey } from './first-key';
import { jobHandlers } from './job-handlers';
import { findDatabase, openDatabase } from './open-database';
import { openParts } from './open-parts';
import { warmUp } from './warm-up';

/** What the service is started with. */
export interface ServiceOptions {
  /** Everything that is kept lies here: the embedded database, the files, the sealing key. */
  readonly dataFolder: string;
  /** A PostgreSQL server (15 or later) instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Keys in base64, the current one first, instead of `sealing.key` in the data folder. */
  readonly sealingKeys?: string | undefined;
  /** The client's secret at the issuer that the setting `signOn` names. */
  readonly oidcSecret?: string | undefined;
  /** What is left out takes its default. */
  readonly settings?: SettingsInput | undefined;
  /** Reads and judges. The caller closes it, after the service. */
  readonly reviewer: Reviewer & Partial<PackTrials>;
  /** Default: JSON lines on standard output. */
  readonly log?: Log | undefined;
}

/** A service, or a worker of one, that runs until it is closed. */
export interface RunningService {
  /** Whether the database runs in this data folder, instead of on a server of its own. */
  readonly embeddedDatabase: boolean;
  /** Lets running requests and reviews end, and stops. */
  close(): Promise<void>;
}

/** A worker that runs until it is closed. */
export interface RunningWorker extends RunningService {
  /** Where it answers for its health and its metrics, if it was told to listen. */
  readonly url?: string;
}

/** A service that listens. */
export interface RunningServer extends RunningService {
  /** Where it listens. */
  readonly url: string;
  /** A key that may do everything: of the very first start, or made as asked. It is not stored and not shown again. */
  readonly newKey?: string;
}

/** Where the service listens. */
export interface ListenOptions {
  /** Address to listen on: `127.0.0.1`, `0.0.0.0`. */
  readonly host: string;
  /** From 1; 0: any that is free. */
  readonly port: number;
  /** Makes another key that may do everything. */
  readonly newKey?: boolean;
}

/**
 * Starts the whole service in this process: HTTP, workers, and the database where none is given.
 *
 * @throws YushenError `store-failed`, `bad-options`, `native-missing`
 */
export async function startServer(options: ServiceOptions, listen: ListenOptions): Promise<RunningServer> {
  const log = options.log ?? openLog();
  const database = await openDatabase(options.databaseUrl, options.dataFolder, log);
  const opened = await openParts({ ...options, log, databaseUrl: database.url }).catch(async (error) => {
    await database.close();
    throw error;
  });
  const stop = async () => {
    await opened.close();
    await database.close();
  };
  try {
    return await serve(opened.parts, options.reviewer, listen, { embeddedDatabase: database.embedded, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

async function serve(
  parts: Parts,
  reviewer: Reviewer,
  { host, port, newKey: wanted }: ListenOptions,
  { embeddedDatabase, stop }: { embeddedDatabase: boolean; stop: () => Promise<void> },
): Promise<RunningServer> {
  const { store, queue, settings } = parts;
  const { isWarm, warm } = warming(parts, reviewer);
  const app = await buildApp(parts, isWarm);
  const url = await listenOn(app, { host, port });
  // Only now: a key that is made and never shown would be lost.
  const start = async () => {
    await chainWith(store, settings.auditHash);
    const key = await keyToShow(parts, wanted);
    await queue.work(jobHandlers(parts), settings.reviews);
    return { key, known: await makeKnown(parts, 'serve', { looks: true }) };
  };
  const { key: newKey, known } = await start().catch(async (error) => {
    await app.close();
    throw error;
  });
  warm();
  const close = async () => {
    await app.close();
    await known.close();
    await stop();
  };
  return { url, embeddedDatabase, ...(newKey !== undefined && { newKey }), close };
}

async function listenOn(app: FastifyInstance, { host, port }: Pick<ListenOptions, 'host' | 'port'>): Promise<string> {
  return app.listen({ host, port }).catch((cause: NodeJS.ErrnoException) => {
    throw new YushenError('bad-options', `Cannot listen on ${host}:${port} (${cause.code ?? 'unknown'}).`, { cause });
  });
}

/** Loads the models beside everything else. */
function warming({ log }: Parts, reviewer: Reviewer): { readonly isWarm: () => boolean; readonly warm: () => void } {
  let isWarm = false;
  const warm = () =>
    void warmUp(reviewer).then(
      () => {
        isWarm = true;
      },
      (error: Error) => log.error({ error }, 'the models do not load'),
    );
  return { isWarm: () => isWarm, warm };
}

const keyToShow = async (parts: Parts, wanted = false): Promise<string | undefined> =>
  (await makeFirstKey(parts)) ?? (wanted ? await makeAdminKey(parts.store) : undefined);

/**
 * Starts workers alone, on the database of a running server. Where it listens, it answers for its health and its metrics, and
 * nothing else.
 *
 * @throws YushenError as `startServer`
 */
export async function startWorker(
  options: ServiceOptions,
  listen?: Pick<ListenOptions, 'host' | 'port'>,
): Promise<RunningWorker> {
  const log = options.log ?? openLog();
  const databaseUrl = await findDatabase(options.databaseUrl, options.dataFolder);
  const { parts, close } = await openParts({ ...options, log, databaseUrl });
  const ends = [close];
  const closeAll = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const { isWarm, warm } = warming(parts, options.reviewer);
    const known = await makeKnown(parts, 'work', { looks: listen !== undefined });
    ends.push(known.close);
    await parts.queue.work(jobHandlers(parts), parts.settings.reviews);
    const running = { embeddedDatabase: !options.databaseUrl, close: closeAll };
    if (listen === undefined) return running;
    const app = await buildApp(parts, isWarm, healthRoutes);
    ends.push(async () => void (await app.close()));
    const url = await listenOn(app, listen);
    warm();
    return { ...running, url };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/**
 * Verifies the audit log of every tenant. An embedded database that does not run is started for it, and stopped again.
 *
 * @throws YushenError `store-failed`, `native-missing`
 */
export async function verifyStoredAudit(
  options: Pick<ServiceOptions, 'dataFolder' | 'databaseUrl'>,
): Promise<readonly AuditVerdict[]> {
  const { dataFolder, databaseUrl } = options;
  const runs = Boolean(databaseUrl) || (await postmasterRuns(path.join(dataFolder, 'database')));
  // Throws where there is none: a log of nothing must not verify.
  const url = await findDatabase(databaseUrl, dataFolder);
  const database = runs ? undefined : await openDatabase(undefined, dataFolder, openLog());
  const store = await openPostgresStore(url);
  try {
    return await verifyAudit(store);
  } finally {
    await store.close();
    await database?.close();
  }
}
