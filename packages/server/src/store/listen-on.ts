import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Milliseconds between attempts to get a lost connection back. */
const RECONNECT_MS = 1000;
const CONNECT_MS = 10_000;

/** Listens to a channel on a connection of its own, and connects anew where that breaks. Messages in between are lost. */
export async function listenOn(
  connection: pg.ClientConfig,
  channel: string,
  onMessage: (message: string) => void,
  onError: (error: Error) => void,
): Promise<() => Promise<void>> {
  let closed = false;
  let client = await subscribe();

  async function subscribe(): Promise<pg.Client> {
    const next = new pg.Client({ ...connection, keepAlive: true, connectionTimeoutMillis: CONNECT_MS });
    next.on('notification', ({ payload }) => onMessage(payload ?? ''));
    next.on('error', onError);
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    next.once('end', () => void resubscribe());
    return next;
  }
  async function resubscribe(): Promise<void> {
    while (!closed) {
      try {
        client = await subscribe();
        if (closed) await client.end();
        return;
      } catch (error) {
        onError(error as Error);
        await sleep(RECONNECT_MS);
      }
    }
  }
  return async () => {
    closed = true;
    await client.end().catch(() => {});
  };
}
