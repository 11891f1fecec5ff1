import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePlace } from '../cases/case-details';
import { sealJson } from '../sealing/seal';
import { cases, deskEntries } from '../store/schema';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

const caseId = randomUUID();
let service: TestService;
let first: Client;
let second: Client;
let firstKey = '';

const act = async (client: Client, body: object) => {
  await client.call('POST', `/v1/desk/cases/${caseId}/lock`);
  return (await client.call('POST', `/v1/desk/cases/${caseId}/acts`, { submission: 1, ...body })).status;
};
const state = async () => (await first.call('GET', `/v1/desk/cases/${caseId}`)).body.entry.state;
const approve = { act: 'overrule', decision: 'approve', reason: 'known-otherwise' };

beforeAll(async () => {
  service = await openTestService({ settings: { desk: { fourEyes: ['tax-registration'] } } });
  const text = await service.key('office', ['clerk']);
  firstKey = text.split('_')[1] ?? '';
  first = clientOf(service, text);
  second = clientOf(service, await service.key('office', ['clerk']));
  const { store, keys } = service.parts;
  const details = sealJson(keys, casePlace('office'), { form: {}, sharedData: [] });
  const own = { tenant: 'office', matter: 'tax-registration', submission: 1 };
  await store.inTenant('office', async (tx) => {
    await tx.insert(cases).values({ ...own, id: caseId, state: 'aside', details });
    await tx
      .insert(deskEntries)
      .values({ ...own, caseId, state: 'open', doubt: 1, codes: ['system.failed'], arrivedAt: new Date() });
  });
});
afterAll(() => service.close());

test('nobody agrees with themselves, also not by a way round', async () => {
  expect(await act(first, approve)).toBe(204);
  expect(await state()).toBe('second');
  expect(await act(first, { act: 'agree' })).toBe(409);
  await first.call('DELETE', `/v1/desk/cases/${caseId}/lock`);
  // Handed to the second clerk and back, it is still the first who decided.
  expect(await act(second, { act: 'hand-over', to: firstKey })).toBe(204);
  expect(await act(first, { act: 'agree' })).toBe(409);
  await first.call('DELETE', `/v1/desk/cases/${caseId}/lock`);
});

test('another clerk who decides otherwise is the first now; who agrees with them closes the case', async () => {
  expect(await act(second, { ...approve, decision: 'correct' })).toBe(204);
  expect(await state()).toBe('second');
  expect(await act(second, { act: 'agree' })).toBe(409);
  await second.call('DELETE', `/v1/desk/cases/${caseId}/lock`);
  expect(await act(first, { act: 'agree' })).toBe(204);
  const { body } = await first.call('GET', `/v1/desk/cases/${caseId}`);
  expect(body.entry).toMatchObject({ state: 'closed', outcome: 'correct' });
});

test('what closed the case is taken back by who did it, and it waits for a second look again', async () => {
  expect((await second.call('POST', `/v1/desk/cases/${caseId}/undo`)).status).toBe(409);
  expect((await first.call('POST', `/v1/desk/cases/${caseId}/undo`)).status).toBe(204);
  expect(await state()).toBe('second');
});
