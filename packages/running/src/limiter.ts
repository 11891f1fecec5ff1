/** Runs at most so many steps at one time; the others wait in the order asked for. */
export interface Limiter {
  /** Settles as the step does, once its turn has come. */
  run<T>(step: () => Promise<T>): Promise<T>;
  /** Steps that have begun and not ended. */
  readonly running: number;
  /** Steps that have not begun. */
  readonly waiting: number;
}

/** @param limit steps at one time; at least 1 */
export function atMost(limit: number): Limiter {
  let running = 0;
  const queue: (() => void)[] = [];
  return {
    run: async (step) => {
      if (running >= limit) await new Promise<void>((resolve) => queue.push(resolve));
      else running += 1;
      try {
        return await step();
      } finally {
        const next = queue.shift();
        // The place goes to the next one; nobody else can take it meanwhile.
        if (next) next();
        else running -= 1;
      }
    },
    get running() {
      return running;
    },
    get waiting() {
      return queue.length;
    },
  };
}
