import { expect, test } from 'vitest';
import { atMost } from './limiter';

test('so many steps run at a time, the others in the order asked for, also after a failure', async () => {
  const limiter = atMost(2);
  const begun: number[] = [];
  let most = 0;
  const step = (number: number) => async () => {
    begun.push(number);
    most = Math.max(most, limiter.running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (number === 1) throw new Error('broken');
    return number;
  };
  const steps = [0, 1, 2, 3, 4].map((number) => limiter.run(step(number)));
  expect([limiter.running, limiter.waiting]).toEqual([2, 3]);
  const ended = await Promise.allSettled(steps);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
  expect([limiter.running, limiter.waiting]).toEqual([0, 0]);
});
