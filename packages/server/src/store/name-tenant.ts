import { sql } from 'drizzle-orm';
import type { Executor } from './store';

/** Stands for every tenant; no tenant can be called so. */
export const EVERY_TENANT = '*';

/** Names, until the transaction ends, whose rows it may see. */
export async function nameTenant(tx: Executor, tenant: string): Promise<void> {
  await tx.execute(sql`select set_config('yushen.tenant', ${tenant}, true)`);
}
