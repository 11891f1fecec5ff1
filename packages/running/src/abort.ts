import { YushenError } from '@yushen/contract';

const aborted = (signal: AbortSignal): YushenError =>
  new YushenError('aborted', 'The caller aborted this call.', { cause: signal.reason });

/** @throws YushenError `aborted` where the signal has fired */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted(signal);
}

/**
 * Begins `work` unless the signal has fired, and settles as it does; rejects at once when the signal fires. What was begun is not
 * waited for then.
 *
 * @throws YushenError `aborted`
 */
export async function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work();
  throwIfAborted(signal);
  return new Promise((resolve, reject) => {
    const stop = () => reject(aborted(signal));
    signal.addEventListener('abort', stop, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
