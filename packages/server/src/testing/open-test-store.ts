import { openPostgresStore } from '../store/postgres-store';
import type { Store } from '../store/store';
import { openPgliteStore } from './pglite-store';

/** The store that the tests run on: PGlite, or with `YUSHEN_TEST_DATABASE_URL` a real server. */
export function openTestStore(): Promise<Store> {
  const url = process.env.YUSHEN_TEST_DATABASE_URL;
  return url ? openPostgresStore(url) : openPgliteStore();
}
