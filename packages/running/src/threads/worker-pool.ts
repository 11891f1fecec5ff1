import { type ResourceLimits, Worker } from 'node:worker_threads';
import { YushenError, type YushenErrorCode } from '@yushen/contract';
import { unlessAborted } from '../abort';
import type { Failure, FromWorker, ToWorker } from './messages';
import type { RequestOf, ResultOf, TaskMap } from './tasks';

export interface PoolOptions<Tasks> {
  /** The workers' module; it answers by `serveTasks`. */
  readonly location: URL;
  /** Most workers at one time. */
  readonly size: number;
  /** Of the error where a worker dies, or a task fails by a mistake of ours. */
  readonly code: YushenErrorCode;
  readonly workerData?: unknown;
  readonly resourceLimits?: ResourceLimits;
  /** Workers that may die in the pool's life before no more are started. Default: any number. */
  readonly deaths?: number;
  /** Milliseconds after which a worker that has nothing to do is let go. Default: never. */
  readonly idleMs?: number;
  /** Whether the worker in this seat, from 0, takes tasks of a name. Default: each takes all. */
  readonly takes?: (seat: number, name: keyof Tasks) => boolean;
}

export interface TaskLimits {
  readonly signal?: AbortSignal | undefined;
  /**
   * Wall time once the task runs: waiting for a worker does not count. When it is over, or the signal fires, the worker is ended;
   * a task without a limit comes to its end, whoever waits for it.
   */
  readonly seconds?: number | undefined;
}

/** A task took longer than it may; its worker was ended. */
export class TaskTooSlow extends Error {
  override readonly name = 'TaskTooSlow';
}

interface Job {
  readonly name: PropertyKey;
  readonly request: unknown;
  readonly seconds: number | undefined;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Slot {
  readonly worker: Worker;
  isReady: boolean;
  job: Job | undefined;
  /** Of the job's time, or of the idle time. */
  clock: NodeJS.Timeout | undefined;
}

/**
 * Worker threads that answer one task at a time each, first come, first served. They start with the first task, or all at once by
 * `start`; one that dies is replaced when there is work for it. Idle, they keep no process alive.
 */
export class WorkerPool<Tasks extends TaskMap<Tasks>> {
  readonly #slots: Slot[] = [];
  readonly #queue: Job[] = [];
  #deaths = 0;
  #closed = false;

  constructor(private readonly options: PoolOptions<Tasks>) {}

  /** Workers that are there. */
  get workers(): number {
    return this.#slots.length;
  }

  /** Starts all workers and waits until they are ready. @throws YushenError the pool's code, or what a worker refused by */
  async start(): Promise<this> {
    const started = await Promise.allSettled(Array.from({ length: this.options.size }, () => this.#open()));
    const refused = started.find((result) => result.status === 'rejected');
    if (refused === undefined) return this;
    await this.close();
    throw refused.reason;
  }

  /** @throws YushenError `aborted`, `closed`, the pool's code, what the task says; TaskTooSlow */
  async run<Name extends keyof Tasks>(
    name: Name,
    request: RequestOf<Tasks, Name>,
    { signal, seconds }: TaskLimits = {},
  ): Promise<ResultOf<Tasks, Name>> {
    if (this.#closed) throw closed();
    let job: Job | undefined;
    const work = (): Promise<ResultOf<Tasks, Name>> =>
      new Promise((resolve, reject) => {
        job = { name, request, seconds, resolve, reject };
        this.#queue.push(job);
        this.#assign();
      });
    try {
      return await unlessAborted(work, signal);
    } catch (error) {
      if (signal?.aborted && job !== undefined) this.#abandon(job, error);
      throw error;
    }
  }

  /** Ends all workers; tasks that wait or run fail with `closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(closed());
    await Promise.all(
      this.#slots.splice(0).map((slot) => {
        slot.job?.reject(closed());
        return end(slot);
      }),
    );
  }

  #assign(): void {
    for (const [seat, slot] of this.#slots.entries()) {
      const job = slot.isReady && slot.job === undefined ? this.#nextJob(seat) : undefined;
      if (job !== undefined) this.#begin(slot, job);
    }
    const starting = this.#slots.filter(({ isReady }) => !isReady).length;
    const wanted = Math.min(this.#queue.length - starting, this.options.size - this.#slots.length);
    for (let more = 0; more < wanted; more += 1) this.#open().catch((error) => this.#failWithoutWorkers(error));
  }

  /** The oldest job that the worker in this seat takes. */
  #nextJob(seat: number): Job | undefined {
    const { takes } = this.options;
    const at = this.#queue.findIndex(({ name }) => takes === undefined || takes(seat, name as keyof Tasks));
    return at < 0 ? undefined : this.#queue.splice(at, 1)[0];
  }

  #begin(slot: Slot, job: Job): void {
    clearTimeout(slot.clock);
    slot.job = job;
    slot.worker.ref();
    const { seconds } = job;
    slot.clock =
      seconds === undefined
        ? undefined
        : setTimeout(() => this.#cut(slot, new TaskTooSlow()), Math.ceil(seconds * 1000));
    slot.worker.postMessage({ kind: 'task', name: job.name, request: job.request } satisfies ToWorker);
  }

  /** Starts a worker, and settles when it is ready. The host's own flags, such as `--inspect`, are not for it. */
  #open(): Promise<void> {
    const { location, workerData, resourceLimits, deaths = Number.POSITIVE_INFINITY } = this.options;
    if (this.#deaths > deaths)
      return Promise.reject(this.#error({ message: 'Too many worker threads ended unexpectedly.' }));
    // A decoder's own chatter is not the host's output.
    const worker = new Worker(location, {
      workerData,
      execArgv: [],
      stdout: true,
      ...(resourceLimits && { resourceLimits }),
    });
    worker.stdout.resume();
    const slot: Slot = { worker, isReady: false, job: undefined, clock: undefined };
    this.#slots.push(slot);
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') {
          slot.isReady = true;
          this.#rest(slot);
          resolve();
          this.#assign();
        } else if (message.kind === 'refused') {
          this.#remove(slot);
          reject(this.#error(message.failure));
        } else this.#finish(slot, message);
      });
      const died = (cause: unknown): void => {
        const error = this.#error({ message: 'A worker thread ended unexpectedly.' }, cause);
        reject(error);
        this.#lose(slot, error);
      };
      worker.on('error', died).on('exit', died);
    });
  }

