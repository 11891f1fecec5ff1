import { DOCUMENT_TYPES } from '@yushen/contract';
import { z } from 'zod';
import { ServiceError } from '../errors/service-error';
import type { SealPlace } from '../sealing/seal';
import type { UploadDetails } from '../uploads/upload-details';

/** What a sender may say of a file in `Upload-Metadata`; other words (clients add some of their own) are dropped. */
const metadataSchema = z.object({
  filename: z.string().min(1).max(200).optional(),
  /** What the file should be. */
  expect: z.enum(DOCUMENT_TYPES).exclude(['unknown']).optional(),
});
export type ResumableMetadata = z.output<typeof metadataSchema>;

/** @throws ServiceError `bad-request` where a name is too long or a type is none that we know */
export function parseMetadata(sent: Readonly<Record<string, string | null>> = {}): ResumableMetadata {
  const parsed = metadataSchema.safeParse(sent);
  if (!parsed.success) throw new ServiceError('bad-request', 'Upload-Metadata: `filename` or `expect` does not fit.');
  return parsed.data;
}

/** As the protocol hands it about. */
export const wordsOf = (metadata: ResumableMetadata): Record<string, string> =>
  Object.fromEntries(Object.entries(metadata).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

export const detailsOf = ({ filename = 'upload', expect }: ResumableMetadata): UploadDetails => ({
  name: filename,
  expect,
});

export const metadataPlace = (tenant: string): SealPlace => ({ tenant, purpose: 'resumable' });
export const piecePlace = (tenant: string, upload: string, position: number): SealPlace => ({
  tenant,
  purpose: `resumable ${upload} ${position}`,
});
