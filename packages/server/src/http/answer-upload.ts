import { inspectOutputSchema } from '@yushen/contract';
import { z } from 'zod';
import type { FoundUpload } from '../uploads/find-upload';
import { inspectUpload } from '../uploads/inspect-upload';
import type { RouteContext } from './route';

export const uploadSchema = z
  .strictObject({
    id: z.uuid(),
    sha256: z.string(),
    size: z.int().describe('Bytes'),
    inspection: inspectOutputSchema,
  })
  .meta({ id: 'Upload' });

/**
 * What every way of uploading answers.
 *
 * @throws ServiceError `too-busy`
 */
export async function answerUpload(
  { parts, gate }: Pick<RouteContext, 'parts' | 'gate'>,
  tenant: string,
  found: FoundUpload,
  signal: AbortSignal,
): Promise<z.output<typeof uploadSchema>> {
  const inspection = await inspectUpload(parts, gate, tenant, found, signal);
  const { id, sha256, size } = found;
  return { id, sha256, size, inspection };
}
