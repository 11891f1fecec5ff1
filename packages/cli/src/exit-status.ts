import { YushenError } from '@yushen/contract';

/** What the process answers: the contract's statuses, and the shell's own for an interrupt (128 + signal). */
export const EXIT = {
  approve: 0,
  done: 0,
  correct: 1,
  failed: 1,
  manual: 2,
  usage: 64,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

const CALLERS_FAULT: ReadonlySet<string> = new Set([
  'bad-case',
  'bad-options',
  'input-failed',
  'unknown-matter',
  'bad-pack',
]);

/** The status of a command that ended with this error. */
export function statusOfError(error: unknown): ExitStatus {
  if (!YushenError.is(error)) return EXIT.internal;
  if (error.code === 'aborted') return EXIT.interrupted;
  return CALLERS_FAULT.has(error.code) ? EXIT.usage : EXIT.internal;
}

const WORST_FIRST = [EXIT.internal, EXIT.usage, EXIT.failed] as const;

/** The status of a series: that of its worst member; 0 for an empty one. */
export const worstOf = (statuses: Iterable<ExitStatus>): ExitStatus => {
  const seen = new Set(statuses);
  return WORST_FIRST.find((status) => seen.has(status)) ?? EXIT.done;
};
