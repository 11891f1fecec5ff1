import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openPostgresStore } from '../store/postgres-store';
import type { Store } from '../store/store';
import { openPgliteStore } from './pglite-store';

/** The store that the tests run on: PGlite, or with `YUSHEN_TEST_DATABASE_URL` a database of its own on a real server. */
export function openTestStore(): Promise<Store> {
  const url = process.env.YUSHEN_TEST_DATABASE_URL;
  return url ? openFreshDatabase(url) : openPgliteStore();
}

/** Makes a database on a server, and drops it when the store is closed. */
export async function openFreshDatabase(serverUrl: string): Promise<Store> {
  const name = `yushen_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name}`);
  const own = new URL(serverUrl);
  own.pathname = `/${name}`;
  const store = await openPostgresStore(own.href);
  return {
    ...store,
    close: async () => {
      await store.close();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
