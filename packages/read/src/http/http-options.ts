import { z } from 'zod';

/** Where a city's own OCR service is, and how patient to be with it. Unknown keys are refused. */
export const httpReaderOptionsSchema = z.strictObject({
  /** Answers `GET` with its description and `POST` of a PNG with the lines on it: `packages/read/src/http/README.md`. */
  url: z.url({ protocol: /^https?$/ }),
  /** Sent with every request, for example a token. Never logged. */
  headers: z.record(z.string(), z.string()).default({}),
  /** Wall time of one attempt, until its answer is whole, ms. */
  timeoutMs: z.int().min(1).max(600_000).default(30_000),
  /** Attempts after the first one, where the service does not answer or is busy. */
  retries: z.int().min(0).max(10).default(2),
  /** Wait before the first retry, ms; twice as long before each further one, unless the service says how long. */
  backoffMs: z.int().min(0).max(60_000).default(500),
  /** Requests under way at one time. */
  concurrency: z.int().min(1).max(64).default(2),
  /** Largest page sent, bytes. */
  mostRequestBytes: z
    .int()
    .positive()
    .default(64 * 1024 * 1024),
  /** Largest answer taken, bytes. */
  mostAnswerBytes: z
    .int()
    .positive()
    .default(16 * 1024 * 1024),
});

export type HttpReaderOptions = z.input<typeof httpReaderOptionsSchema>;
export type ResolvedHttpOptions = z.output<typeof httpReaderOptionsSchema>;
