import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

const CASES = 10_000;
let service: TestService;
let clerk: Client;

beforeAll(async () => {
  service = await openTestService();
  clerk = clientOf(service, await service.key('office', ['clerk']));
  await service.parts.store.inTenant('office', async (tx) => {
    await tx.execute(sql`insert into yushen.cases (id, tenant, matter, state, submission, details, created_at)
      select gen_random_uuid(), 'office', 'tax-registration', 'decided', 1, '\\x00', now() from generate_series(1, ${CASES})`);
    // Two in three arrive at the same moment, and doubts have few values: cursors must tell them apart by the case.
    await tx.execute(sql`insert into yushen.desk_entries (case_id, tenant, matter, submission, state, decision, doubt, codes, human, arrived_at)
      select id, 'office', 'tax-registration', 1, 'open', 'manual', (row_number() over () % 7) / 10.0, '{field.unreadable}', false,
        timestamptz '2026-03-15 08:00:00+08' + ((row_number() over ()) % 3) * (row_number() over ()) * interval '1 second'
      from yushen.cases`);
  });
}, 120_000);
afterAll(() => service.close());

test.each(['age', 'doubt'])('ten thousand cases are paged by %s, each once and in order', async (order) => {
  const seen = new Set<string>();
  const slowest = { ms: 0 };
  let last: { arrivedAt: string; doubt: number } | undefined;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const started = performance.now();
    const { body, status } = await clerk.call(
      'GET',
      `/v1/desk/queue?order=${order}&limit=500${after && `&after=${after}`}`,
    );
    slowest.ms = Math.max(slowest.ms, performance.now() - started);
    expect(status).toBe(200);
    expect(body.total).toBe(CASES);
    for (const entry of body.entries) {
      seen.add(entry.case);
      if (last !== undefined)
        expect(order === 'age' ? entry.arrivedAt >= last.arrivedAt : entry.doubt <= last.doubt).toBe(true);
      last = entry;
    }
    after = body.next;
  }
  expect(seen.size).toBe(CASES);
  expect(slowest.ms).toBeLessThan(2000);
});

test('a cursor of another order, or none of ours, is refused', async () => {
  const { body } = await clerk.call('GET', '/v1/desk/queue?order=age&limit=1');
  expect((await clerk.call('GET', `/v1/desk/queue?order=doubt&after=${body.next}`)).status).toBe(400);
  expect((await clerk.call('GET', '/v1/desk/queue?after=bm8')).status).toBe(400);
});

test('filters narrow, and the counts stay', async () => {
  const { body } = await clerk.call('GET', '/v1/desk/queue?doubtFrom=0.55&code=field.unreadable&decision=manual');
  expect(body.total).toBeGreaterThan(0);
  expect(body.total).toBeLessThan(CASES / 5);
  expect((await clerk.call('GET', '/v1/desk/queue?code=seal.missing')).body.total).toBe(0);
  expect((await clerk.call('GET', '/v1/desk/counts')).body.views.open).toBe(CASES);
});
