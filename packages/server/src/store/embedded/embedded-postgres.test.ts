import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgresStore } from '../postgres-store';
import { tenants } from '../schema';
import { type EmbeddedPostgres, embeddedPostgresUrl, startEmbeddedPostgres } from './embedded-postgres';
import { postmasterRuns } from './postmaster';

let folder: string;
let postgres: EmbeddedPostgres;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  postgres = await startEmbeddedPostgres(folder);
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const postmaster = async () =>
  Number((await readFile(path.join(folder, 'database', 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** Stores a tenant, and says which there are. */
async function store(id: string): Promise<readonly string[]> {
  const opened = await openPostgresStore(postgres.url);
  try {
    return await opened.acrossTenants(async (tx) => {
      await tx.insert(tenants).values({ id, title: id });
      return (await tx.select({ id: tenants.id }).from(tenants).orderBy(tenants.id)).map((row) => row.id);
    });
  } finally {
    await opened.close();
  }
}

test('keeps what was committed when it is killed', async () => {
  expect(await store('one')).toEqual(['one']);
  process.kill(await postmaster(), 'SIGKILL');
  while (await postmasterRuns(path.join(folder, 'database'))) await sleep(10);
  await postgres.revive();
  expect(await store('two')).toEqual(['one', 'two']);
});

test('is taken over where it still runs, and found by further workers', async () => {
  const before = await postmaster();
  const again = await startEmbeddedPostgres(folder);
  expect(await postmaster()).toBe(before);
  expect(again.url).toBe(postgres.url);
  expect(await embeddedPostgresUrl(folder)).toBe(postgres.url);
});

test('syncs to disk, and works under a role that row-level security holds', async () => {
  const opened = await openPostgresStore(postgres.url);
  const read = (text: string) => opened.acrossTenants((tx) => tx.execute(sql.raw(text)));
  expect(await read('show fsync')).toMatchObject({ rows: [{ fsync: 'on' }] });
  expect(await read('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')).toMatchObject({
    rows: [{ rolsuper: false, rolbypassrls: false }],
  });
  await opened.close();
});

test('starts with several processes at once', async () => {
  const opened = await Promise.all([1, 2, 3].map(() => openPostgresStore(postgres.url)));
  await Promise.all(opened.map((each) => each.close()));
});

test('leaves no password in the open', async () => {
  expect((await readdir(folder)).filter((name) => name.endsWith('.password'))).toEqual([]);
});

test('says so where there is no database', async () => {
  await expect(embeddedPostgresUrl(path.join(folder, 'elsewhere'))).rejects.toMatchObject({ code: 'store-failed' });
});
