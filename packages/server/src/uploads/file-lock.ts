import { sql } from 'drizzle-orm';
import type { Executor } from '../store/store';

/** Until the transaction ends nobody else keeps or removes this very file: a file is never removed under a new upload of it. */
export async function lockFile(tx: Executor, tenant: string, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tenant}/${sha256}`}, 0))`);
}
