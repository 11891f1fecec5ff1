import { afterAll, beforeAll, expect, test } from 'vitest';
import { processes } from '../store/schema';
import { openTestService, type TestService } from '../testing/test-service';
import { countProcesses, makeKnown, takeDead } from './known-processes';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const LOOKING = { looks: true };
const restarts = async (kind: string) => {
  const { values } = await service.parts.metrics.workerRestarts.get();
  return values.find(({ labels }) => labels.kind === kind)?.value ?? 0;
};
const silence = (seconds: number) =>
  service.parts.store.acrossTenants((tx) =>
    tx.update(processes).set({ seenAt: new Date(Date.now() - seconds * 1000) }),
  );

test('processes are counted while they run, and those that died are told of once', async () => {
  const { parts } = service;
  const server = await makeKnown(parts, 'serve', LOOKING);
  const worker = await makeKnown(parts, 'work', { looks: false });
  expect(await countProcesses(parts.store)).toHaveLength(2);
  await worker.close();
  expect(await countProcesses(parts.store)).toEqual([{ kind: 'serve', running: 1 }]);
  expect(await restarts('work')).toBe(0);

  await makeKnown(parts, 'work', { looks: true, beatMs: 3_600_000 });
  await silence(30);
  expect(await takeDead(parts.store, 40)).toEqual([]);
  await silence(50);
  const blind = await makeKnown(parts, 'work', { looks: false });
  expect(await restarts('work')).toBe(0);
  await blind.close();
  const next = await makeKnown(parts, 'serve', LOOKING);
  expect([await restarts('work'), await restarts('serve')]).toEqual([1, 1]);
  expect(await takeDead(parts.store, 40)).toEqual([]);
  await next.close();
  await server.close();
});

test('a tenant sees none of them', async () => {
  const known = await makeKnown(service.parts, 'work', LOOKING);
  await service.key('one');
  expect(await service.parts.store.inTenant('one', (tx) => tx.select().from(processes))).toEqual([]);
  await known.close();
});

test('the metrics name both', async () => {
  const known = await makeKnown(service.parts, 'work', LOOKING);
  const key = await service.key('default', ['operator']);
  const { body } = await service.app.inject({ url: '/metrics', headers: { authorization: `Bearer ${key}` } });
  expect(body).toMatch(/^yushen_processes\{kind="work"\} 1$/m);
  expect(body).toMatch(/^yushen_worker_restarts_total\{kind="thread"\} 0$/m);
  await known.close();
});
