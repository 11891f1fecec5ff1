import { and, eq, lt } from 'drizzle-orm';
import { readings } from '../store/schema';
import type { Store } from '../store/store';

/** Forgets what was read before a time: a record of each case has what it rests on. */
export const purgeReadings = (store: Store, tenant: string, before: Date): Promise<unknown> =>
  store.inTenant(tenant, (tx) =>
    tx.delete(readings).where(and(eq(readings.tenant, tenant), lt(readings.savedAt, before))),
  );
