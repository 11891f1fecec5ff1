import { and, count, eq } from 'drizzle-orm';
import { appendAudit } from '../audit/append-audit';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { inspections, materials, readings, uploads } from '../store/schema';
import type { Executor } from '../store/store';
import { lockFile } from './file-lock';

/**
 * Forgets an upload. Its file is left to `dropFile`, once this is committed.
 *
 * @returns the hash of its file; nothing where there was no such upload
 * @throws ServiceError `conflict` where a case holds it
 */
export async function forgetUpload(
  tx: Executor,
  { tenant, id, actor }: { tenant: string; id: string; actor: string },
): Promise<string | undefined> {
  const ours = and(eq(uploads.tenant, tenant), eq(uploads.id, id));
  const [row] = await tx.select({ sha256: uploads.sha256 }).from(uploads).where(ours).for('update');
  if (row === undefined) return undefined;
  const [use] = await tx.select({ cases: count() }).from(materials).where(eq(materials.uploadId, id));
  if (use !== undefined && use.cases > 0) throw new ServiceError('conflict', 'A case holds this upload.');
  await tx.delete(uploads).where(ours);
  await appendAudit(tx, tenant, { actor, action: 'upload.removed', subject: id, details: { sha256: row.sha256 } });
  return row.sha256;
}

/** Removes a file, and what was found on it, where no upload holds it any longer. Harmless to repeat. */
export async function dropFile({ store, files }: Parts, tenant: string, sha256: string): Promise<boolean> {
  return store.inTenant(tenant, async (tx) => {
    await lockFile(tx, tenant, sha256);
    const held = and(eq(uploads.tenant, tenant), eq(uploads.sha256, sha256));
    const [left] = await tx.select({ uploads: count() }).from(uploads).where(held);
    if (left?.uploads !== 0) return false;
    await tx.delete(inspections).where(and(eq(inspections.tenant, tenant), eq(inspections.sha256, sha256)));
    await tx.delete(readings).where(and(eq(readings.tenant, tenant), eq(readings.sha256, sha256)));
    await files.remove(tenant, sha256);
    return true;
  });
}
