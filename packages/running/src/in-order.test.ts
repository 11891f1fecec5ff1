import { expect, test } from 'vitest';
import { inOrder } from './in-order';

test('results stand in the items’ order, and no more work runs at once than is allowed', async () => {
  let running = 0;
  let most = 0;
  const results = await inOrder([30, 5, 20, 1], 2, async (milliseconds, index) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    running -= 1;
    return `${index}:${milliseconds}`;
  });
  expect(results).toEqual(['0:30', '1:5', '2:20', '3:1']);
  expect(most).toBe(2);
});

test('a failure is passed on', async () => {
  await expect(inOrder([1, 2], 2, async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await inOrder([], 2, async () => 1)).toEqual([]);
});

test('after a failure nothing more is begun', async () => {
  const begun: number[] = [];
  const broken = inOrder([1, 2, 3, 4], 1, async (item) => {
    begun.push(item);
    if (item === 2) throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(begun).toEqual([1, 2]);
});
