import { type VerdictChange, YushenError } from '@yushen/contract';
import type { MatterPack } from '@yushen/rules';
import { judgeCase, type Verdict } from '../judge/judge-case';
import { factsFor, type JudgedCase } from '../judge/judged-case';
import { compareVerdicts } from './compare-verdicts';

/** What a pack that runs beside the current one would have decided. The report knows nothing of it. */
export interface ShadowResult {
  /** As the case has it. */
  readonly caseId: string;
  /** The matter's id. */
  readonly matter: string;
  /** Versions of the two packs. */
  readonly current: string;
  /** Of the pack that runs beside it. */
  readonly shadow: string;
  /** Absent where both say the same. */
  readonly change?: VerdictChange;
  /** Why the shadow could not judge the case: its form or its requirements are others. */
  readonly failed?: string;
}

/** Lets a shadow pack judge what the current one has judged. It never throws for what is wrong with the shadow. */
export function shadowResult(
  shadow: MatterPack,
  judged: JudgedCase,
  current: MatterPack,
  verdict: Verdict,
): ShadowResult {
  const versions = { caseId: judged.case.id, matter: current.id, current: current.version, shadow: shadow.version };
  try {
    const other = judgeCase(shadow, factsFor(shadow, judged), judged.found, verdict.mode ?? 'full');
    const change = compareVerdicts(verdict, other);
    return change === undefined ? versions : { ...versions, change };
  } catch (error) {
    if (!YushenError.is(error)) throw error;
    return { ...versions, failed: error.message };
  }
}
