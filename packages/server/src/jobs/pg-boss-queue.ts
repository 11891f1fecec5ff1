import { YushenError } from '@yushen/contract';
import { sql } from 'drizzle-orm';
import { type Db, fromDrizzle, PgBoss } from 'pg-boss';
import type { Log } from '../errors/log';
import type { Executor, QueueDatabase } from '../store/store';
import type { CallbackJob, JobQueue, ReviewJob } from './job-queue';

const REVIEW = 'review';
const REVIEW_GIVEN_UP = 'review-given-up';
const CALLBACK = 'callback';
const CALLBACK_GIVEN_UP = 'callback-given-up';
const PURGE = 'purge';

/** Seconds without a sign of life after which a worker counts as dead: the least that pg-boss takes. */
const HEARTBEAT_SECONDS = 10;
/** Seconds between looks for dead workers. With the heartbeat: a lost case is taken up within 20 s, plus its retry's pause. */
const MONITOR_SECONDS = 5;
/** Seconds between looks for jobs that no notification told of. */
const POLL_SECONDS = 2;
/** Seconds that one review may take in all: twenty scanned files on a slow core. */
const REVIEW_SECONDS = 900;
const CALLBACK_SECONDS = 60;
/** Seconds between the first attempts; each pause is about twice the one before. */
const REVIEW_RETRY_SECONDS = 1;
const CALLBACK_RETRY_SECONDS = 5;
const CALLBACK_RETRY_MOST_SECONDS = 6 * 3600;
/** Seconds that setting one case aside may take, and between two attempts. */
const GIVEN_UP_SECONDS = 60;
const GIVEN_UP_RETRY_SECONDS = 5;
const GIVEN_UP_RETRIES = 1000;
/** Seconds that given-up jobs are kept where nobody works: 14 days. */
const KEEP_SECONDS = 14 * 86_400;

/** Seconds within which the queue must be open, and closed again where it is not: where the database ends meanwhile, pg-boss may wait for good. */
const OPEN_SECONDS = 60;
const STOP_SECONDS = 5;

export interface QueueOptions {
  readonly reviewAttempts: number;
  readonly callbackAttempts: number;
  readonly log: Log;
}

/** Opens the queue on pg-boss, in the schema `pgboss`, which it makes and keeps up to date itself. */
export async function openPgBossQueue(database: QueueDatabase, options: QueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({
    ...database,
    schedule: true,
    useListenNotify: true,
    monitorIntervalSeconds: MONITOR_SECONDS,
    superviseIntervalSeconds: MONITOR_SECONDS,
    queueCacheIntervalSeconds: MONITOR_SECONDS,
  });
  boss.on('error', (error) => options.log.warn({ error }, 'the job queue stumbled'));
  try {
    await inTime(
      boss.start().then(() => makeQueues(boss)),
      OPEN_SECONDS,
    );
  } catch (error) {
    // A queue that started in part keeps its timers and connections.
    await inTime(boss.stop({ graceful: false, close: true }), STOP_SECONDS).catch(() => {});
    throw error;
  }
  const within = (tx: Executor): Db => fromDrizzle(tx as never, sql as never);
  return {
    addReview: async (tx, job, priority) => {
      await boss.send(REVIEW, job, {
        db: within(tx),
        priority,
        retryLimit: options.reviewAttempts - 1,
        retryDelay: REVIEW_RETRY_SECONDS,
        retryBackoff: true,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        expireInSeconds: REVIEW_SECONDS,
        group: { id: job.tenant },
      });
    },
    addCallback: async (tx, job) => {
      await boss.send(CALLBACK, job, {
        db: within(tx),
        retryLimit: options.callbackAttempts - 1,
        retryDelay: CALLBACK_RETRY_SECONDS,
        retryDelayMax: CALLBACK_RETRY_MOST_SECONDS,
        retryBackoff: true,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        expireInSeconds: CALLBACK_SECONDS,
      });
    },
    work: async (handlers, reviews) => {
      const polling = { pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: POLL_SECONDS };
      if (reviews > 0)
        await boss.work<ReviewJob>(REVIEW, { ...polling, localConcurrency: reviews }, async ([job]) => {
          if (job !== undefined) await handlers.review(job.data, job.signal);
        });
      await boss.work<ReviewJob>(REVIEW_GIVEN_UP, polling, async ([job]) => {
        if (job !== undefined) await handlers.reviewGivenUp(job.data);
      });
      await boss.work<CallbackJob>(CALLBACK, { ...polling, localConcurrency: 4 }, async ([job]) => {
        if (job !== undefined) await handlers.callback(job.data, job.signal);
      });
      await boss.work<CallbackJob>(CALLBACK_GIVEN_UP, polling, async ([job]) => {
        if (job !== undefined) await handlers.callbackGivenUp(job.data);
      });
      await boss.work(PURGE, polling, () => handlers.purge());
      await boss.schedule(PURGE, '17 * * * *');
    },
    close: (seconds = 30) => boss.stop({ graceful: true, close: true, timeout: seconds * 1000 }),
  };
}

/** @throws YushenError `store-failed` where it takes longer */
async function inTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new YushenError('store-failed', 'The job queue does not answer.'));
    timer = setTimeout(fail, seconds * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function makeQueues(boss: PgBoss): Promise<void> {
  // Whoever sets a case aside may die of it too: without a heartbeat that would be noticed after a quarter of an hour.
  const givenUp = {
    notify: true,
    // Evenly: the copy that pg-boss makes of a given-up job takes no limit of back-off with it.
    retryLimit: GIVEN_UP_RETRIES,
    retryDelay: GIVEN_UP_RETRY_SECONDS,
    retryBackoff: false,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: GIVEN_UP_SECONDS,
    retentionSeconds: KEEP_SECONDS,
  };
  for (const name of [REVIEW_GIVEN_UP, CALLBACK_GIVEN_UP]) {
    await boss.createQueue(name, givenUp);
    // Of a database that an earlier version made, too.
    await boss.updateQueue(name, givenUp);
  }
  await boss.createQueue(REVIEW, { notify: true, deadLetter: REVIEW_GIVEN_UP, retentionSeconds: KEEP_SECONDS });
  await boss.createQueue(CALLBACK, { notify: true, deadLetter: CALLBACK_GIVEN_UP, retentionSeconds: KEEP_SECONDS });
  await boss.createQueue(PURGE, { policy: 'exclusive', retryLimit: 0 });
}
