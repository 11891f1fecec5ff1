import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await openTestService();
  client = clientOf(service, await service.key('default'));
});
afterAll(() => service.close());

async function loggedOf(caseId: string) {
  const { body } = await client.call('GET', '/v1/audit?limit=1000');
  const created = body.entries.find(({ subject }: { subject: string }) => subject === caseId);
  return created.details;
}

test('the log says who acts for whom, and names neither', async () => {
  const acting = { subject: '李晓梅 440304', agent: '窗口工作人员 陈工' };
  const first = await loggedOf(await client.open(acting));
  const second = await loggedOf(await client.open(acting));
  expect(first).toMatchObject({ subject: expect.stringMatching(/^[0-9a-f]{64}$/), agent: second.agent });
  expect(first.subject).toBe(second.subject);
  expect(first.subject).not.toBe(first.agent);
  expect(JSON.stringify(first)).not.toContain('李晓梅');
});

test('of who acts for themselves the log says nothing', async () => {
  const told = await loggedOf(await client.open({ subject: '李晓梅 440304' }));
  expect(told).not.toHaveProperty('subject');
});
