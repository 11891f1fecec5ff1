import { WORKER_LOCATION } from '../worker-location';
import { poolOf, type ReadingPool } from './reading-pool';
import { WorkerPool } from './worker-pool';

/** A worker for a mark reader alone: it loads no native code. @throws YushenError `reader-failed` */
export async function createMarksPool(): Promise<ReadingPool> {
  const workers = await WorkerPool.start(WORKER_LOCATION, 1, { memoryArena: false, marksOnly: true });
  return poolOf(workers, { detectionSide: 0, models: [] });
}
