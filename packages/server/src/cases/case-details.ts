import type { SharedData } from '@yushen/contract';
import type { SealPlace } from '../sealing/seal';

/** What a case says, beside its materials. Sealed. */
export interface CaseDetails {
  readonly form: Readonly<Record<string, unknown>>;
  readonly sharedData: readonly SharedData[];
}

export const casePlace = (tenant: string): SealPlace => ({ tenant, purpose: 'case' });
export const recordPlace = (tenant: string): SealPlace => ({ tenant, purpose: 'record' });
export const rulingPlace = (tenant: string): SealPlace => ({ tenant, purpose: 'ruling' });
