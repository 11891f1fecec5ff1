import { expect, test, vi } from 'vitest';
import { again } from './again';
import { UploadFailure } from './upload-client';

test('a busy service is asked again, after as long as it says', async () => {
  vi.useFakeTimers();
  const work = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new UploadFailure('busy', { retryAfter: 5 }))
    .mockResolvedValue('taken');
  const answer = again(work, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(4900);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  await expect(answer).resolves.toBe('taken');
  vi.useRealTimers();
});

test('any other failure is told at once, and leaving ends the waiting', async () => {
  await expect(
    again(() => Promise.reject(new UploadFailure('too-large')), new AbortController().signal),
  ).rejects.toThrow('too-large');
  const leave = new AbortController();
  const answer = again(() => Promise.reject(new UploadFailure('busy')), leave.signal);
  leave.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
});
