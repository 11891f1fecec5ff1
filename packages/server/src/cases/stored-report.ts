import type { CaseRecord } from '@yushen/contract';
import { and, eq } from 'drizzle-orm';
import { notFound } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { unsealJson } from '../sealing/seal';
import { reports } from '../store/schema';
import type { Executor } from '../store/store';
import { recordPlace } from './case-details';
import { requireCase } from './case-row';

/**
 * The record of a case's last review, or of an earlier submission. @throws ServiceError `not-found` where there is none
 */
export async function storedRecord(
  tx: Executor,
  { keys }: Parts,
  tenant: string,
  caseId: string,
  submission?: number,
): Promise<CaseRecord> {
  const row = await requireCase(tx, tenant, caseId);
  const wanted = submission ?? row.submission;
  const [report] = await tx
    .select({ record: reports.record })
    .from(reports)
    .where(and(eq(reports.tenant, tenant), eq(reports.caseId, caseId), eq(reports.submission, wanted)));
  if (report === undefined) throw notFound('report');
  return unsealJson<CaseRecord>(keys, recordPlace(tenant), report.record);
}
