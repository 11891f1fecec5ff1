import { type FailureCode, UploadFailure } from './upload-client';

export interface SendOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob;
  readonly signal: AbortSignal;
  readonly onSent: (share: number) => void;
}

/** Sends bytes and tells how far they are, which `fetch` cannot. @throws UploadFailure, or the signal's abort */
export function sendFile<T>({ url, headers, body, signal, onSent }: SendOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onSent(1);
    request.onload = () => {
      if (request.status < 200 || request.status > 299)
        return reject(failureOf(request.status, Number(request.getResponseHeader('retry-after') ?? Number.NaN)));
      try {
        resolve(JSON.parse(request.responseText) as T);
      } catch {
        reject(new UploadFailure('failed'));
      }
    };
    request.onerror = () => reject(new UploadFailure('offline'));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) return reject(new DOMException('Aborted', 'AbortError'));
    request.send(body);
  });
}

const CODES: Readonly<Record<number, FailureCode>> = {
  400: 'form',
  401: 'not-allowed',
  403: 'not-allowed',
  409: 'unchanged',
  413: 'too-large',
  429: 'busy',
  502: 'offline',
  503: 'busy',
  504: 'offline',
};

/** What a status of the service means to the person at the page. */
export const failureOf = (status: number, retryAfter = Number.NaN): UploadFailure =>
  new UploadFailure(CODES[status] ?? 'failed', Number.isFinite(retryAfter) ? { retryAfter } : {});
