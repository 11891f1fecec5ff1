import { randomUUID } from 'node:crypto';
import { count, eq, lt, sql } from 'drizzle-orm';
import type { Log } from '../errors/log';
import type { Metrics } from '../metrics/metrics';
import { type ProcessKind, processes } from '../store/schema';
import type { Store } from '../store/store';

/** Milliseconds between two signs of life. */
const BEAT_MS = 10_000;
/** Seconds without one after which a process counts as dead. */
const DEAD_SECONDS = 40;

export interface KnownProcess {
  /** Says that this process ended as it should. */
  close(): Promise<void>;
}

/**
 * Says that this process runs, again and again; and looks whether another has died, where somebody asks it for its metrics: a death
 * is told to one process alone.
 */
export async function makeKnown(
  { store, metrics, log }: { readonly store: Store; readonly metrics: Metrics; readonly log: Log },
  kind: ProcessKind,
  { looks, beatMs = BEAT_MS }: { readonly looks: boolean; readonly beatMs?: number },
): Promise<KnownProcess> {
  const id = randomUUID();
  const beat = async () => {
    await sayAlive(store, id, kind);
    if (!looks) return;
    for (const lost of await takeDead(store, DEAD_SECONDS)) {
      metrics.workerRestarts.inc({ kind: lost });
      log.warn({ event: 'process-died', job: lost }, 'a process ended without a word');
    }
  };
  await beat();
  let going: Promise<void> | undefined;
  const timer = setInterval(() => {
    going ??= beat()
      .catch((error: Error) => log.warn({ error }, 'this process cannot say that it runs'))
      .finally(() => {
        going = undefined;
      });
  }, beatMs);
  return {
    close: async () => {
      clearInterval(timer);
      await going;
      // Where the database is gone, another will count it as dead: it did not stop in order.
      await store.acrossTenants((tx) => tx.delete(processes).where(eq(processes.id, id))).catch(() => {});
    },
  };
}

/** Again where another took it for dead: it was only slow. */
const sayAlive = (store: Store, id: string, kind: ProcessKind) =>
  store.acrossTenants((tx) =>
    tx
      .insert(processes)
      .values({ id, kind })
      .onConflictDoUpdate({ target: processes.id, set: { seenAt: sql`now()` } }),
  );

/** The kinds of those that have not been heard of. Each is told to one asker alone. */
export async function takeDead(store: Store, seconds: number): Promise<readonly ProcessKind[]> {
  const silent = lt(processes.seenAt, sql`now() - make_interval(secs => ${seconds})`);
  const dead = await store.acrossTenants((tx) =>
    tx.delete(processes).where(silent).returning({ kind: processes.kind }),
  );
  return dead.map(({ kind }) => kind);
}

/** How many of each kind run. */
export const countProcesses = (store: Store) =>
  store.acrossTenants((tx) =>
    tx.select({ kind: processes.kind, running: count() }).from(processes).groupBy(processes.kind),
  );
