import { YushenError } from '@yushen/contract';

/** What the process answers: the contract's statuses, and the shell's own for an interrupt (128 + signal). */
export const EXIT = {
  /** `review`: nothing found, nothing in doubt. */
  approve: 0,
  /** Any other command that did what was asked. */
  done: 0,
  /** `review`: the applicant must mend something. */
  correct: 1,
  /** A command whose answer is no: an example of a pack that fails, a lint error, a broken audit log. */
  failed: 1,
  /** `review`: a person must look. */
  manual: 2,
  /** Bad options, or an input that cannot be taken (sysexits `EX_USAGE`). */
  usage: 64,
  /** An error of ours (sysexits `EX_SOFTWARE`). */
  internal: 70,
  /** Ended by Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
} as const;

/** One of the numbers in `EXIT`. */
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
