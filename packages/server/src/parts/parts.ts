import type { PackTrials, Reviewer } from 'yushen';
import type { Log } from '../errors/log';
import type { FileStore } from '../files/file-store';
import type { JobQueue } from '../jobs/job-queue';
import type { Metrics } from '../metrics/metrics';
import type { Keyring } from '../sealing/keyring';
import type { Settings } from '../settings/settings';
import type { Issuer } from '../sign-on/issuer';
import type { Store } from '../store/store';
import type { Tracing } from '../tracing/tracing';
import type { Bulletin } from './bulletin';

/** What the service is made of. Everything is passed in. */
export interface Parts {
  readonly store: Store;
  readonly files: FileStore;
  readonly keys: Keyring;
  /** Reads and judges; may try packs that are not loaded. */
  readonly reviewer: Reviewer & Partial<PackTrials>;
  readonly queue: JobQueue;
  readonly bulletin: Bulletin;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly settings: Settings;
  readonly tracing: Tracing;
  /** Where clerks sign on with an account of their organisation's. */
  readonly issuer?: Issuer | undefined;
}
