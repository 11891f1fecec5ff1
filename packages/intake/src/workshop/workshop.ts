import { type RequestOf, type ResultOf, type TaskLimits, WorkerPool } from '@yushen/running/threads';
import type { Tasks } from '../tasks';
import { WORKER_LOCATION } from '../worker-location';

/** Idle time after which the worker, with all it holds, is let go, milliseconds. */
const IDLE_MS = 10_000;
/** JavaScript heap of the worker, MB. Pixels and PDF documents live outside it. */
const WORKER_HEAP_MB = 512;
const FORGETTING_SECONDS = 5;

/** One worker thread for what would hold the host's event loop: PDF, OFD, bitmaps, pixel measures. It starts with the first task. */
export class Workshop {
  readonly #pool = new WorkerPool<Tasks>({
    location: WORKER_LOCATION,
    size: 1,
    code: 'internal',
    idleMs: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
  });

  /** @throws YushenError `aborted`; `internal` where the worker dies or the task fails; TaskTooSlow */
  run<Name extends keyof Tasks>(
    name: Name,
    request: RequestOf<Tasks, Name>,
    limits: TaskLimits & { readonly seconds: number },
  ): Promise<ResultOf<Tasks, Name>> {
    return this.#pool.run(name, request, limits);
  }

  /** Closes a document that the worker may hold; a worker that is gone holds nothing. */
  async forget(id: string): Promise<void> {
    if (this.#pool.workers > 0) await this.run('forgetDocument', id, { seconds: FORGETTING_SECONDS });
  }

  /** Ends the worker; a task under way fails. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}
