import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { watchThreads } from './watch-threads';

async function run(code: string): Promise<void> {
  const worker = new Worker(code, { eval: true });
  worker.on('error', () => {});
  await new Promise((resolve) => worker.once('exit', resolve));
}

test('a thread that dies is told of, one that ends is not', async () => {
  let deaths = 0;
  const stop = watchThreads(() => deaths++);
  await run('process.exit(0)');
  await run('throw new Error("out of its wits")');
  expect(deaths).toBe(1);
  const ended = new Worker('setInterval(() => {}, 1000)', { eval: true });
  await once(ended, 'online');
  await ended.terminate();
  expect(deaths).toBe(1);
  stop();
  await run('throw new Error("unseen")');
  expect(deaths).toBe(1);
});
