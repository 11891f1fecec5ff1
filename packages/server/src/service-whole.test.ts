import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from './audit/verify-audit';
import { type Client, clientOf } from './testing/client';
import { openTestService, type TestService } from './testing/test-service';

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await openTestService();
  client = clientOf(service, await service.key('default'));
  await service.work();
});
afterAll(() => service.close());

describe('a case', () => {
  test('goes from its upload to its notice, is mended and re-evaluated', async () => {
    const upload = await client.upload('this is no picture');
    const id = await client.open({ materials: [{ upload, requirement: 'application' }] });
    expect((await client.call('POST', `/v1/cases/${id}/submit?waiting=true`)).status).toBe(202);
    expect(await client.reach(id, 'decided')).toMatchObject({ decision: 'correct', submission: 1 });

    const { body: report } = await client.call('GET', `/v1/cases/${id}/report`);
    expect(report).toMatchObject({ schema: 'yushen.report/1', caseId: id, decision: 'correct' });
    expect(report.issues.map(({ code }: { code: string }) => code)).toContain('file.unsupported');
    const { body: notice } = await client.call('GET', `/v1/cases/${id}/notice`);
    expect(Object.keys(notice).length).toBeGreaterThan(2);
    const { text: html } = await client.call('GET', `/v1/cases/${id}/notice?format=html&language=zh`);
    expect(html).toMatch(/^<!doctype html>/i);
    expect((await client.call('GET', `/v1/cases/${id}/explanation`)).status).toBe(200);
    expect((await client.call('GET', `/v1/cases/${id}/departments`)).status).toBe(200);
    const { body: replayed } = await client.call('POST', `/v1/cases/${id}/replay`, {});
    expect(replayed).toMatchObject({ caseId: id, decision: { before: 'correct', after: 'correct' } });

    const before = await client.call('GET', `/v1/cases/${id}`);
    const material = before.body.materials[0].id;
    expect((await client.call('POST', `/v1/cases/${id}/submit`)).status).toBe(409);
    expect((await client.call('DELETE', `/v1/cases/${id}/materials/${material}`)).body).toMatchObject({
      state: 'draft',
      materials: [],
    });
    expect((await client.call('POST', `/v1/cases/${id}/submit`)).status).toBe(202);
    expect(await client.reach(id, 'decided')).toMatchObject({ submission: 2 });
    const { body: first } = await client.call('GET', `/v1/cases/${id}/report?submission=1`);
    expect(first.digest).toBe(report.digest);
    const { body: second } = await client.call('GET', `/v1/cases/${id}/report`);
    expect(second.digest).not.toBe(report.digest);

    const ruling = { decision: 'manual', reason: '申请人将补交材料' };
    expect((await client.call('POST', `/v1/cases/${id}/rulings`, ruling)).body).toMatchObject(ruling);
    expect((await client.call('GET', `/v1/cases/${id}/rulings`)).body.rulings).toMatchObject([ruling]);
  });

  test('is told of while it is reviewed', async () => {
    const id = await client.open();
    const following = client.call('GET', `/v1/cases/${id}/events`);
    await client.call('POST', `/v1/cases/${id}/submit`);
    const { text, headers } = await following;
    expect(headers['content-type']).toBe('text/event-stream');
    const states = [...text.matchAll(/^data: (\{.*"state".*\})$/gm)].map(([, json]) => JSON.parse(json!).state);
    expect(states[0]).toBe('draft');
    expect(states.at(-1)).toBe('decided');
  });

  test('is found by what it is, page by page', async () => {
    const reference = 'PORTAL-7';
    const ids = [await client.open({ reference }), await client.open({ reference }), await client.open({ reference })];
    const found: string[] = [];
    for (let next = ''; ; ) {
      const { body } = await client.call('GET', `/v1/cases?reference=${reference}&state=draft&limit=2${next}`);
      found.push(...body.cases.map(({ id }: { id: string }) => id));
      if (body.next === undefined) break;
      next = `&after=${body.next}`;
    }
    expect(found.sort()).toEqual(ids.sort());
    expect((await client.call('GET', '/v1/cases?after=nonsense')).status).toBe(400);
  });

  test('is made once for one idempotency key', async () => {
    const headers = { 'idempotency-key': 'a-key' };
    const input = { matter: 'tax-registration', form: {} };
    const first = await client.call('POST', '/v1/cases', input, headers);
    const again = await client.call('POST', '/v1/cases', input, headers);
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    const other = await client.call('POST', '/v1/cases', { ...input, reference: 'another' }, headers);
    expect(other.status).toBe(409);
  });

  test('that is cancelled stays so', async () => {
    const id = await client.open();
    expect((await client.call('POST', `/v1/cases/${id}/cancel`)).body.state).toBe('cancelled');
    expect((await client.call('POST', `/v1/cases/${id}/cancel`)).status).toBe(200);
    expect((await client.call('POST', `/v1/cases/${id}/submit`)).status).toBe(409);
    expect((await client.call('PUT', `/v1/cases/${id}/form`, {})).status).toBe(409);
    expect((await client.call('GET', `/v1/cases/${id}/report`)).status).toBe(404);
  });

  test('is only submitted with a form that lacks nothing', async () => {
    const id = await client.open({ form: { operator: { name: '李晓梅' } } });
    const refused = await client.call('POST', `/v1/cases/${id}/submit`);
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('lacks premises') } });
    expect((await client.call('PUT', `/v1/cases/${id}/form`, { operator: { name: 7 } })).status).toBe(400);
    expect((await client.call('POST', '/v1/cases', { matter: 'nothing-of-ours' })).status).toBe(400);
  });
});

describe('an upload', () => {
  test('may be sent again under its id, and not as another file', async () => {
    const id = await client.upload('one file');
    expect(await client.upload('one file', id)).toBe(id);
    const other = await client.call('PUT', `/v1/uploads/${id}`, Buffer.from('another file'));
    expect(other.status).toBe(409);
    expect((await client.call('GET', `/v1/uploads/${id}`)).body.size).toBe(8);
  });

  test('is kept as long as a case holds it', async () => {
    const upload = await client.upload('held by a case');
    const id = await client.open({ materials: [{ upload }] });
    expect((await client.call('DELETE', `/v1/uploads/${upload}`)).status).toBe(409);
    const { body } = await client.call('GET', `/v1/cases/${id}`);
    await client.call('DELETE', `/v1/cases/${id}/materials/${body.materials[0].id}`);
    expect((await client.call('DELETE', `/v1/uploads/${upload}`)).status).toBe(204);
    expect((await client.call('GET', `/v1/uploads/${upload}`)).status).toBe(404);
  });
});

test('afterwards the audit log verifies, and neither it nor the log names anybody', async () => {
  const [verdict] = await verifyAudit(service.parts.store);
  expect(verdict?.faults).toEqual([]);
  expect(verdict?.entries).toBeGreaterThan(20);
  const { text } = await client.call('GET', '/v1/audit?limit=1000');
  for (const written of [text, service.logged.join('')])
    expect(written).not.toMatch(/李晓梅|440304198511223020|科苑路|补交|13800000000/);
});
