import { and, eq, lt } from 'drizzle-orm';
import type { Parts } from '../parts/parts';
import { resumableUploads } from '../store/schema';

const HOUR_MS = 3_600_000;

/** Forgets a tenant's resumable uploads, and their pieces, whose time is over. @returns how many */
export async function purgeResumable({ store, settings }: Parts, tenant: string, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - settings.resumableHours * HOUR_MS);
  const gone = await store.inTenant(tenant, (tx) =>
    tx
      .delete(resumableUploads)
      .where(and(eq(resumableUploads.tenant, tenant), lt(resumableUploads.createdAt, limit)))
      .returning({ id: resumableUploads.id }),
  );
  return gone.length;
}
