import { UploadFailure } from './upload-client';

/** Times that something is asked of a service that is busy. */
const ATTEMPTS = 6;
/** Seconds to wait where a busy service does not say how long. */
const PAUSE = 2;
/** Seconds to wait at most. */
const LONGEST_PAUSE = 30;

/** Asks again as long as the service is only busy. @throws what the last attempt threw */
export async function again<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UploadFailure) || error.code !== 'busy' || attempt === ATTEMPTS) throw error;
      await pause(Math.min(error.retryAfter ?? PAUSE * attempt, LONGEST_PAUSE), signal);
    }
}

const pause = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
  });
