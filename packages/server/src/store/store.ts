import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { ConstructorOptions } from 'pg-boss';
import type * as schema from './schema';

/** The database, or a transaction on it. */
export type Executor = PgDatabase<PgQueryResultHKT, typeof schema>;

/** How the job queue reaches the same database. */
export type QueueDatabase = Pick<ConstructorOptions, 'connectionString' | 'options' | 'db' | 'backend'>;

/**
 * The database behind everything. Each piece of work is one transaction, and says for whom it runs: row-level security then
 * hides every other tenant's rows, whatever the query asks for. A transaction that gave way to another is done again, so what it does besides
 * must bear repeating. Locks are taken in one order: the case, its uploads by id, a file, the end of the audit log.
 */
export interface Store {
  /** One transaction that sees one tenant's rows. */
  inTenant<T>(tenant: string, work: (tx: Executor) => Promise<T>): Promise<T>;
  /** One transaction that sees every tenant's rows: for jobs, keys and the operator alone. */
  acrossTenants<T>(work: (tx: Executor) => Promise<T>): Promise<T>;
  /** Calls back with each message that any process sends on a channel. Ends with the returned function. */
  listen(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>>;
  readonly queue: QueueDatabase;
  close(): Promise<void>;
}
