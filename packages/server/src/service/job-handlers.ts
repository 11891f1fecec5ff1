import { deliver, giveUpDelivery } from '../callbacks/deliver';
import type { JobHandlers } from '../jobs/job-queue';
import type { Parts } from '../parts/parts';
import { purge } from '../retention/purge';
import { reviewCase } from '../reviewing/review-case';
import { setAside } from '../reviewing/set-aside';

/** What becomes of each kind of job. */
export const jobHandlers = (parts: Parts): JobHandlers => ({
  review: (job, signal) => reviewCase(parts, job, signal),
  reviewGivenUp: (job) => setAside(parts, job),
  callback: (job, signal) => deliver(parts, job, signal),
  callbackGivenUp: (job) => giveUpDelivery(parts, job),
  purge: async () => void (await purge(parts)),
});
