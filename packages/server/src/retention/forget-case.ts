import { and, eq, inArray } from 'drizzle-orm';
import { appendAudit } from '../audit/append-audit';
import { type CaseRow, isCase, lockCase, materialsOf } from '../cases/case-row';
import { ServiceError } from '../errors/service-error';
import { cases, materials, uploads } from '../store/schema';
import type { Executor } from '../store/store';
import { forgetUpload } from '../uploads/remove-upload';

export interface ForgottenCase {
  readonly tenant: string;
  readonly id: string;
  readonly actor: string;
  readonly action: 'case.purged' | 'case.erased';
  /** Asked once nobody else can change the case any more: it may have been submitted since it was looked up. */
  readonly mayGo: (row: CaseRow) => boolean;
}

/**
 * Forgets a case with all that belongs to it alone: form, reports, rulings, deliveries, uploads that no other case holds. The audit
 * log keeps that there was one. Its files are left to `dropFile`, once this is committed.
 *
 * @returns the hashes of its files; nothing where the case is gone already, or must stay
 */
export async function forgetCase(
  tx: Executor,
  { tenant, id, actor, action, mayGo }: ForgottenCase,
): Promise<readonly string[] | undefined> {
  const row = await lockCase(tx, tenant, id).catch((error) => {
    if (error instanceof ServiceError && error.code === 'not-found') return undefined;
    throw error;
  });
  if (row === undefined || !mayGo(row)) return undefined;
  const held = [...new Set((await materialsOf(tx, tenant, id)).map(({ upload }) => upload))].sort();
  // All of them before the first entry of the audit log: whoever else forgets one of them holds it before that, too.
  if (held.length > 0)
    await tx
      .select({ id: uploads.id })
      .from(uploads)
      .where(and(eq(uploads.tenant, tenant), inArray(uploads.id, held)))
      .orderBy(uploads.id)
      .for('update');
  await tx.delete(materials).where(and(eq(materials.tenant, tenant), eq(materials.caseId, id)));
  await tx.delete(cases).where(isCase(tenant, id));
  const hashes: string[] = [];
  for (const upload of held) {
    const sha256 = await forgetUpload(tx, { tenant, id: upload, actor }).catch((error) => {
      if (error instanceof ServiceError && error.code === 'conflict') return undefined;
      throw error;
    });
    if (sha256 !== undefined) hashes.push(sha256);
  }
  await appendAudit(tx, tenant, { actor, action, subject: id, details: { uploads: hashes.length } });
  return hashes;
}
