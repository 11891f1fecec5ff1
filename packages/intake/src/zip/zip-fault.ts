import type { FileFault } from '@yushen/contract';
import { ZipRefused } from './zip-archive';

/** What a file's archive that was refused is to the applicant; anything else that went wrong is damage. */
export function zipFault(error: unknown): FileFault {
  const refusal = error instanceof ZipRefused ? error.refusal : { reason: 'damaged' as const };
  if ('limit' in refusal) {
    const { actual, limit } = refusal;
    return { code: 'file.too-large', measure: 'bytes', limit, ...(actual !== undefined && { actual }) };
  }
  return refusal.reason === 'encrypted' ? { code: 'file.encrypted' } : { code: 'file.unreadable', reason: 'damaged' };
}
