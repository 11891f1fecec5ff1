import type { Text } from '@yushen/contract';
import type { PackPlace } from '../yaml/pack-text';

/** What can be wrong with a pack that nevertheless reads like one. */
export const LINT_CODES = [
  'pack.fault',
  'condition.unknown-value',
  'condition.never',
  'condition.always',
  'requirement.unreachable',
  'rule.never-fires',
  'wording.missing',
  'wording.no-example',
  'basis.missing',
  'form.unread',
  'sharing.unstated',
] as const;
/** The code of what lint finds. */
export type LintCode = (typeof LINT_CODES)[number];

/** One thing that is wrong with a pack, where, and the way out. */
export interface LintFinding extends PackPlace {
  /** What kind of mistake it is. */
  readonly code: LintCode;
  /** `warning`: it decides nothing wrongly, but is hardly meant. */
  readonly level: 'error' | 'warning';
  /** The requirement, rule or form key that it is about. */
  readonly about: string;
  /** What is wrong, in a sentence. */
  readonly message: Text;
  /** What to do. */
  readonly way: Text;
}
