import type { YushenErrorCode } from '@yushen/contract';
import type { TaskName } from './tasks';

/** An error as it crosses from a worker to the host. */
export interface Failure {
  readonly code: YushenErrorCode;
  readonly message: string;
}

export type ToWorker =
  | { readonly kind: 'task'; readonly id: number; readonly name: TaskName; readonly request: unknown }
  | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

/** What a worker is started with. */
export interface WorkerSettings {
  readonly modelFolder?: string | undefined;
  readonly memoryArena: boolean;
  /** Threads for one detection; see `DETECTION_THREADS`. */
  readonly detectionThreads?: number;
  /** No networks are loaded; only marks can be asked for. */
  readonly marksOnly?: boolean;
}
