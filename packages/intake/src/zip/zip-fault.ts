import type { FileFault } from '@yushen/contract';
import { FileRefused } from '../file-refused';
import { ZipRefused } from './zip-archive';

/**
 * What a file's archive that was refused, or what it holds, is to the applicant.
 *
 * @throws the error itself, where it is no refusal: it is ours
 */
export function zipFault(error: unknown): FileFault {
  if (!(error instanceof FileRefused)) throw error;
  const refusal = error instanceof ZipRefused ? error.refusal : { reason: 'damaged' as const };
  if ('limit' in refusal) {
    const { actual, limit } = refusal;
    return { code: 'file.too-large', measure: 'bytes', limit, ...(actual !== undefined && { actual }) };
  }
  return refusal.reason === 'encrypted' ? { code: 'file.encrypted' } : { code: 'file.unreadable', reason: 'damaged' };
}
