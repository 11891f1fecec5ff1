import type { FileFault } from '@yushen/contract';
import { z } from 'zod';

/** What one upload may cost. Judged before any decoder sees the bytes, as far as the format lets it. */
export const DEFAULT_LIMITS = {
  /** A scanned contract of 40 pages is about 30 MB; nothing an applicant needs to send is larger than 50 MB. */
  bytesPerFile: 50 * 1024 * 1024,
  /** An A0 sheet at 144 dpi has 32 megapixels, a photo of a good telephone 12 to 50; 50 megapixels are 150 MB of RGB. */
  pixelsPerPage: 50_000_000,
  pagesPerFile: 100,
  /** Wall time to open, or to render, one page. An ordinary page takes 0.05 s. */
  secondsPerPage: 30,
  /** Wall time to open a whole file. */
  secondsPerFile: 120,
} as const;

/** Options of the limits, each with its default. */
export const limitsSchema = z.strictObject({
  bytesPerFile: z.int().positive().default(DEFAULT_LIMITS.bytesPerFile),
  pixelsPerPage: z.int().positive().default(DEFAULT_LIMITS.pixelsPerPage),
  pagesPerFile: z.int().positive().default(DEFAULT_LIMITS.pagesPerFile),
  secondsPerPage: z.number().positive().default(DEFAULT_LIMITS.secondsPerPage),
  secondsPerFile: z.number().positive().default(DEFAULT_LIMITS.secondsPerFile),
});
export type Limits = z.infer<typeof limitsSchema>;

type TooLarge = Extract<FileFault, { code: 'file.too-large' }>;

/** A fault where `actual` is over `limit`, else undefined. */
export function overLimit(
  measure: TooLarge['measure'],
  actual: number,
  limit: number,
  page?: number,
): TooLarge | undefined {
  if (actual <= limit) return undefined;
  return { code: 'file.too-large', measure, actual, limit, ...(page === undefined ? {} : { page }) };
}
