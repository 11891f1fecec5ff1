import { YushenError } from '@yushen/contract';

/**
 * Runs work that may never answer: it is told by its signal to end, and no longer waited for, when `milliseconds` have
 * passed or the caller's signal is aborted.
 *
 * @throws YushenError `aborted` when the caller's signal is; any other rejection is the work's, or says that time is up
 */
export async function withinTime<Result>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(new Error(`No answer within ${milliseconds} ms.`)), milliseconds);
  const end = () => own.abort(new YushenError('aborted', 'The review was aborted.'));
  outer?.addEventListener('abort', end, { once: true });
  if (outer?.aborted) end();
  try {
    const ended = new Promise<never>((_, reject) => {
      own.signal.addEventListener('abort', () => reject(own.signal.reason), { once: true });
      if (own.signal.aborted) reject(own.signal.reason);
    });
    return await Promise.race([work(own.signal), ended]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}
