import { type DataSource, ROLL_OUT_MODES, YushenError } from '@yushen/contract';
import { httpReaderOptionsSchema } from '@yushen/read';
import { z } from 'zod';

export const reviewerOptionsSchema = z.strictObject({
  /** Reading workers, each with its own models (about 150 MB). Default: 2, or 1 on a single core. */
  workers: z.int().min(1).max(64).optional(),
  /** Folders of your own rule packs, each with a `matter.yaml`. They win over the packs that come with Yushen. */
  packs: z.array(z.string().min(1)).default([]),
  /** Folders of rule packs that judge beside the current ones, without changing a report: see `onShadow` of a review. */
  shadow: z.array(z.string().min(1)).default([]),
  /** By matter: how far its rules are trusted. Default `full`; `presence` and `assist` never approve. */
  modes: z.record(z.string(), z.enum(ROLL_OUT_MODES)).default({}),
  /** Registries by the names that rule packs use under `available`: what they vouch for needs no upload. */
  dataSources: z
    .record(
      z.string(),
      z.custom<DataSource>((value) => typeof value === 'function', 'must be a function'),
    )
    .default({}),
  /** Milliseconds after which a registry counts as out of reach. */
  dataSourceMs: z.int().min(1).max(600_000).default(15_000),
  /**
   * `ppocr` on onnxruntime; `tesseract` is pure WebAssembly, slower and weaker on photos; `auto` is the first, and the second where
   * the first's native code does not load (a process warning says so). An object: your own OCR service over HTTP.
   */
  reader: z.union([z.enum(['auto', 'ppocr', 'tesseract']), httpReaderOptionsSchema]).default('auto'),
  /** A folder with the OCR models, as `yushen models import` makes it, instead of the package that ships them. */
  modelFolder: z.string().min(1).optional(),
  /**
   * Pages read lately are not read again: a file is read when it is chosen, and with its whole case on submit. What was read stays in
   * this process's memory alone, for so many pages. What nobody asked about for so many minutes is never used again, and goes with the
   * next page that is read; all of it goes with the reviewer. `pages: 0` remembers nothing.
   */
  remember: z
    .strictObject({
      pages: z.int().min(0).max(100_000).default(64),
      minutes: z.number().positive().max(1440).default(10),
    })
    .default({ pages: 64, minutes: 10 }),
  /** Limits that untrusted files meet before any decoder. */
  limits: z
    .strictObject({
      bytes: z.int().positive().optional(),
      pixels: z.int().positive().optional(),
      pages: z.int().positive().optional(),
      secondsPerPage: z.number().positive().optional(),
      secondsPerFile: z.number().positive().optional(),
    })
    .optional(),
});

/** How a reviewer works. An unknown key is an error. */
export type ReviewerOptions = z.input<typeof reviewerOptionsSchema>;

/** @throws YushenError `bad-options`, naming each fault */
export function parseReviewerOptions(options: ReviewerOptions): z.output<typeof reviewerOptionsSchema> {
  const parsed = reviewerOptionsSchema.safeParse(options);
  if (!parsed.success) throw new YushenError('bad-options', `Reviewer options: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
