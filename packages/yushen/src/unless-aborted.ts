import { YushenError } from '@yushen/contract';

/** Begins `work` unless the signal has fired, and settles as it does; rejects at once when the signal fires. @throws YushenError `aborted` */
export function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work();
  const aborted = () => new YushenError('aborted', 'The caller aborted this call.', { cause: signal.reason });
  if (signal.aborted) return Promise.reject(aborted());
  return new Promise((resolve, reject) => {
    const stop = () => reject(aborted());
    signal.addEventListener('abort', stop, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
