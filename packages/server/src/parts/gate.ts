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
  let running = 0;
  const queue: (() => void)[] = [];
  return {
    waiting: () => queue.length,
    pass: async (work) => {
      if (running >= atOnce) {
        if (queue.length >= waitingAtMost)
          throw new ServiceError('too-busy', 'Too many files are being looked at. Try again shortly.', RETRY_AFTER);
        await new Promise<void>((resolve) => queue.push(resolve));
      } else running++;
      try {
        return await work();
      } finally {
        // Whoever waits takes the place over; only an unwanted place is given back.
        const next = queue.shift();
        if (next === undefined) running--;
        else next();
      }
    },
  };
}
