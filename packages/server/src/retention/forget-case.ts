import { and, eq } from 'drizzle-orm';
import { appendAudit } from '../audit/append-audit';
import { isCase, materialsOf } from '../cases/case-row';
import { ServiceError } from '../service/service-error';
import { cases, materials } from '../store/schema';
import type { Executor } from '../store/store';
import { forgetUpload } from '../uploads/remove-upload';

/**
 * Forgets a case with all that belongs to it alone: form, reports, rulings, deliveries, uploads that no other case holds. The audit
 * log keeps that there was one. Its files are left to `dropFile`, once this is committed.
 *
 * @returns the hashes of its files
 */
export async function forgetCase(
  tx: Executor,
  { tenant, id, actor, action }: { tenant: string; id: string; actor: string; action: 'case.purged' | 'case.erased' },
): Promise<string[]> {
  const held = await materialsOf(tx, tenant, id);
  await tx.delete(materials).where(and(eq(materials.tenant, tenant), eq(materials.caseId, id)));
  await tx.delete(cases).where(isCase(tenant, id));
  const hashes: string[] = [];
  for (const upload of new Set(held.map((material) => material.upload))) {
    const sha256 = await forgetUpload(tx, { tenant, id: upload, actor }).catch((error) => {
      if (error instanceof ServiceError && error.code === 'conflict') return undefined;
      throw error;
    });
    if (sha256 !== undefined) hashes.push(sha256);
  }
  await appendAudit(tx, tenant, { actor, action, subject: id, details: { uploads: hashes.length } });
  return hashes;
}
