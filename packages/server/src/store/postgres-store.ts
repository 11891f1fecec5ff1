import { YushenError } from '@yushen/contract';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { migrationsFolder } from '../migrations-folder';
import { listenOn } from './listen-on';
import { EVERY_TENANT, nameTenant } from './name-tenant';
import { makePlainRole, PLAIN_ROLE } from './plain-role';
import { retryConflicts } from './retry-conflicts';
import * as schema from './schema';
import type { Executor, Store } from './store';

export interface PostgresOptions {
  /** Connections at most. Default: 10. */
  readonly connections?: number;
  /** Is told of connections that broke while nobody used them. */
  readonly onError?: (error: Error) => void;
}

/** Any number that no other use of advisory locks has: the migrations of this store. */
const MIGRATION_LOCK = 1_752_201_117;

/**
 * Opens the store on a PostgreSQL server (15 or later), and brings its tables up to date.
 *
 * @throws YushenError `store-failed` where the server cannot be reached or refuses
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Store> {
  const onError = options.onError ?? (() => {});
  const connection = { connectionString: url, ...(await roleOptions(url)) };
  const pool = new pg.Pool({ ...connection, max: options.connections ?? 10, connectionTimeoutMillis: 10_000 });
  pool.on('error', onError);
  // Those in use, too: between two queries of a transaction the pool hears nothing of them, and an error that nobody hears ends the process.
  pool.on('connect', (client) => void client.on('error', onError));
  const database = drizzle({ client: pool, schema, casing: 'snake_case' });
  await bringUpToDate(pool).catch(async (cause) => {
    await pool.end();
    throw storeFailed(cause);
  });
  const within = <T>(tenant: string, work: (tx: Executor) => Promise<T>): Promise<T> =>
    retryConflicts(() =>
      database.transaction(async (tx) => {
        const executor = tx as unknown as Executor;
        await nameTenant(executor, tenant);
        return work(executor);
      }),
    );
  return {
    inTenant: within,
    acrossTenants: (work) => within(EVERY_TENANT, work),
    listen: (channel, onMessage) => listenOn(connection, channel, onMessage, onError),
    queue: connection,
    close: () => pool.end(),
  };
}

/** A superuser, and whoever passes through row-level security, steps down to the plain role. */
async function roleOptions(url: string): Promise<{ options?: string }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Whatever breaks it fails its next query, which says so.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ above: boolean; database: string }>(
      'select rolsuper or rolbypassrls as above, current_database() as database from pg_roles where rolname = current_user',
    );
    const [user] = rows;
    if (!user?.above) return {};
    await client.query(makePlainRole(user.database));
    return { options: `-c role=${PLAIN_ROLE}` };
  } catch (cause) {
    throw storeFailed(cause);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Under a lock, so that processes that start together do not migrate together. */
async function bringUpToDate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const database = drizzle({ client });
    await database.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migrate(database, { migrationsFolder: migrationsFolder(), migrationsSchema: 'yushen_history' });
    await database.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
  } finally {
    client.release();
  }
}

const storeFailed = (cause: unknown): YushenError => {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return new YushenError('store-failed', `The database cannot be opened (${code}). Is DATABASE_URL right?`, { cause });
};
