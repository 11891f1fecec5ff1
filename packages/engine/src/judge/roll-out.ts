import { type Issue, type Locale, type RollOutMode, type Text, wordFinding } from '@yushen/contract';
import { decide } from './decide';

const NOTHING_FOUND: Readonly<Record<Exclude<RollOutMode, 'full'>, Text>> = {
  assist: {
    zh: '没有发现问题；本事项处于辅助审查阶段，由工作人员作决定',
    en: 'Nothing was found; this matter is in its assisting stage: a person decides',
  },
  presence: {
    zh: '材料齐全；本阶段只核对材料是否齐全，内容由工作人员审查',
    en: 'Everything is there; at this stage nothing else is judged: a person looks at the contents',
  },
};

/** While a matter is not rolled out in full, a case in which nothing was found is still for a person, and says why. */
export function heldBack(mode: RollOutMode, issues: readonly Issue[], locales?: readonly Locale[]): readonly Issue[] {
  if (mode === 'full' || decide(issues) !== 'approve') return [];
  const detail = { about: NOTHING_FOUND[mode], mode };
  return [wordFinding({ code: 'policy.held', severity: 'review', detail }, locales)];
}
