import { poolOf, type ReadingPool } from './reading-pool';
import { startReadingWorkers } from './reading-workers';

/** A worker for a mark reader alone: it loads no native code. @throws YushenError `reader-failed` */
export async function createMarksPool(): Promise<ReadingPool> {
  const workers = await startReadingWorkers(1, { memoryArena: false, marksOnly: true });
  return poolOf(workers, { detectionSide: 0, models: [] });
}
