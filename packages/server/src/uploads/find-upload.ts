import { and, eq } from 'drizzle-orm';
import { notFound } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { unsealJson } from '../sealing/seal';
import { uploads } from '../store/schema';
import { type UploadDetails, uploadPlace } from './upload-details';

export interface FoundUpload extends UploadDetails {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
}

/** @throws ServiceError `not-found` */
export async function findUpload({ store, keys }: Parts, tenant: string, id: string): Promise<FoundUpload> {
  const [row] = await store.inTenant(tenant, (tx) =>
    tx
      .select()
      .from(uploads)
      .where(and(eq(uploads.tenant, tenant), eq(uploads.id, id))),
  );
  if (row === undefined) throw notFound('upload');
  const { sha256, size } = row;
  return { id, sha256, size, ...unsealJson<UploadDetails>(keys, uploadPlace(tenant), row.details) };
}
