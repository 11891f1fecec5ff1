import type { CaseRecord, Locale, Report } from '@yushen/contract';
import type { ReplayOptions, ReplayResult } from '@yushen/engine';
import { applicantOf, composeNotice, type Notice, replay } from '@yushen/engine';
import type { MatterPack } from '@yushen/rules';

/** Re-evaluates a record with the pack that is loaded now. @throws YushenError `bad-case` where it does not fit */
export function replayRecord(
  record: CaseRecord,
  pack: MatterPack,
  { mode, confidence }: ReplayOptions,
  locales: readonly Locale[],
): ReplayResult {
  const tried = confidence === undefined ? pack : { ...pack, confidence: { ...pack.confidence, ...confidence } };
  const { verdict, change } = replay(record, tried, mode, locales);
  return {
    caseId: record.case.id,
    matter: { id: pack.id, before: record.report.matter.version, after: pack.version },
    decision: { before: record.report.decision, after: verdict.decision },
    ...(change && { change }),
    verdict,
  };
}

/** The notice of a report; of a record, with the applicant, the day and the names of the files. */
export function noticeOf(source: Report | CaseRecord, pack: MatterPack): Notice {
  if (!('report' in source)) return composeNotice(source, pack);
  const { case: input, materials, report } = source;
  return composeNotice(report, pack, {
    applicant: applicantOf(pack, input.form),
    submittedAt: input.submittedAt,
    files: materials.map(({ file }) => file),
  });
}
