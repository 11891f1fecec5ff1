import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres';
import { openPostgresStore } from '../store/postgres-store';
import type { Store } from '../store/store';
import { openPgliteStore } from './pglite-store';

/**
 * The store that the tests run on: PGlite, or with `YUSHEN_TEST_DATABASE_URL` a database of its own on a real server; `embedded`: on the
 * one that ships.
 */
export function openTestStore(): Promise<Store> {
  const url = process.env.YUSHEN_TEST_DATABASE_URL;
  if (!url) return openPgliteStore();
  return url === 'embedded' ? openEmbeddedStore() : openFreshDatabase(url);
}

/** On an embedded server of its own, gone with the store. */
export async function openEmbeddedStore(): Promise<Store> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yushen-'));
  const postgres = await startEmbeddedPostgres(folder);
  const store = await openFreshDatabase(postgres.url);
  const close = async () => {
    await store.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...store, close };
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
