import type { Log } from '../errors/log';
import { embeddedPostgresUrl, startEmbeddedPostgres } from '../store/embedded/embedded-postgres';

/** A database that is there until it is closed. */
export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** Milliseconds between looks whether the embedded server still runs. */
const WATCH_MS = 1000;

/** The given server, or the embedded one of the data folder, which is started, and started anew where it dies. */
export async function openDatabase(url: string | undefined, dataFolder: string, log: Log): Promise<OpenDatabase> {
  if (url) return { url, embedded: false, close: async () => {} };
  const postgres = await startEmbeddedPostgres(dataFolder);
  let looking: Promise<void> | undefined;
  const watch = setInterval(() => {
    looking ??= postgres
      .revive()
      .catch((error: Error) => log.error({ error }, 'the database cannot be started'))
      .finally(() => {
        looking = undefined;
      });
  }, WATCH_MS);
  return {
    url: postgres.url,
    embedded: true,
    close: async () => {
      clearInterval(watch);
      await looking;
      await postgres.stop();
    },
  };
}

/** The given server, or the embedded one that runs for somebody else. @throws YushenError `store-failed` where there is none */
export const findDatabase = async (url: string | undefined, dataFolder: string): Promise<string> =>
  url || embeddedPostgresUrl(dataFolder);
