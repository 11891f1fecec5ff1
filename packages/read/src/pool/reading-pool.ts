import { type ModelInfo, type PageImage, YushenError } from '@yushen/contract';
import { infosOf, readModelSet } from '../models/model-set';
import { type ReadOptions, readOptionsSchema } from '../read-options';
import { DETECTION_THREADS } from '../speed';
import { WORKER_LOCATION } from '../worker-location';
import { pixelSharer } from './share-pixels';
import type { RequestOf, ResultOf, TaskName } from './tasks';
import { WorkerPool } from './worker-pool';

/** Worker threads that read: shared by a text reader and a mark reader, closed once by whoever opened it. */
export interface ReadingPool {
  /** Longest side given to the text detector, px. */
  readonly detectionSide: number;
  /** What the workers read with. */
  readonly models: readonly ModelInfo[];
  run<N extends TaskName>(name: N, request: RequestOf<N>, signal?: AbortSignal): Promise<ResultOf<N>>;
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
  const started = await WorkerPool.start(WORKER_LOCATION, workers, {
    modelFolder,
    memoryArena,
    detectionThreads: Math.min(workers, DETECTION_THREADS),
  });
  return poolOf(started, { detectionSide, models });
}

/** A pool of workers that are there. */
export function poolOf(
  pool: WorkerPool,
  { detectionSide, models }: Pick<ReadingPool, 'detectionSide' | 'models'>,
): ReadingPool {
  const share = pixelSharer();
  return {
    detectionSide,
    models,
    run: (name, request, signal) => abortable(pool.run(name, withSharedImage(request, share), signal), signal),
    close: () => pool.close(),
  };
}

function withSharedImage<R extends { readonly image: PageImage }>(
  request: R,
  share: (image: PageImage) => PageImage,
): R {
  return { ...request, image: share(request.image) };
}

/** Ends the waiting at once on abort; the worker finishes its step and is then free again. */
function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new YushenError('aborted', 'Reading was aborted by its signal.'));
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
