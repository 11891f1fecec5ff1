import { atMost } from '@yushen/running';
import { ServiceError } from '../errors/service-error';

/** Lets so many through at a time, so many wait in turn, and turns the others away. */
export interface Gate {
  /** @throws ServiceError `too-busy` */
  pass<T>(work: () => Promise<T>): Promise<T>;
  waiting(): number;
}

/** Seconds after which one who was turned away may come again. */
const RETRY_AFTER = 5;

export function openGate(atOnce: number, waitingAtMost: number): Gate {
  const limiter = atMost(atOnce);
  return {
    waiting: () => limiter.waiting,
    pass: async (work) => {
      if (limiter.running >= atOnce && limiter.waiting >= waitingAtMost)
        throw new ServiceError('too-busy', 'Too many files are being looked at. Try again shortly.', RETRY_AFTER);
      return limiter.run(work);
    },
  };
}
