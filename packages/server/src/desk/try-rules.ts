import type { CaseRecord, Decision } from '@yushen/contract';
import type { ReplayOptions, Reviewer } from 'yushen';

/** By which rules a past case is re-evaluated: those that judged it then, those in force now, or those that are loaded beside them. */
export const TRIED_RULES = ['then', 'now', 'next'] as const;
export type TriedRules = (typeof TRIED_RULES)[number];

export interface Tried {
  readonly rules: TriedRules;
  readonly confidence?: ReplayOptions['confidence'];
}

/** What a past case would come to. @throws YushenError `unknown-matter`, `bad-case` where it does not fit the rules */
export function decisionUnder({ replay }: Reviewer, record: CaseRecord, { rules, confidence }: Tried): Decision {
  const { id, version } = record.report.matter;
  const judged = { ...record, case: { ...record.case, matter: rules === 'then' ? `${id}@${version}` : id } };
  return replay(judged, { shadow: rules === 'next', ...(confidence && { confidence }) }).decision.after;
}
