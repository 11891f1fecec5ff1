import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { fromPglite } from 'pg-boss';
import { EVERY_TENANT, nameTenant } from '../store/name-tenant';
import { PLAIN_ROLE } from '../store/plain-role';
import * as schema from '../store/schema';
import type { Executor, Store } from '../store/store';
import { pgliteImage } from './pglite-image';

/** The same store in this process's memory: quick to make, gone with it. PGlite never syncs, so it is for tests alone. */
export async function openPgliteStore(): Promise<Store> {
  const client = await PGlite.create({ loadDataDir: await pgliteImage() });
  await client.exec(`SET ROLE ${PLAIN_ROLE};`);
  const database = drizzle({ client, schema, casing: 'snake_case' });
  const within = <T>(tenant: string, work: (tx: Executor) => Promise<T>): Promise<T> =>
    database.transaction(async (tx) => {
      const executor = tx as unknown as Executor;
      await nameTenant(executor, tenant);
      return work(executor);
    });
  return {
    inTenant: within,
    acrossTenants: (work) => within(EVERY_TENANT, work),
    listen: async (channel, onMessage) => {
      const stop = await client.listen(channel, onMessage);
      return () => stop();
    },
    queue: { backend: 'pglite', db: fromPglite(client) },
    close: () => client.close(),
  };
}
