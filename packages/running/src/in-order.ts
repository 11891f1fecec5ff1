import { atMost } from './limiter';

/**
 * Runs `work` on every item, at most `width` at a time, and gives the results in the items' order. After a failure nothing more
 * is begun; what was begun goes on.
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const limiter = atMost(width);
  let failure: { readonly error: unknown } | undefined;
  const step = async (item: Item, index: number): Promise<Result> => {
    if (failure !== undefined) throw failure.error;
    try {
      return await work(item, index);
    } catch (error) {
      failure ??= { error };
      throw error;
    }
  };
  return Promise.all(items.map((item, index) => limiter.run(() => step(item, index))));
}
