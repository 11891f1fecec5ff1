import { Worker } from 'node:worker_threads';
import { YushenError } from '@yushen/contract';
import pLimit from 'p-limit';
import type { Task, TaskAnswer, Tasks } from '../worker';
import { WORKER_LOCATION } from '../worker-location';
import { throwIfAborted, unlessAborted } from './cancel';

export interface TaskLimits {
  readonly signal?: AbortSignal | undefined;
  /** Wall time once the task runs; waiting for the worker does not count. */
  readonly seconds: number;
}

/** A task took longer than it may; its worker was ended. */
export class TaskTooSlow extends Error {
  override readonly name = 'TaskTooSlow';
}

/** The worker died of its task, or was ended: that says nothing about the file. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/** Idle time after which the worker, with all it holds, is let go, milliseconds. */
const IDLE_MS = 10_000;
/** JavaScript heap of the worker, MB. Pixels and PDF documents live outside it. */
const WORKER_HEAP_MB = 512;
const FORGETTING_SECONDS = 5;

/**
 * One worker thread for what would hold the host's event loop: PDF, OFD, bitmaps, pixel measures. It starts with the first task,
 * takes one task at a time, and does not keep the process alive.
 */
export class Workshop {
  readonly #turn = pLimit(1);
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @throws YushenError `aborted`; TaskTooSlow; WorkerDied; TaskFailed where the task itself failed */
  run<Name extends keyof Tasks>(
    name: Name,
    input: Parameters<Tasks[Name]>[0],
    { signal, seconds }: TaskLimits,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    const turn = this.#turn(async () => {
      throwIfAborted(signal);
      clearTimeout(this.#idle);
      const worker = this.#worker ?? this.#start();
      try {
        return await answerOf(worker, { name, input } as Task, signal, seconds);
      } catch (error) {
        if (!(error instanceof TaskFailed)) await this.#end(worker);
        throw error;
      } finally {
        this.#idle = setTimeout(() => this.#end(worker), IDLE_MS).unref();
      }
    });
    return unlessAborted(turn as Promise<Awaited<ReturnType<Tasks[Name]>>>, signal);
  }

  /** Closes a document that the worker may hold; a worker that is gone holds nothing. */
  async forget(id: string): Promise<void> {
    if (this.#worker !== undefined) await this.run('forgetDocument', id, { seconds: FORGETTING_SECONDS });
  }

  /** Ends the worker; a task under way fails. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    if (this.#worker !== undefined) await this.#end(this.#worker);
  }

  /** The host's own flags, such as `--inspect` or a resolution condition, are not for the worker. */
  #start(): Worker {
    const worker = new Worker(WORKER_LOCATION, {
      execArgv: [],
      // A decoder's own chatter is not the host's output.
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
    });
    worker.stdout.resume();
    const gone = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.on('error', gone).on('exit', gone);
    this.#worker = worker;
    return worker;
  }

  async #end(worker: Worker): Promise<void> {
    if (this.#worker === worker) this.#worker = undefined;
    await worker.terminate();
  }
}

/** The task itself failed, by a mistake of ours; its worker is well. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
}

function answerOf(worker: Worker, task: Task, signal: AbortSignal | undefined, seconds: number): Promise<unknown> {
  const done = new AbortController();
  worker.ref();
  return new Promise((resolve, reject) => {
    const once = { once: true, signal: done.signal };
    const clock = setTimeout(() => reject(new TaskTooSlow()), Math.ceil(seconds * 1000));
    done.signal.addEventListener('abort', () => clearTimeout(clock));
    signal?.addEventListener('abort', () => reject(new YushenError('aborted', 'The task was aborted.')), once);
    const died = (cause?: unknown) => reject(new WorkerDied('the worker ended during its task', { cause }));
    const answered = (answer: TaskAnswer) =>
      'result' in answer ? resolve(answer.result) : reject(new TaskFailed(answer.failed));
    worker.on('error', died).on('exit', died).on('message', answered);
    done.signal.addEventListener('abort', () => worker.off('error', died).off('exit', died).off('message', answered));
    worker.postMessage(task);
  }).finally(() => {
    done.abort();
    worker.unref();
  });
}
