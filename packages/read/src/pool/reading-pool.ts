import { type ModelInfo, type PageImage, YushenError } from '@yushen/contract';
import type { RequestOf, ResultOf, WorkerPool } from '@yushen/running/threads';
import { infosOf, readModelSet } from '../models/model-set';
import { type ReadOptions, readOptionsSchema } from '../read-options';
import { DETECTION_THREADS } from '../speed';
import { startReadingWorkers } from './reading-workers';
import { pixelSharer } from './share-pixels';
import type { Tasks } from './tasks';

/** Worker threads that read: shared by a text reader and a mark reader, closed once by whoever opened it. */
export interface ReadingPool {
  /** Longest side given to the text detector, px. */
  readonly detectionSide: number;
  /** What the workers read with. */
  readonly models: readonly ModelInfo[];
  run<Name extends keyof Tasks>(
    name: Name,
    request: RequestOf<Tasks, Name>,
    signal?: AbortSignal,
  ): Promise<ResultOf<Tasks, Name>>;
  close(): Promise<void>;
}

/**
 * Starts the reading workers, each with its own models, and waits until they have read a known line.
 *
 * @throws YushenError `bad-options`, `native-missing`, `model-missing`, `model-mismatch`, `reader-failed`
 */
export async function createReadingPool(options: ReadOptions = {}): Promise<ReadingPool> {
  const parsed = readOptionsSchema.safeParse(options);
  if (!parsed.success) throw new YushenError('bad-options', `Reading options: ${parsed.error.message}`);
  const { workers, detectionSide, modelFolder, memoryArena } = parsed.data;
  const models = infosOf(await readModelSet(modelFolder));
  const started = await startReadingWorkers(workers, {
    modelFolder,
    memoryArena,
    detectionThreads: Math.min(workers, DETECTION_THREADS),
  });
  return poolOf(started, { detectionSide, models });
}

/** A pool of workers that are there. */
export function poolOf(
  pool: WorkerPool<Tasks>,
  { detectionSide, models }: Pick<ReadingPool, 'detectionSide' | 'models'>,
): ReadingPool {
  const share = pixelSharer();
  return {
    detectionSide,
    models,
    run: (name, request, signal) => pool.run(name, withSharedImage(request, share), { signal }),
    close: () => pool.close(),
  };
}

function withSharedImage<R extends { readonly image: PageImage }>(
  request: R,
  share: (image: PageImage) => PageImage,
): R {
  return { ...request, image: share(request.image) };
}
