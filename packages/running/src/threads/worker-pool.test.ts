import { YushenError } from '@yushen/contract';
import { afterEach, describe, expect, test } from 'vitest';
import { sharedBytes } from './shared-bytes';
import { type PoolOptions, TaskTooSlow, WorkerPool } from './worker-pool';

/** What `testdata/test-worker.mjs` answers. */
interface Tasks {
  readonly who: { readonly request: undefined; readonly result: number };
  readonly isShared: { readonly request: Uint8Array; readonly result: boolean };
  readonly wait: { readonly request: number; readonly result: number };
  readonly refuse: { readonly request: string; readonly result: never };
  readonly breakDown: { readonly request: undefined; readonly result: never };
  readonly die: { readonly request: undefined; readonly result: never };
}

const location = new URL('testdata/test-worker.mjs', import.meta.url);
const opened: WorkerPool<Tasks>[] = [];
const poolOf = (options: Partial<PoolOptions<Tasks>> = {}): WorkerPool<Tasks> => {
  const pool = new WorkerPool<Tasks>({ location, size: 1, code: 'internal', ...options });
  opened.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

const code = (expected: string) => (error: unknown) => YushenError.is(error) && error.code === expected;

describe('workers', () => {
  test('start with the first task, and no more of them than there is work for', async () => {
    const pool = poolOf({ size: 3 });
    expect(pool.workers).toBe(0);
    await pool.run('who', undefined);
    expect(pool.workers).toBe(1);
    const two = [20, 20].map((wait) => pool.run('wait', wait));
    expect(pool.workers).toBe(2);
    await Promise.all(two);
  });

  test('that nobody needs are let go', async () => {
    const pool = poolOf({ idleMs: 20 });
    const first = await pool.run('who', undefined);
    await expect.poll(() => pool.workers).toBe(0);
    expect(await pool.run('who', undefined)).not.toBe(first);
  });

  test('take the tasks of their seat alone', async () => {
    const pool = await poolOf({ size: 2, takes: (seat, name) => seat === 0 || name !== 'wait' }).start();
    const threads = await Promise.all([1, 1, 1].map(() => pool.run('wait', 5)));
    expect(new Set(threads).size).toBe(1);
  });

  test('that refuse to start say why', async () => {
    await expect(poolOf({ size: 2, workerData: { refuses: true } }).start()).rejects.toSatisfy(code('model-missing'));
    await expect(poolOf({ workerData: { refuses: true } }).run('who', undefined)).rejects.toSatisfy(
      code('model-missing'),
    );
  });
});

describe('a task', () => {
  test('that fails says what kind of error it was and where, and nothing that it quotes; typed errors say all', async () => {
    const pool = poolOf();
    await expect(pool.run('breakDown', undefined)).rejects.toMatchObject({
      code: 'internal',
      message: 'The task "breakDown" failed: SyntaxError in breakDown.',
    });
    await expect(pool.run('refuse', 'model-mismatch')).rejects.toMatchObject({
      code: 'model-mismatch',
      message: 'said so: model-mismatch',
    });
  });

  test('that kills its worker fails, and the next one has another, as long as there may be one', async () => {
    const pool = poolOf({ code: 'reader-failed', deaths: 1 });
    const first = await pool.run('who', undefined);
    await expect(pool.run('die', undefined)).rejects.toSatisfy(code('reader-failed'));
    expect(await pool.run('who', undefined)).not.toBe(first);
    await expect(pool.run('die', undefined)).rejects.toSatisfy(code('reader-failed'));
    await expect(pool.run('who', undefined)).rejects.toSatisfy(code('reader-failed'));
  });

  test('ends with its worker when its time is up; waiting for a worker does not count', async () => {
    const pool = poolOf();
    const before = pool.run('wait', 100);
    const waiting = pool.run('wait', 1, { seconds: 0.08 });
    expect(await waiting).toBe(await before);
    await expect(pool.run('wait', 10_000, { seconds: 0.02 })).rejects.toThrow(TaskTooSlow);
    expect(await pool.run('who', undefined)).not.toBe(await before);
  });

  test('lets the caller go at once when he aborts, and is ended where it has a limit', async () => {
    const pool = poolOf();
    const thread = await pool.run('who', undefined);
    const unlimited = new AbortController();
    const running = pool.run('wait', 50, { signal: unlimited.signal });
    const queued = pool.run('die', undefined, { signal: unlimited.signal });
    unlimited.abort();
    await expect(running).rejects.toSatisfy(code('aborted'));
    await expect(queued).rejects.toSatisfy(code('aborted'));
    expect(await pool.run('who', undefined)).toBe(thread);
    const limited = new AbortController();
    const long = pool.run('wait', 10_000, { signal: limited.signal, seconds: 60 });
    limited.abort();
    await expect(long).rejects.toSatisfy(code('aborted'));
    expect(await pool.run('who', undefined)).not.toBe(thread);
  });

  test('fails where the pool is closed, and so does one that runs', async () => {
    const pool = poolOf();
    await pool.run('who', undefined);
    const running = pool.run('wait', 20);
    const limited = pool.run('wait', 10_000, { seconds: 60 });
    const ended = Promise.allSettled([running, limited]);
    await pool.close();
    for (const one of await ended) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'closed' } });
    await expect(pool.run('who', undefined)).rejects.toSatisfy(code('closed'));
  });

  test('reads shared bytes without a copy', async () => {
    const bytes = sharedBytes(Uint8Array.of(1, 2, 3));
    expect([...bytes]).toEqual([1, 2, 3]);
    expect(sharedBytes(bytes)).toBe(bytes);
    expect(await poolOf().run('isShared', bytes)).toBe(true);
  });
});
