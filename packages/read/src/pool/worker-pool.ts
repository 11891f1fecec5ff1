import { Worker } from 'node:worker_threads';
import { YushenError } from '@yushen/contract';
import type { FromWorker, ToWorker, WorkerSettings } from './messages';
import type { RequestOf, ResultOf, TaskName } from './tasks';

/** A worker that dies is replaced this often in a pool's life; a host that kills more has a fault of its own. */
const MAX_REPLACEMENTS = 3;

/** V8 lets short-lived objects fill 48 MB in each thread; a line's fit into a quarter of that. */
const YOUNG_GENERATION_MB = 12;

interface Job {
  readonly name: TaskName;
  readonly request: unknown;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Slot {
  readonly worker: Worker;
  job: Job | undefined;
}

const aborted = (): YushenError => new YushenError('aborted', 'Reading was aborted by its signal.');

/**
 * Worker threads that answer one task at a time each, first come, first served; text is found by the first half of them alone. Idle,
 * they keep no process alive.
 */
export class WorkerPool {
  readonly #slots: Slot[] = [];
  readonly #queue: Job[] = [];
  #replacements = 0;
  #closed = false;

  /** The workers that find text: half of them, each with more than one thread. Finding takes some 240 MB a worker. */
  readonly #detectors: number;

  private constructor(
    private readonly location: URL,
    private readonly settings: WorkerSettings,
    size: number,
  ) {
    this.#detectors = Math.max(1, size >> 1);
  }

  /**
   * Starts all workers and waits until their models are loaded and tested.
   *
   * @throws YushenError `model-missing`, `model-mismatch`, `reader-failed`
   */
  static async start(location: URL, size: number, settings: WorkerSettings): Promise<WorkerPool> {
    const pool = new WorkerPool(location, settings, size);
    const started = await Promise.allSettled(Array.from({ length: size }, () => pool.#fillSlot()));
    const refused = started.find((result) => result.status === 'rejected');
    if (refused) {
      await pool.close();
      throw refused.reason;
    }
    return pool;
  }

  /** @throws YushenError `aborted`, `closed`, `reader-failed` */
  run<N extends TaskName>(name: N, request: RequestOf<N>, signal?: AbortSignal): Promise<ResultOf<N>> {
    if (this.#closed) return Promise.reject(new YushenError('closed', 'The reader is closed.'));
    if (signal?.aborted) return Promise.reject(aborted());
    return new Promise((resolve, reject) => {
      this.#queue.push({ name, request, signal, resolve, reject });
      this.#assign();
    });
  }

  /** Ends all workers; queued tasks fail with `closed`, running ones too. */
  async close(): Promise<void> {
    this.#closed = true;
    const error = new YushenError('closed', 'The reader was closed.');
    for (const job of this.#queue.splice(0)) job.reject(error);
    await Promise.all(
      this.#slots.splice(0).map(async (slot) => {
        slot.job?.reject(error);
        const ended = new Promise((resolve) => slot.worker.once('exit', resolve));
        slot.worker.ref();
        slot.worker.postMessage({ kind: 'close' } satisfies ToWorker);
        await ended;
      }),
    );
  }

  #assign(): void {
    for (const [index, slot] of this.#slots.entries()) {
      if (slot.job) continue;
      const job = this.#nextJob(index);
      if (!job) continue;
      slot.job = job;
      slot.worker.ref();
      slot.worker.postMessage({ kind: 'task', id: 0, name: job.name, request: job.request } satisfies ToWorker);
    }
  }

  /** The oldest job that the worker in this seat may take. */
  #nextJob(slot: number): Job | undefined {
    const detects = slot < this.#detectors;
    for (let at = 0; at < this.#queue.length; ) {
      const job = this.#queue[at]!;
      if (job.signal?.aborted) {
        this.#queue.splice(at, 1);
        job.reject(aborted());
      } else if (detects || job.name !== 'detect') return this.#queue.splice(at, 1)[0];
      else at += 1;
    }
    return undefined;
  }

  #fillSlot(): Promise<void> {
    const worker = new Worker(this.location, {
      workerData: this.settings,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    const slot: Slot = { worker, job: undefined };
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') {
          worker.unref();
          this.#slots.push(slot);
          resolve();
          this.#assign();
        } else if (message.kind === 'refused') reject(new YushenError(message.failure.code, message.failure.message));
        else this.#finish(slot, message);
      });
      worker.on('error', (cause) => {
        const error = new YushenError('reader-failed', 'A reading worker ended unexpectedly.', { cause });
        reject(error);
        this.#lose(slot, error);
      });
      worker.on('exit', () => reject(new YushenError('reader-failed', 'A reading worker ended before it was ready.')));
    });
  }

  #finish(slot: Slot, message: Extract<FromWorker, { kind: 'done' | 'failed' }>): void {
    const job = slot.job;
    slot.job = undefined;
    slot.worker.unref();
    if (job?.signal?.aborted) job.reject(aborted());
    else if (message.kind === 'done') job?.resolve(message.result as never);
    else job?.reject(new YushenError(message.failure.code, message.failure.message));
    this.#assign();
  }

  /** A worker died: its task fails, another worker takes its seat. */
  #lose(slot: Slot, error: YushenError): void {
    const index = this.#slots.indexOf(slot);
    if (index < 0) return;
    this.#slots.splice(index, 1);
    slot.job?.reject(error);
    if (this.#replacements < MAX_REPLACEMENTS) {
      this.#replacements += 1;
      this.#fillSlot().catch((reason) => this.#failAll(reason));
    } else if (this.#slots.length === 0) this.#failAll(error);
  }

  #failAll(error: unknown): void {
    if (this.#slots.length > 0) return;
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(error);
  }
}
