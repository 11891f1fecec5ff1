import type { Executor } from '../store/store';

/** A submitted case to be reviewed. */
export interface ReviewJob {
  readonly tenant: string;
  readonly caseId: string;
  readonly submission: number;
}

/** An event to be sent to an endpoint. */
export interface CallbackJob {
  readonly tenant: string;
  readonly deliveryId: string;
}

export interface JobHandlers {
  /** Rejects: it is tried again later. The signal is aborted when the job is lost to another worker. */
  review(job: ReviewJob, signal: AbortSignal): Promise<void>;
  /** A review that was tried so often, or whose workers died, that it is not tried again. */
  reviewGivenUp(job: ReviewJob): Promise<void>;
  callback(job: CallbackJob, signal: AbortSignal): Promise<void>;
  callbackGivenUp(job: CallbackJob): Promise<void>;
  /** Now and then. */
  purge(): Promise<void>;
}

/** Jobs on the store's own database: what is put in within a transaction is there if that commits, and only then. */
export interface JobQueue {
  /** Of two jobs the one of higher priority runs first. */
  addReview(tx: Executor, job: ReviewJob, priority: number): Promise<void>;
  addCallback(tx: Executor, job: CallbackJob): Promise<void>;
  /** Starts to run jobs: so many reviews at a time. At least once each, on one worker at a time. */
  work(handlers: JobHandlers, reviews: number): Promise<void>;
  /** Lets running jobs end, so many seconds at most, and takes no more. */
  close(seconds?: number): Promise<void>;
}
