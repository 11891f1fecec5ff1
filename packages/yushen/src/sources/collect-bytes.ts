import { YushenError } from '@yushen/contract';
import { unlessAborted } from '@yushen/running';

/** What a file may cost, and what ends its reading. */
export interface FetchLimits {
  /** Most bytes of one file. */
  readonly bytes: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The bytes of a stream, or nothing where there are more than the limit: then the stream is ended, and what came is let go.
 *
 * @throws YushenError `aborted`; `input-failed` where the stream breaks off
 */
export async function collectBytes(
  stream: AsyncIterable<unknown>,
  { bytes: limit, signal }: FetchLimits,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const iterator = stream[Symbol.asyncIterator]();
  const end = async (): Promise<void> => void (await iterator.return?.());
  for (;;) {
    const { done, value } = await unlessAborted(() => next(iterator), signal).catch(async (error: unknown) => {
      // Not waited for: a stream that hangs may never settle.
      if (signal?.aborted) void end().catch(() => {});
      throw error;
    });
    if (done) return joined(chunks, total);
    const chunk = bytesOf(value);
    total += chunk.length;
    if (total > limit) {
      await end();
      return undefined;
    }
    chunks.push(chunk);
  }
}

const next = (iterator: AsyncIterator<unknown>): Promise<IteratorResult<unknown>> =>
  iterator.next().catch((cause: unknown) => {
    throw new YushenError('input-failed', 'The stream broke off before its end.', { cause });
  });

/** @throws YushenError `bad-options` where the stream gives text or objects */
function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new YushenError('bad-options', 'A file must be a stream of bytes: this one gives text or objects.');
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
