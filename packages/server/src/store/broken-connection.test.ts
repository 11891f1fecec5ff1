import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFreshDatabase } from '../testing/open-test-store';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres';
import type { Executor, Store } from './store';

let folder: string;
let postgres: EmbeddedPostgres;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  postgres = await startEmbeddedPostgres(folder);
  store = await openFreshDatabase(postgres.url);
});
afterAll(async () => {
  await store.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const pidOf = async (tx: Executor): Promise<number> => {
  const { rows } = (await tx.execute(sql`select pg_backend_pid() as pid`)) as unknown as { rows: { pid: number }[] };
  return rows[0]!.pid;
};

/** As the database's own end would: the connection is told, and cut. */
async function breakConnection(pid: number): Promise<void> {
  const superuser = new pg.Client({ connectionString: postgres.url });
  await superuser.connect();
  const { rows } = await superuser.query('select pg_terminate_backend($1) as done', [pid]);
  await superuser.end();
  expect(rows).toEqual([{ done: true }]);
}

test('a connection that breaks between two queries of a transaction fails that, and not the process', async () => {
  let broken = 0;
  const working = store.acrossTenants(async (tx) => {
    const pid = await pidOf(tx);
    if (broken++ === 0) await breakConnection(pid);
    await sleep(200);
    return pidOf(tx);
  });
  await expect(working).rejects.toThrow();
  expect(broken).toBe(1);
  expect(await store.acrossTenants(pidOf)).toBeGreaterThan(0);
});
