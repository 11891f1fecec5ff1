import { setTimeout as pause } from 'node:timers/promises';
import { type DataRequest, type DataSource, type SharedData, YushenError } from '@yushen/contract';
import { z } from 'zod';

/** How an endpoint is asked for shared data. */
export interface HttpDataSourceOptions {
  /** The endpoint that requests are posted to. */
  readonly url: string | URL;
  /** Sent with every request: a token, for one. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds that one attempt may take. Default 3000. */
  readonly timeoutMs?: number | undefined;
  /** Attempts after the first one, where the endpoint is out of reach or out of order. Default 2. */
  readonly retries?: number | undefined;
  /** Milliseconds before the first retry; each further one waits twice as long. Default 200. */
  readonly backoffMs?: number | undefined;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** A registry's entry is a few fields: more than this is none. */
const MAX_BYTES = 256 * 1024;

const answerSchema = z.object({ fields: z.record(z.string(), z.string()), subject: z.string().optional() });

/**
 * A data source that asks an HTTP endpoint. It posts `{ source, matter, caseId, requirement, documentType, subject }` as
 * JSON and nothing else of the case. 200 with `{ "fields": { "name": "…" } }`: the registry has it; 204 or 404: it has
 * nothing. Timeouts, refused connections, 429 and 5xx are tried again; anything else means that it cannot be reached.
 *
 * @throws YushenError `registry-failed` from the data source, where the registry cannot be reached
 */
export function httpDataSource(options: HttpDataSourceOptions): DataSource {
  const { retries = 2, backoffMs = 200 } = options;
  return async (request) => {
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await attemptOnce(request, options);
      if (outcome.kind === 'answered') return outcome.data;
      if (!outcome.again || attempt >= retries) throw new YushenError('registry-failed', outcome.why);
      await pause(backoffMs * 2 ** attempt, undefined, { signal: request.signal });
    }
  };
}

type Outcome =
  | { readonly kind: 'answered'; readonly data: SharedData | undefined }
  | { readonly kind: 'failed'; readonly again: boolean; readonly why: string };

async function attemptOnce(request: DataRequest, options: HttpDataSourceOptions): Promise<Outcome> {
  const { url, headers = {}, timeoutMs = 3000, fetch: send = fetch } = options;
  const { form: _form, signal, ...asked } = request;
  const failed = (again: boolean, why: string): Outcome => ({
    kind: 'failed',
    again,
    why: `The data source "${request.source}" ${why}.`,
  });
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(asked),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    if (response.status === 204 || response.status === 404) return { kind: 'answered', data: undefined };
    if (!response.ok)
      return failed(response.status === 429 || response.status >= 500, `answered with status ${response.status}`);
    const parsed = answerSchema.safeParse(JSON.parse(await bodyOf(response)));
    if (!parsed.success) return failed(false, 'answered with what is no shared data');
    const { source, requirement, documentType } = request;
    const { fields, subject } = parsed.data;
    return {
      kind: 'answered',
      data: { requirement, source, documentType, fields, ...(subject !== undefined && { subject }) },
    };
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof SyntaxError) return failed(false, 'answered with what is no JSON');
    if (error instanceof RangeError) return failed(false, 'answered with too much');
    return failed(true, 'cannot be reached');
  }
}

/** The body as text. @throws RangeError where it is larger than an entry can be */
async function bodyOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new RangeError('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
