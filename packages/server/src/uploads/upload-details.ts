import type { DocumentType } from '@yushen/contract';
import type { SealPlace } from '../sealing/seal';

/** What is known of an upload beside its bytes. Sealed: file names name people. */
export interface UploadDetails {
  readonly name: string;
  /** What the portal asked for. */
  readonly expect?: DocumentType | undefined;
}

export const uploadPlace = (tenant: string): SealPlace => ({ tenant, purpose: 'upload' });
export const inspectionPlace = (tenant: string): SealPlace => ({ tenant, purpose: 'inspection' });
