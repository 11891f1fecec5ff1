import { YushenError, type YushenErrorCode } from '@yushen/contract';

/** Something that could not be worked on for a reason of ours: nothing is said against its file. */
export interface OurFailure {
  readonly material: number;
  /** Absent where the whole file is concerned. */
  readonly page?: number | undefined;
  readonly document?: string | undefined;
  readonly reason: 'crash' | 'time';
}

/** What ends a review: the caller ended it, or it cannot be done on this host at all. Everything else costs one page. */
const ENDS_ALL: ReadonlySet<YushenErrorCode> = new Set([
  'aborted',
  'closed',
  'bad-case',
  'bad-options',
  'bad-pack',
  'input-failed',
  'unknown-matter',
  'model-missing',
  'model-mismatch',
  'native-missing',
  'package-missing',
]);

const endsAll = (error: unknown): boolean => YushenError.is(error) && ENDS_ALL.has(error.code);

/** Time ran out, by the names that such errors have: `TimeoutError`, `TaskTooSlow`, also as a cause. */
function isTooSlow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || error.name.endsWith('TooSlow') || isTooSlow(error.cause);
}

/**
 * Runs work that may fail for a reason of ours: a worker that died, time that ran out, a mistake in our code. A crash is
 * tried once more, on whatever fresh worker its part has by then; when it fails for good, `failed` is told and `instead` stands.
 *
 * @throws YushenError what ends a review as a whole: `aborted`, `closed`, a missing model …
 */
export async function attempt<Result>(
  work: () => Promise<Result>,
  failed: (reason: OurFailure['reason']) => void,
  instead: Result,
): Promise<Result> {
  for (let isRetry = false; ; isRetry = true) {
    try {
      return await work();
    } catch (error) {
      if (endsAll(error)) throw error;
      const isTime = isTooSlow(error);
      if (!isTime && !isRetry) continue;
      failed(isTime ? 'time' : 'crash');
      return instead;
    }
  }
}
