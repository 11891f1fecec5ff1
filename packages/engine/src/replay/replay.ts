import type { CaseRecord, Locale, RollOutMode, VerdictChange } from '@yushen/contract';
import type { MatterPack } from '@yushen/rules';
import { judgeCase, type Verdict } from '../judge/judge-case';
import { factsFor } from '../judge/judged-case';
import { compareVerdicts } from './compare-verdicts';
import { judgedCaseOf } from './record';

export interface Replayed {
  readonly verdict: Verdict;
  /** Undefined where the same is decided, for the same reasons. */
  readonly change: VerdictChange | undefined;
}

/**
 * Re-evaluates a past case from its stored readings: no file is opened and nothing is read.
 * `mode` defaults to the one it was decided in.
 *
 * @throws YushenError `bad-case` where the case does not fit the pack
 */
export function replay(
  record: CaseRecord,
  pack: MatterPack,
  mode?: RollOutMode,
  locales?: readonly Locale[],
): Replayed {
  const judged = judgedCaseOf(record);
  const how = mode ?? record.report.mode ?? 'full';
  const verdict = judgeCase(pack, factsFor(pack, judged), judged.found, how, locales);
  return { verdict, change: compareVerdicts(record.report, verdict) };
}
