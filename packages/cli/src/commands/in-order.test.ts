import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from './in-order';

test('results keep the order of the items, whoever is first', async () => {
  const results: number[] = [];
  for await (const result of inOrder([30, 5, 1, 10], 3, async (time) => wait(time, time))) results.push(result);
  expect(results).toEqual([30, 5, 1, 10]);
});

test.each([1, 2, 3])('never more than %i at one time', async (atOnce) => {
  const seen = { now: 0, most: 0 };
  const work = async () => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await wait(2);
    seen.now -= 1;
  };
  for await (const _ of inOrder(Array.from({ length: 9 }), atOnce, work));
  expect(seen.most).toBe(atOnce);
});

test('a rejection ends the series and leaves no work loose', async () => {
  const finished: number[] = [];
  const work = async (item: number) => {
    await wait(item * 5);
    finished.push(item);
    if (item === 1) throw new Error('no');
  };
  const all = (async () => {
    for await (const _ of inOrder([1, 2, 3, 4, 5], 3, work));
  })();
  await expect(all).rejects.toThrow('no');
  expect(finished).toEqual([1, 2, 3]);
});

test('a rejection before its turn waits for its turn', async () => {
  const results: number[] = [];
  const work = async (item: number) => {
    await wait(item);
    if (item === 1) throw new Error('early');
    return item;
  };
  const all = (async () => {
    for await (const result of inOrder([30, 1], 2, work)) results.push(result);
  })();
  await expect(all).rejects.toThrow('early');
  expect(results).toEqual([30]);
});
