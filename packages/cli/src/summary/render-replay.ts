import type { Decision, VerdictChange } from '@yushen/contract';
import type { ReplayResult } from '@yushen/engine';
import type { Language } from '../language';
import { type Paint, PLAIN } from '../paint';
import { plainText } from '../plain-text';
import { changeLines, decisionChange } from './render-change';

export const REPLAY_SCHEMA = 'yushen.replay/1';

/** What the packs of today make of past cases. */
export interface Replay {
  readonly schema: typeof REPLAY_SCHEMA;
  readonly cases: number;
  /** Each kind of decision that would change, with how often. */
  readonly decisions: readonly { readonly before: Decision; readonly after: Decision; readonly cases: number }[];
  readonly changes: readonly (Omit<ReplayResult, 'verdict' | 'change'> & { readonly change: VerdictChange })[];
  /** Lines that are no record, and cases that do not fit the new pack. */
  readonly failures: readonly string[];
}

export interface ReplayStyle {
  readonly language: Language;
  readonly paint?: Paint;
  /** Wall time of the whole replay. */
  readonly milliseconds: number;
}

/** A replay for people: how many cases would change and how, then each of them. Ends with a line feed. */
export function renderReplay(replay: Replay, { language, paint = PLAIN, milliseconds }: ReplayStyle): string {
  const { cases, changes, decisions, failures } = replay;
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  const total = {
    zh: `重判${cases}个案件（${time}）：${changes.length}个会变，${cases - changes.length}个不变${failures.length ? `，${failures.length}个不能重判` : ''}`,
    en: `${cases} cases re-evaluated (${time}): ${changes.length} would change, ${cases - changes.length} would not${failures.length ? `, ${failures.length} could not be replayed` : ''}`,
  };
  const lines = [
    paint.bold(total[language]),
    ...decisions.map((one) => `  ${String(one.cases).padStart(5)}  ${decisionChange(one, language)}`),
    ...changes.flatMap(({ caseId, matter: { id, before, after }, decision, change }) => [
      '',
      `${paint.bold(plainText(caseId))}  ${decisionChange(decision, language)}  ${paint.dim(`${id} ${before === after ? after : `${before} → ${after}`}`)}`,
      ...changeLines(change, language, paint),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
