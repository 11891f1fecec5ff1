/** Runs at most so many steps at one time; the others wait in the order asked for. */
export function atMost(limit: number): <T>(step: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (step) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await step();
    } finally {
      const next = waiting.shift();
      // The place goes to the next one; nobody else can take it meanwhile.
      if (next) next();
      else running -= 1;
    }
  };
}
