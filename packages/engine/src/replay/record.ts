import { type CaseRecord, RECORD_SCHEMA, type Report } from '@yushen/contract';
import type { JudgedCase } from '../judge/judged-case';

/** What is kept of a review, so that it can be re-evaluated without its files. */
export function recordOf({ case: input, materials, found, stated }: JudgedCase, report: Report): CaseRecord {
  return {
    schema: RECORD_SCHEMA,
    case: input,
    materials: materials.map(({ file, requirement, unreadable, partlyRead }) => ({
      file,
      ...(requirement !== undefined && { requirement }),
      ...(unreadable === true && { unreadable }),
      ...(partlyRead === true && { partlyRead }),
    })),
    found: [...found],
    ...(stated !== undefined && {
      stated: Object.fromEntries(Object.entries(stated).map(([id, values]) => [id, [...values]])),
    }),
    report,
  };
}

/** The way back. */
export function judgedCaseOf({ case: input, materials, found, stated, report }: CaseRecord): JudgedCase {
  return {
    case: input,
    materials,
    documents: report.documents,
    consulted: report.sharing?.consulted ?? [],
    found,
    stated,
  };
}
