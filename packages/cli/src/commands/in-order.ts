/**
 * Works on several items at one time and gives the results in the items' order, each as soon as it and all before it
 * are there. The first rejection, in the items' order, ends the series; work already begun is awaited, never left loose.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<PromiseSettledResult<Result>>[] = [];
  const waiting = items.values();
  const begin = () => {
    const next = waiting.next();
    if (!next.done) running.push(settled(work(next.value)));
  };
  for (let slot = 0; slot < atOnce; slot += 1) begin();
  try {
    for (let first = running.shift(); first; first = running.shift()) {
      const outcome = await first;
      if (outcome.status === 'rejected') throw outcome.reason;
      begin();
      yield outcome.value;
    }
  } finally {
    await Promise.all(running);
  }
}

/** Settles without rejecting: a rejection waits until its turn comes. */
const settled = async <Result>(work: Promise<Result>): Promise<PromiseSettledResult<Result>> => {
  const [outcome] = await Promise.allSettled([work]);
  return outcome;
};
