import { YushenError } from '@yushen/contract';

const aborted = (signal: AbortSignal): YushenError =>
  new YushenError('aborted', 'The caller aborted the work on this file.', { cause: signal.reason });

/** @throws YushenError `aborted` */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted(signal);
}

/** Settles as `work` does, or rejects at once when the signal fires. @throws YushenError `aborted` */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(aborted(signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
