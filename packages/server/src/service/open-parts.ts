import path from 'node:path';
import type { PackTrials, Reviewer } from 'yushen';
import type { Log } from '../errors/log';
import { openFileStore } from '../files/open-file-store';
import { openPgBossQueue } from '../jobs/pg-boss-queue';
import { openMetrics } from '../metrics/metrics';
import { watchThreads } from '../metrics/watch-threads';
import { openBulletin } from '../parts/bulletin';
import type { Parts } from '../parts/parts';
import { openKeyringFile, parseKeyring } from '../sealing/keyring';
import { parseSettings, type SettingsInput } from '../settings/settings';
import { openIssuer } from '../sign-on/issuer';
import { openPostgresStore } from '../store/postgres-store';
import { NO_TRACING, openTracing } from '../tracing/tracing';

export interface PartsOptions {
  readonly databaseUrl: string;
  /** Where the files lie unless the settings say otherwise, and the sealing key where none is given. */
  readonly dataFolder: string;
  /** Keys in base64, the current one first. Default: those in `sealing.key` of the data folder, made where there is none. */
  readonly sealingKeys?: string | undefined;
  /** What the issuer knows this service by, where clerks sign on with accounts of their organisation's. */
  readonly oidcSecret?: string | undefined;
  readonly settings?: SettingsInput | undefined;
  readonly reviewer: Reviewer & Partial<PackTrials>;
  readonly log: Log;
}

export const sealingKeyFile = (dataFolder: string): string => path.join(dataFolder, 'sealing.key');

/**
 * Opens all that the service is made of. Ends with `close`.
 *
 * @throws YushenError `store-failed`, `bad-options`, `package-missing`
 */
export async function openParts(options: PartsOptions): Promise<{ parts: Parts; close: () => Promise<void> }> {
  const { databaseUrl, dataFolder, sealingKeys, reviewer, log } = options;
  const settings = parseSettings(options.settings);
  const keys = sealingKeys ? parseKeyring(sealingKeys) : await openKeyringFile(sealingKeyFile(dataFolder));
  const files = await openFileStore(settings.files, dataFolder, keys);
  const tracing = settings.tracing ? await openTracing() : NO_TRACING;
  const onError = (error: Error) => log.warn({ error }, 'a database connection broke');
  const opened: { close(): Promise<void> }[] = [];
  const open = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
    const part = await opening;
    opened.push(part);
    return part;
  };
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  try {
    const metrics = openMetrics();
    const stopWatch = watchThreads(() => metrics.workerRestarts.inc({ kind: 'thread' }));
    opened.push({ close: async () => stopWatch() });
    const store = await open(openPostgresStore(databaseUrl, { connections: 10, onError }));
    const bulletin = await open(openBulletin(store));
    const queue = await open(openPgBossQueue(store.queue, { ...settings, log }));
    const issuer = settings.signOn && openIssuer(settings.signOn, options.oidcSecret);
    const parts = {
      store,
      files,
      keys,
      reviewer,
      queue,
      bulletin,
      metrics,
      log,
      settings,
      issuer,
      tracing,
    };
    return { parts, close };
  } catch (error) {
    // What is left open would keep the process alive that has nothing to do any more.
    await close();
    throw error;
  }
}
