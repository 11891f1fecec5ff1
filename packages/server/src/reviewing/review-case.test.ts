import { YushenError } from '@yushen/contract';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases } from '../store/schema';
import { type Client, clientOf, wholeForm } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';
import { reviewCase } from './review-case';

/** What the reviewer does before it answers. */
let before: () => Promise<void> = async () => {};
let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await openTestService({
    settings: { reviewAttempts: 2 },
    reviewer: (real) => ({
      review: async (input, options) => {
        await before();
        return real.review(input, options);
      },
    }),
  });
  client = clientOf(service, await service.key('default'));
});
afterAll(() => service.close());

const signal = new AbortController().signal;
const run = (caseId: string, submission = 1) =>
  reviewCase(service.parts, { tenant: 'default', caseId, submission }, signal);

async function submitted(): Promise<string> {
  const id = await client.open();
  await client.call('POST', `/v1/cases/${id}/submit`);
  return id;
}

const stateOf = async (id: string) => (await client.call('GET', `/v1/cases/${id}`)).body;

async function timesDecided(id: string): Promise<number> {
  const { body } = await client.call('GET', '/v1/audit?limit=1000');
  return body.entries.filter(
    ({ action, subject }: { action: string; subject: string }) => action === 'case.decided' && subject === id,
  ).length;
}

// No queue is at work here: each test runs the job itself.
describe('a review', () => {
  test('that is run several times at once, and again afterwards, decides once', async () => {
    before = async () => {};
    const id = await submitted();
    await Promise.all([run(id), run(id), run(id)]);
    const { decision, decidedAt } = await stateOf(id);
    await run(id);
    expect(await stateOf(id)).toMatchObject({ state: 'decided', decision, decidedAt });
    expect(await timesDecided(id)).toBe(1);
  });

  test('that fails when its case was submitted anew says nothing of the new submission', async () => {
    const id = await submitted();
    const { store } = service.parts;
    const row = () => store.inTenant('default', (tx) => tx.select().from(cases).where(eq(cases.id, id)));
    before = async () => {
      await store.inTenant('default', (tx) => tx.update(cases).set({ submission: 2 }).where(eq(cases.id, id)));
      throw new YushenError('internal', 'It broke.');
    };
    await expect(run(id)).rejects.toThrow('It broke.');
    expect(await row()).toMatchObject([{ submission: 2, asideReason: null }]);
    before = async () => {
      throw new YushenError('internal', 'It broke again.');
    };
    await expect(run(id, 2)).rejects.toThrow('again');
    expect(await row()).toMatchObject([{ submission: 2, asideReason: 'internal' }]);
  });

  test('of a case that is cancelled meanwhile decides nothing', async () => {
    const id = await submitted();
    before = async () => void (await client.call('POST', `/v1/cases/${id}/cancel`));
    await run(id);
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled' });
    expect((await client.call('GET', `/v1/cases/${id}/report`)).status).toBe(404);
  });

  test('of an earlier submission leaves a later one alone', async () => {
    before = async () => {};
    const id = await submitted();
    await run(id);
    await client.call('PUT', `/v1/cases/${id}/form`, wholeForm);
    await client.call('POST', `/v1/cases/${id}/submit`);
    await run(id, 1);
    expect(await stateOf(id)).toMatchObject({ state: 'queued', submission: 2 });
    await run(id, 2);
    expect(await stateOf(id)).toMatchObject({ state: 'decided', submission: 2 });
  });

  test('that fails is tried again from where the case stood', async () => {
    const id = await submitted();
    before = () => Promise.reject(new YushenError('reader-failed', 'The reader died.'));
    await expect(run(id)).rejects.toMatchObject({ code: 'reader-failed' });
    expect(await stateOf(id)).toMatchObject({ state: 'reviewing' });
    before = async () => {};
    await run(id);
    expect(await stateOf(id)).toMatchObject({ state: 'decided' });
  });

  test('that cannot succeed sets its case aside at once, with the reason', async () => {
    const id = await submitted();
    before = () => Promise.reject(new YushenError('unknown-matter', 'It is no longer there.'));
    await run(id);
    expect(await stateOf(id)).toMatchObject({ state: 'aside', asideReason: 'unknown-matter' });
  });
});

test('a poison case is set aside when its attempts are used up, and may be submitted anew', async () => {
  await service.work();
  const id = await client.open();
  before = () => Promise.reject(new Error('欧阳晓明'));
  await client.call('POST', `/v1/cases/${id}/submit`);
  expect(await client.reach(id, 'aside')).toMatchObject({ asideReason: 'internal' });
  expect(service.logged.join('')).not.toContain('欧阳晓明');
  before = async () => {};
  expect((await client.call('POST', `/v1/cases/${id}/submit`)).status).toBe(202);
  expect(await client.reach(id, 'decided')).toMatchObject({ submission: 2 });
});