  #finish(slot: Slot, message: Extract<FromWorker, { kind: 'done' | 'failed' }>): void {
    const { job } = slot;
    slot.job = undefined;
    clearTimeout(slot.clock);
    this.#rest(slot);
    if (message.kind === 'done') job?.resolve(message.result as never);
    else job?.reject(this.#error(message.failure));
    this.#assign();
  }

  /** Without work a worker keeps no process alive, and is let go after a while. */
  #rest(slot: Slot): void {
    slot.worker.unref();
    const { idleMs } = this.options;
    if (idleMs === undefined) return;
    const letGo = (): void => {
      if (this.#remove(slot)) void end(slot);
    };
    slot.clock = setTimeout(letGo, idleMs).unref();
  }

  /** Nobody waits for this job any more: it is not begun, or ended where it may be. */
  #abandon(job: Job, error: unknown): void {
    const at = this.#queue.indexOf(job);
    if (at >= 0) this.#queue.splice(at, 1);
    const slot = this.#slots.find((one) => one.job === job);
    if (slot !== undefined && job.seconds !== undefined) this.#cut(slot, error);
  }

  /** Ends a worker in the middle of its task. */
  #cut(slot: Slot, error: unknown): void {
    if (!this.#remove(slot)) return;
    slot.job?.reject(error);
    void slot.worker.terminate();
    this.#assign();
  }

  /** A worker died: its task fails, and another takes its place where there is work. */
  #lose(slot: Slot, error: YushenError): void {
    if (!this.#remove(slot)) return;
    this.#deaths += 1;
    slot.job?.reject(error);
    if (slot.isReady) this.#assign();
  }

  #failWithoutWorkers(error: unknown): void {
    if (this.#slots.length > 0) return;
    for (const job of this.#queue.splice(0)) job.reject(error);
  }

  #remove(slot: Slot): boolean {
    const at = this.#slots.indexOf(slot);
    if (at < 0) return false;
    clearTimeout(slot.clock);
    this.#slots.splice(at, 1);
    return true;
  }

  #error({ code = this.options.code, message }: Failure, cause?: unknown): YushenError {
    return new YushenError(code, message, cause === undefined ? undefined : { cause });
  }
}

const closed = (): YushenError => new YushenError('closed', 'The workers were closed.');

/** Lets a worker free what it holds and go; one whose task may be ended is not waited for. */
async function end({ worker, job }: Slot): Promise<void> {
  if (job?.seconds !== undefined) return void (await worker.terminate());
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.ref();
  worker.postMessage({ kind: 'close' } satisfies ToWorker);
  await ended;
}
