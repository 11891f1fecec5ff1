import { setTimeout as pause } from 'node:timers/promises';
import { YushenError } from '@yushen/contract';
import { throwIfAborted } from '@yushen/running';
import type { z } from 'zod';
import type { ResolvedHttpOptions } from './http-options';

/** Answers after which another attempt may go well. */
const WORTH_RETRYING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Longest wait that a service may ask for, ms. */
const LONGEST_WAIT_MS = 30_000;

/** An attempt that failed: in words without anything of the page, and whether another may go well. */
class FailedAttempt extends Error {
  constructor(
    message: string,
    readonly retry: boolean,
    readonly waitMs?: number,
  ) {
    super(message);
  }
}

/**
 * Asks the service and parses its answer. Redirects are refused: a page goes to the host that was named and to no other. No
 * error quotes what was sent or answered.
 *
 * @throws YushenError `reader-failed`, `aborted`
 */
export async function ask<Schema extends z.ZodType>(
  options: ResolvedHttpOptions,
  schema: Schema,
  { png, signal }: { readonly png?: Uint8Array | undefined; readonly signal?: AbortSignal | undefined },
): Promise<z.output<Schema>> {
  if (png && png.length > options.mostRequestBytes)
    throw new YushenError(
      'reader-failed',
      `A page is larger than the ${options.mostRequestBytes} bytes that may be sent.`,
    );
  for (let attempt = 0; ; attempt += 1) {
    throwIfAborted(signal);
    try {
      return parsed(schema, await exchange(options, png, signal));
    } catch (error) {
      throwIfAborted(signal);
      if (!(error instanceof FailedAttempt)) throw error;
      if (!error.retry || attempt === options.retries)
        throw new YushenError(
          'reader-failed',
          `The OCR service at ${new URL(options.url).host} ${error.message} (${attempt + 1} attempts).`,
        );
      await waited(error.waitMs ?? options.backoffMs * 2 ** attempt, signal);
    }
  }
}

async function exchange(
  { url, headers, timeoutMs, mostAnswerBytes }: ResolvedHttpOptions,
  png: Uint8Array | undefined,
  signal: AbortSignal | undefined,
): Promise<string> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: png ? 'POST' : 'GET',
      headers: { ...headers, accept: 'application/json', ...(png && { 'content-type': 'image/png' }) },
      ...(png && { body: png as Uint8Array<ArrayBuffer> }),
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (response.ok) return await limitedText(response, mostAnswerBytes);
    await response.body?.cancel();
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN) * 1000;
    throw new FailedAttempt(
      `answered ${response.status}`,
      WORTH_RETRYING.has(response.status),
      Number.isFinite(wait) ? Math.min(LONGEST_WAIT_MS, Math.max(0, wait)) : undefined,
    );
  } catch (error) {
    if (error instanceof FailedAttempt || signal?.aborted) throw error;
    // What fetch itself says may name addresses and more: only the kind of failure is told.
    throw new FailedAttempt(timeout.aborted ? `did not answer within ${timeoutMs} ms` : 'could not be reached', true);
  }
}

/** The answer's text, as long as it is within the limit: the length that a header states is not believed. */
async function limitedText(response: Response, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) throw new FailedAttempt(`answered with more than ${mostBytes} bytes`, false);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FailedAttempt('did not answer with JSON', false);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path }) => path.join('.') || 'the answer').slice(0, 3);
  throw new FailedAttempt(`answered in another form than yushen.ocr/1: ${places.join(', ')}`, false);
}

const waited = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => throwIfAborted(signal));
