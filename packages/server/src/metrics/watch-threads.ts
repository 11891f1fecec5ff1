import { errorMonitor } from 'node:events';
import type { Worker } from 'node:worker_threads';

/**
 * Tells of each worker thread of this process that dies: out of memory, or by an error that nobody caught. Whoever keeps the threads
 * starts others in their places. Threads that were started before are not seen.
 *
 * @returns what ends the watch
 */
export function watchThreads(onDeath: () => void): () => void {
  const watch = (worker: Worker) => void worker.once(errorMonitor, onDeath);
  process.on('worker', watch);
  return () => void process.off('worker', watch);
}
