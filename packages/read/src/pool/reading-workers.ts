import { WorkerPool } from '@yushen/running/threads';
import { WORKER_LOCATION } from '../worker-location';
import type { Tasks } from './tasks';
import type { WorkerSettings } from './worker-settings';

/** A worker that dies is replaced this often in a pool's life; a host that kills more has a fault of its own. */
const MAX_REPLACEMENTS = 3;

/** V8 lets short-lived objects fill 48 MB in each thread; a line's fit into a quarter of that. */
const YOUNG_GENERATION_MB = 12;

/**
 * Workers that read, their models loaded and tested. Text is found by the first half of them alone, each with more than one thread:
 * finding takes some 240 MB a worker.
 *
 * @throws YushenError `model-missing`, `model-mismatch`, `reader-failed`
 */
export function startReadingWorkers(size: number, settings: WorkerSettings): Promise<WorkerPool<Tasks>> {
  const detectors = Math.max(1, size >> 1);
  const pool = new WorkerPool<Tasks>({
    location: WORKER_LOCATION,
    size,
    code: 'reader-failed',
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    deaths: MAX_REPLACEMENTS,
    takes: (seat, name) => seat < detectors || name !== 'detect',
  });
  return pool.start();
}
