import type { CaseRecord, InspectOutput } from '@yushen/contract';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../access/scopes';
import { appendAudit } from '../audit/append-audit';
import { type CaseDetails, casePlace, recordPlace, rulingPlace } from '../cases/case-details';
import type { CaseRow } from '../cases/case-row';
import { type CaseView, viewCase } from '../cases/case-view';
import { ServiceError } from '../errors/service-error';
import type { Parts } from '../parts/parts';
import { unseal, unsealJson } from '../sealing/seal';
import { casePersons, cases, inspections, materials, reports, rulings, uploads } from '../store/schema';
import type { Executor } from '../store/store';
import { inspectionPlace, type UploadDetails, uploadPlace } from '../uploads/upload-details';
import { forgetWithFiles } from './purge';

/** All that is stored of one case. */
export interface ExportedCase {
  readonly case: CaseView;
  readonly form: unknown;
  readonly sharedData: unknown;
  readonly uploads: readonly { id: string; name: string; size: number; inspections: readonly InspectOutput[] }[];
  readonly records: readonly CaseRecord[];
  readonly rulings: readonly { decision: string; reason: string; at: string }[];
}

/** The cases that a person is the subject of, as the portal named them. */
async function casesOf(tx: Executor, { keys }: Parts, tenant: string, person: string) {
  const personHash = keys.fingerprint(`person/${tenant}`, person);
  const found = await tx
    .select({ row: cases })
    .from(casePersons)
    .innerJoin(cases, eq(cases.id, casePersons.caseId))
    .where(
      and(eq(casePersons.tenant, tenant), eq(casePersons.role, 'subject'), eq(casePersons.personHash, personHash)),
    );
  return found.map(({ row }) => row);
}

/** Everything that is stored of one person's own cases (PIPL 45). Files are fetched by their uploads' ids. */
export async function exportPerson(
  parts: Parts,
  { tenant, key: actor }: Caller,
  person: string,
): Promise<ExportedCase[]> {
  return parts.store.inTenant(tenant, async (tx) => {
    const rows = await casesOf(tx, parts, tenant, person);
    const exported: ExportedCase[] = [];
    for (const row of rows) exported.push(await exportCase(tx, parts, row));
    for (const { id } of rows) await appendAudit(tx, tenant, { actor, action: 'case.exported', subject: id });
    return exported;
  });
}

async function exportCase(tx: Executor, { keys }: Parts, row: typeof cases.$inferSelect): Promise<ExportedCase> {
  const { tenant, id } = row;
  const held = await tx
    .selectDistinct({ id: uploads.id, sha256: uploads.sha256, size: uploads.size, details: uploads.details })
    .from(materials)
    .innerJoin(uploads, eq(uploads.id, materials.uploadId))
    .where(and(eq(materials.tenant, tenant), eq(materials.caseId, id)));
  const judged = await tx
    .select()
    .from(reports)
    .where(and(eq(reports.tenant, tenant), eq(reports.caseId, id)));
  const ruled = await tx
    .select()
    .from(rulings)
    .where(and(eq(rulings.tenant, tenant), eq(rulings.caseId, id)));
  const files = [];
  for (const upload of held) {
    const seen = await tx
      .select({ answer: inspections.answer })
      .from(inspections)
      .where(and(eq(inspections.tenant, tenant), eq(inspections.sha256, upload.sha256)));
    files.push({
      id: upload.id,
      size: upload.size,
      name: unsealJson<UploadDetails>(keys, uploadPlace(tenant), upload.details).name,
      inspections: seen.map(({ answer }) => unsealJson<InspectOutput>(keys, inspectionPlace(tenant), answer)),
    });
  }
  return {
    case: viewCase(row),
    ...unsealJson<CaseDetails>(keys, casePlace(tenant), row.details),
    uploads: files,
    records: judged.map(({ record }) => unsealJson<CaseRecord>(keys, recordPlace(tenant), record)),
    rulings: ruled.map(({ decision, reason, ruledAt }) => ({
      decision,
      reason: unseal(keys, rulingPlace(tenant), reason).toString('utf8'),
      at: ruledAt.toISOString(),
    })),
  };
}

/**
 * Erases one person's own cases with their files (PIPL 47), whatever their retention; the audit log keeps that there were some.
 *
 * @returns how many
 * @throws ServiceError `conflict` where one is under review: cancel it first
 */
export async function erasePerson(parts: Parts, { tenant, key: actor }: Caller, person: string): Promise<number> {
  const rows = await parts.store.inTenant(tenant, (tx) => casesOf(tx, parts, tenant, person));
  if (rows.some(isUnderReview)) throw underReview();
  let erased = 0;
  for (const { id } of rows) {
    const mayGo = (row: CaseRow) => {
      if (isUnderReview(row)) throw underReview();
      return true;
    };
    if (await forgetWithFiles(parts, { tenant, id, actor, action: 'case.erased', mayGo })) erased++;
  }
  return erased;
}

const isUnderReview = ({ state }: CaseRow): boolean => state === 'queued' || state === 'reviewing';
const underReview = () => new ServiceError('conflict', 'A case of this person is under review. Cancel it first.');
