import { YushenError } from '@yushen/contract';
import { expect, test } from 'vitest';
import { throwIfAborted, unlessAborted } from './abort';

const isAborted = (error: unknown): boolean => YushenError.is(error) && error.code === 'aborted';
const never = (): Promise<never> => new Promise(() => {});

test('work settles as it does where nobody aborts it', async () => {
  const { signal } = new AbortController();
  throwIfAborted(undefined);
  throwIfAborted(signal);
  expect(await unlessAborted(async () => 1, undefined)).toBe(1);
  expect(await unlessAborted(async () => 2, signal)).toBe(2);
  await expect(unlessAborted(async () => Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
});

test('an abort ends the waiting at once, with its reason', async () => {
  const controller = new AbortController();
  const waiting = unlessAborted(never, controller.signal);
  controller.abort('enough');
  await expect(waiting).rejects.toSatisfy((error) => isAborted(error) && (error as Error).cause === 'enough');
});

test('work is not begun where its signal has fired', async () => {
  let begun = false;
  const signal = AbortSignal.abort();
  expect(() => throwIfAborted(signal)).toThrow(YushenError);
  const refused = unlessAborted(async () => {
    begun = true;
  }, signal);
  await expect(refused).rejects.toSatisfy(isAborted);
  expect(begun).toBe(false);
});
