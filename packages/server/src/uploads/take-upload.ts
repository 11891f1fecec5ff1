import type { Readable } from 'node:stream';
import { YushenError } from '@yushen/contract';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { sealJson } from '../sealing/seal';
import { uploads } from '../store/schema';
import type { Executor } from '../store/store';
import { lockFile } from './file-lock';
import { type UploadDetails, uploadPlace } from './upload-details';

export interface TakenUpload {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Takes a file in. The same id with the same bytes again changes nothing, so that a portal may repeat what it is not sure of.
 *
 * @throws ServiceError `conflict` where the id holds other bytes, `bad-request` where it broke off; YushenError `too-large`. Nothing is left behind then
 */
export async function takeUpload(
  { store, files, keys, settings, metrics }: Parts,
  { tenant, key: actor }: Caller,
  { id, bytes, details }: { id: string; bytes: Readable; details: UploadDetails },
): Promise<TakenUpload> {
  const received = await files.receive(tenant, bytes, settings.uploadBytes).catch((error) => {
    metrics.uploads.inc({ outcome: 'refused' });
    // The stream's own failure is its sender's; any other is ours, and says so itself.
    if (bytes.errored === error && !(error instanceof ServiceError || YushenError.is(error)))
      throw new ServiceError('bad-request', 'The file did not come whole.');
    throw error;
  });
  const { sha256, size } = received;
  try {
    return await store.inTenant(tenant, async (tx) => {
      await lockFile(tx, tenant, sha256);
      const made = await tx
        .insert(uploads)
        .values({ id, tenant, sha256, size, details: sealJson(keys, uploadPlace(tenant), details) })
        .onConflictDoNothing()
        .returning({ id: uploads.id });
      if (made.length === 0) return requireSame(tx, { tenant, id, sha256, size });
      await received.keep();
      await appendAudit(tx, tenant, { actor, action: 'upload.taken', subject: id, details: { sha256, size } });
      metrics.uploads.inc({ outcome: 'taken' });
      return { id, sha256, size };
    });
  } finally {
    await received.discard();
  }
}

async function requireSame(
  tx: Executor,
  { tenant, id, sha256, size }: TakenUpload & { tenant: string },
): Promise<TakenUpload> {
  const [held] = await tx
    .select({ sha256: uploads.sha256 })
    .from(uploads)
    .where(and(eq(uploads.tenant, tenant), eq(uploads.id, id)));
  if (held?.sha256 !== sha256) throw new ServiceError('conflict', 'This upload id is taken by another file.');
  return { id, sha256, size };
}
