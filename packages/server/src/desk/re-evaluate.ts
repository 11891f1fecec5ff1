import type { CaseRecord, Report } from '@yushen/contract';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Correction } from 'yushen';
import { storedRecord } from '../cases/stored-report';
import type { Parts } from '../parts/parts';
import { unsealJson } from '../sealing/seal';
import { deskCorrections } from '../store/schema';
import type { Executor } from '../store/store';

export const correctionPlace = (tenant: string) => ({ tenant, purpose: 'desk-correction' });

/** A value as it was read and as a clerk reads it. */
export interface CorrectedValue {
  readonly before?: string;
  readonly value: string;
}

export interface StandingCorrection extends Correction, CorrectedValue {
  readonly id: string;
  readonly actor: string;
  readonly at: string;
}

/** The corrections of a submission that were not undone, the oldest first. */
export async function correctionsOf(
  tx: Executor,
  { keys }: Pick<Parts, 'keys'>,
  tenant: string,
  caseId: string,
  submission: number,
): Promise<StandingCorrection[]> {
  const rows = await tx
    .select()
    .from(deskCorrections)
    .where(
      and(
        eq(deskCorrections.tenant, tenant),
        eq(deskCorrections.caseId, caseId),
        eq(deskCorrections.submission, submission),
        isNull(deskCorrections.undoneAt),
      ),
    )
    .orderBy(asc(deskCorrections.at));
  return rows.map(({ id, document, field, values, actor, at }) => ({
    id,
    document,
    field,
    actor,
    at: at.toISOString(),
    ...unsealJson<CorrectedValue>(keys, correctionPlace(tenant), values),
  }));
}

export interface ReEvaluated {
  /** As it was stored, with the clerks' corrections. */
  readonly record: CaseRecord;
  /** What the rules say of that. */
  readonly report: Report;
}

/** A case's report as it stands with the clerks' corrections; nothing is read again. The version of the rules that judged it re-evaluates it. */
export function reEvaluate(
  { reviewer }: Pick<Parts, 'reviewer'>,
  stored: CaseRecord,
  corrections: readonly Correction[],
): ReEvaluated {
  if (corrections.length === 0) return { record: stored, report: stored.report };
  const { id, version } = stored.report.matter;
  const corrected = reviewer.correct(stored, corrections);
  const pinned = { ...corrected, case: { ...corrected.case, matter: `${id}@${version}` } };
  const { verdict } = reviewer.replay(pinned);
  const report = { ...corrected.report, ...verdict };
  return { record: { ...corrected, report }, report };
}

/** The same, of a case in the store. @throws ServiceError `not-found` where it has no report */
export async function caseAsItStands(
  tx: Executor,
  parts: Parts,
  tenant: string,
  caseId: string,
  submission: number,
): Promise<ReEvaluated & { corrections: StandingCorrection[] }> {
  const stored = await storedRecord(tx, parts, tenant, caseId, submission);
  const corrections = await correctionsOf(tx, parts, tenant, caseId, submission);
  return { ...reEvaluate(parts, stored, corrections), corrections };
}
