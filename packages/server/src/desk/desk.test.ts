import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Report, recordSchema } from '@yushen/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyAudit } from '../audit/verify-audit';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const folder = fileURLToPath(new URL('../../../../fixtures/cases/individual-business-registration', import.meta.url));
const MATTER = 'individual-business-registration';
const packFile = fileURLToPath(new URL(`../../../matters/${MATTER}/matter.yaml`, import.meta.url));
let service: TestService;
let portal: Client;
let first: Client;
let second: Client;
let secondKey = '';
/** A clean case whose form names another operator than the documents do. */
let caseId = '';

/** Hands a fixture case in, with its form changed. */
async function submitDemoCase(
  name: string,
  change: (form: Record<string, never>) => object = (form) => form,
): Promise<string> {
  const input = JSON.parse(readFileSync(path.join(folder, name, 'case.json'), 'utf8'));
  const materials = [];
  for (const { file, requirement } of input.materials)
    materials.push({ upload: await portal.upload(readFileSync(path.join(folder, name, file))), requirement });
  const id = await portal.open({ matter: input.matter, form: change(input.form), materials });
  await portal.call('POST', `/v1/cases/${id}/submit`);
  await portal.reach(id, 'decided', 200);
  return id;
}

const acts = (client: Client, body: object, id = caseId) =>
  client.call('POST', `/v1/desk/cases/${id}/acts`, { submission: 1, ...body });
const shown = async (client = first, id = caseId) => (await client.call('GET', `/v1/desk/cases/${id}`)).body;

beforeAll(async () => {
  expect(readdirSync(folder)).toContain('approve-text-pdfs');
  service = await openTestService({
    settings: { desk: { sampleShare: 1, fourEyes: ['tax-registration'], holdSamples: [MATTER] } },
  });
  const keyOf = (scopes: Parameters<TestService['key']>[1]) => service.key('office', scopes);
  portal = clientOf(service, await keyOf(['portal']));
  first = clientOf(service, await keyOf(['clerk', 'admin']));
  const text = await keyOf(['clerk']);
  secondKey = text.split('_')[1] ?? '';
  second = clientOf(service, text);
  await service.work();
  const otherName = (form: Record<string, never>) => ({
    ...form,
    operator: { ...(form.operator as unknown as object), name: '王建国' },
  });
  caseId = await submitDemoCase('approve-text-pdfs', otherName);
});
afterAll(() => service.close());

describe('a case that comes to the desk', () => {
  test('waits in the queue with its decision, doubt and codes, and without a name', async () => {
    const { body } = await first.call('GET', '/v1/desk/queue?decision=correct&matter=individual-business-registration');
    expect(body).toMatchObject({ total: 1, entries: [{ case: caseId, decision: 'correct', state: 'open' }] });
    expect(body.entries[0].codes).toContain('field.mismatch');
    expect(JSON.stringify(body)).not.toContain('王建国');
    expect((await portal.call('GET', '/v1/desk/queue')).status).toBe(403);
  });

  test('is shown with report, form, files and notice, and the look is written down', async () => {
    const body = await shown();
    expect(body.report.issues.length).toBeGreaterThan(0);
    expect(body.form.operator.name).toBe('王建国');
    expect(body.files.length).toBe(
      new Set(body.report.documents.flatMap((one: Report['documents'][0]) => one.pages.map((page) => page.material)))
        .size,
    );
    const { body: log } = await first.call('GET', '/v1/audit?limit=200');
    expect(JSON.stringify(log)).toContain('desk.case-read');
  });

  test('shows its pages with the viewer’s mark on them', async () => {
    const page = await service.app.inject({
      url: `/v1/desk/cases/${caseId}/pages/0/0`,
      headers: { authorization: `Bearer ${await service.key('office', ['clerk'])}` },
    });
    expect(page.headers['content-type']).toBe('image/jpeg');
    const { width = 0, height = 0 } = await sharp(page.rawPayload).metadata();
    const counted = { width: Number(page.headers['x-page-width']), height: Number(page.headers['x-page-height']) };
    expect(width / height).toBeCloseTo(counted.width / counted.height, 2);
    expect((await first.call('GET', `/v1/desk/cases/${caseId}/pages/99/0`)).status).toBe(404);
  });
});

describe('two clerks', () => {
  test('cannot decide on a case that is not in their hand', async () => {
    expect((await acts(first, { act: 'agree' })).status).toBe(409);
    expect((await first.call('POST', `/v1/desk/cases/${caseId}/lock`)).body.lock.by).toMatch(/^[0-9a-f]{16}$/);
    expect((await second.call('POST', `/v1/desk/cases/${caseId}/lock`)).body.lock).toMatchObject({
      wantedBy: secondKey,
    });
    expect((await acts(second, { act: 'agree' })).status).toBe(409);
  });

  test('hand a case over to who waits for it', async () => {
    await first.call('DELETE', `/v1/desk/cases/${caseId}/lock`);
    expect((await shown()).entry.lock.by).toBe(secondKey);
    expect((await acts(first, { act: 'agree' })).status).toBe(409);
    await second.call('DELETE', `/v1/desk/cases/${caseId}/lock`);
    await first.call('POST', `/v1/desk/cases/${caseId}/lock`);
  });
});

describe('a misread field', () => {
  const correct = (field: string, value: string, document: string) =>
    first.call('POST', `/v1/desk/cases/${caseId}/corrections`, { submission: 1, document, field, value });

  test('is corrected, and the rules judge anew at once, without reading again', async () => {
    const { report } = await shown();
    const card = report.documents.find(({ type }: { type: string }) => type === 'id-card-front');
    const before = report.issues;
    const { body } = await correct('name', '王 建国', card.id);
    expect(body.report.issues).not.toEqual(before);
    expect(body.judgedMs).toBeLessThan(100);
    const again = await shown();
    expect(again.corrections).toMatchObject([{ document: card.id, field: 'name', value: '王 建国' }]);
    expect((await correct('nothing', 'x', card.id)).status).toBe(400);
    // The stored report is left as it was.
    expect((await first.call('GET', `/v1/cases/${caseId}/report`)).body.issues).toEqual(before);
  });

  test('is one label of an evaluation set, for who may export', async () => {
    const { text, status } = await first.call('GET', '/v1/desk/labels');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ schema: 'yushen.label/1', type: 'id-card-front', value: '王 建国' });
    expect((await second.call('GET', '/v1/desk/labels')).status).toBe(403);
  });

  test('is taken back', async () => {
    expect((await second.call('POST', `/v1/desk/cases/${caseId}/undo`)).status).toBe(409);
    expect((await first.call('POST', `/v1/desk/cases/${caseId}/undo`)).status).toBe(204);
    expect((await shown()).corrections).toEqual([]);
  });
});

describe('a decision', () => {
  const overrule = { act: 'overrule', decision: 'approve', reason: 'known-otherwise' };

  test('against the rules asks for a reason, closes the case, and can be undone', async () => {
    expect((await acts(first, { ...overrule, reason: 'other' })).status).toBe(400);
    expect((await acts(first, overrule)).status).toBe(204);
    expect((await shown()).entry).toMatchObject({ state: 'closed', outcome: 'approve' });
    expect((await first.call('GET', `/v1/cases/${caseId}/rulings`)).body.rulings).toHaveLength(1);
    expect((await first.call('POST', `/v1/desk/cases/${caseId}/undo`)).status).toBe(204);
    expect((await shown()).entry).toMatchObject({ state: 'open' });
    expect((await first.call('GET', `/v1/cases/${caseId}/rulings`)).body.rulings).toHaveLength(0);
  });

  test('is counted by rule, with the share of decided cases that it was', async () => {
    await acts(first, overrule);
    const { body } = await first.call('GET', '/v1/desk/statistics');
    expect(body.tables.overrulings[0]).toMatchObject({ overruled: 1, ruled: 1, rate: 1 });
    const { text } = await first.call('GET', '/v1/desk/statistics/overrulings');
    expect(text).toMatch(/^\ufeffrule,code,type,field,capture,overruled,ruled,rate\r\n/);
    await first.call('POST', `/v1/desk/cases/${caseId}/undo`);
  });

  test('is tried on past cases under another limit, beside what the clerk decided, and changes nothing', async () => {
    await acts(first, overrule);
    const { body: figures } = await first.call('GET', '/v1/desk/statistics');
    const { rule } = figures.tables.overrulings[0];
    const trial = (what: object) => first.call('POST', '/v1/desk/trials', what);
    const same = (await trial({ rule })).body;
    expect(same).toMatchObject({ cases: 1, before: { approved: 0, agreed: 0 }, changes: [] });
    expect(same.after).toEqual(same.before);
    const stricter = (await trial({ rule, relied: 1, corroborated: 1 })).body;
    expect(stricter.changes).toMatchObject([{ case: caseId, before: 'correct', after: 'manual', outcome: 'approve' }]);
    expect((await trial({ rule: 'of-another-matter' })).body.cases).toBe(0);
    expect((await trial({ relied: 2 })).status).toBe(400);
    expect((await shown()).entry.decision).toBe('correct');
    expect((await portal.call('POST', '/v1/desk/trials', {})).status).toBe(403);
  });

  test('is tried under a pack that somebody brings along, which is neither kept nor in force', async () => {
    const { body: figures } = await first.call('GET', '/v1/desk/statistics');
    const { rule } = figures.tables.overrulings[0];
    const yaml = readFileSync(packFile, 'utf8').replace('"2026.1"', '"2026.9"');
    const trial = (pack: string, client = first) => client.call('POST', '/v1/desk/trials/pack', { pack, rule });
    const same = (await trial(yaml)).body;
    expect(same).toMatchObject({ cases: 1, failed: 0, changes: [], pack: { version: '2026.9', changes: [] } });
    const without = yaml.replace(new RegExp(`\\n  - id: ${rule}\\n[\\s\\S]*?(?=\\n  - id: )`), '');
    const eased = (await trial(without)).body;
    expect(eased.pack.changes).toEqual([{ zh: expect.any(String), en: expect.any(String) }]);
    const spoilt = await trial(yaml.replace('check: ', 'check: no-'));
    expect(spoilt).toMatchObject({ status: 400, body: { detail: expect.stringMatching(/matter\.yaml:\d+:\d+/) } });
    expect((await trial(yaml.replaceAll(MATTER, 'no-such-matter'))).status).toBe(400);
    expect((await trial(yaml, second)).status).toBe(403);
    const { body: log } = await first.call('GET', '/v1/audit?limit=500');
    expect(JSON.stringify(log)).toContain(`"pack":"${MATTER}@2026.9"`);
    const { body: matters } = await first.call('GET', '/v1/matters');
    expect(JSON.stringify(matters)).not.toContain('2026.9');
  });

  test('goes out with its readings for a replay elsewhere, by permission', async () => {
    const { text, status } = await first.call('GET', '/v1/desk/records?rule=premises-address&days=1');
    expect([status, text]).toEqual([200, '']);
    const all = await first.call('GET', '/v1/desk/records');
    expect(recordSchema.parse(JSON.parse(all.text)).case.id).toBeTruthy();
    expect((await second.call('GET', '/v1/desk/records')).status).toBe(403);
    const { body: log } = await first.call('GET', '/v1/audit?limit=200');
    expect(JSON.stringify(log)).toContain('desk.records-exported');
    await first.call('POST', `/v1/desk/cases/${caseId}/undo`);
  });

  test('to ask the applicant tells them in the clerk’s words', async () => {
    expect((await acts(first, { act: 'ask', notice: '请补充说明。' })).status).toBe(204);
    const { body } = await portal.call('GET', `/v1/cases/${caseId}/desk`);
    expect(body).toMatchObject({ state: 'asked', notice: '请补充说明。' });
    await first.call('POST', `/v1/desk/cases/${caseId}/undo`);
  });

  test('goes to a colleague, who finds it among their own', async () => {
    expect((await acts(first, { act: 'hand-over', to: 'nobody' })).status).toBe(400);
    expect((await acts(first, { act: 'hand-over', to: secondKey })).status).toBe(204);
    expect((await second.call('GET', '/v1/desk/queue?view=mine')).body.total).toBe(1);
  });
});

describe('an applicant', () => {
  test('who asks for a person is in a queue that no filter hides', async () => {
    expect((await portal.call('POST', `/v1/cases/${caseId}/person`)).status).toBe(204);
    const { body } = await first.call(
      'GET',
      '/v1/desk/queue?view=human&matter=tax-registration&decision=approve&doubtFrom=1',
    );
    expect(body.entries).toMatchObject([{ case: caseId, human: true }]);
    expect((await first.call('GET', '/v1/desk/counts')).body.views).toMatchObject({ human: 1, open: 1 });
  });

  test('says that it cannot be done, chases it, and reads the answer', async () => {
    const raised = await portal.call('POST', `/v1/cases/${caseId}/tickets`, { words: '跑了三趟' });
    expect((await portal.call('POST', `/v1/cases/${caseId}/tickets`, {})).body.id).toBe(raised.body.id);
    const { body } = await first.call('GET', '/v1/desk/tickets');
    expect(body.tickets).toMatchObject([{ cause: 'applicant', chased: 1, words: '跑了三趟' }]);
    const act = (what: object) => first.call('POST', `/v1/desk/tickets/${raised.body.id}/acts`, what);
    expect((await act({ act: 'accept' })).body.state).toBe('accepted');
    expect((await act({ act: 'answer', answer: '已为您办理。' })).status).toBe(200);
    expect((await act({ act: 'chase' })).status).toBe(409);
    const seen = (await portal.call('GET', `/v1/cases/${caseId}/desk`)).body;
    expect(seen.tickets).toMatchObject([{ state: 'answered', answer: '已为您办理。' }]);
    expect(seen.tickets[0].assignee).toBeUndefined();
  });

  test('says how content they were, in words that lists show without long numbers', async () => {
    const words = '等得久，身份证110105194912310021录了两次';
    expect((await portal.call('PUT', `/v1/cases/${caseId}/satisfaction`, { score: 4, words })).status).toBe(204);
    const { body: listed } = await first.call('GET', '/v1/desk/answers?words=true');
    expect(listed.answers).toMatchObject([{ case: caseId, matter: MATTER, score: 4 }]);
    expect(listed.answers[0].words).toBe('等得久，身份证110*************21录了两次');
    expect((await first.call('GET', '/v1/desk/answers?matter=tax-registration')).body.answers).toEqual([]);
    expect((await shown()).answer).toMatchObject({ score: 4, words });
    expect((await portal.call('GET', '/v1/desk/answers')).status).toBe(403);
    expect((await portal.call('PUT', `/v1/cases/${caseId}/satisfaction`, { score: 6 })).status).toBe(400);
    expect((await first.call('GET', '/v1/desk/statistics')).body).toMatchObject({ satisfaction: 4, cases: 1 });
  });
});

test('who counts and sees no case has figures alone', async () => {
  const manager = clientOf(service, await service.key('office', ['admin']));
  expect((await manager.call('GET', '/v1/desk')).body).toMatchObject({ mayDecide: false, mayExport: true });
  expect((await first.call('GET', '/v1/desk')).body).toMatchObject({ mayDecide: true });
  for (const figures of ['statistics', 'statistics/trends', 'answers', 'proposals'])
    expect((await manager.call('GET', `/v1/desk/${figures}`)).status, figures).toBe(200);
  for (const personal of ['queue', 'tickets', `cases/${caseId}`, `cases/${caseId}/pages/0/0`])
    expect((await manager.call('GET', `/v1/desk/${personal}`)).status, personal).toBe(403);
});

test('approved cases that were drawn are seen by a person, and bound the rate of false approvals', async () => {
  const id = await submitDemoCase('approve-text-pdfs');
  const { body } = await first.call('GET', '/v1/desk/queue?view=sample');
  expect(body.entries).toMatchObject([{ case: id, decision: 'approve', state: 'open' }]);
  // The office wants to see it first: the applicant is not told that it is approved.
  const { body: told } = await portal.call('GET', `/v1/cases/${id}/report`);
  expect(told).toMatchObject({ decision: 'manual', issues: [{ code: 'policy.held' }] });
  await first.call('POST', `/v1/desk/cases/${id}/lock`);
  expect((await acts(first, { act: 'overrule', decision: 'correct', reason: 'fault-missed' }, id)).status).toBe(204);
  const { falseApprovals } = (await first.call('GET', '/v1/desk/statistics')).body;
  const measured = [falseApprovals.random, falseApprovals.risk].find(({ cases }) => cases === 1);
  expect(measured).toMatchObject({ wrong: 1, share: 1 });
  const { body: proposal } = await first.call('GET', '/v1/desk/proposals?target=0.001');
  expect(proposal).toMatchObject({ target: 0.001, approvals: 1, needed: 4380 });
  expect(proposal.proposed).toBeUndefined();
  expect(proposal.steps.map(({ relied }: { relied: number }) => relied)).toContain(0.9);
  expect((await first.call('GET', '/v1/desk/proposals?target=0')).status).toBe(400);
});

test('nothing of the desk is seen by another tenant, and its audit log is whole', async () => {
  const other = clientOf(service, await service.key('elsewhere', ['clerk', 'portal', 'admin']));
  expect((await other.call('GET', '/v1/desk/queue?view=human')).body.total).toBe(0);
  expect((await other.call('GET', `/v1/desk/cases/${caseId}`)).status).toBe(404);
  expect((await other.call('POST', `/v1/desk/cases/${caseId}/lock`)).status).toBe(404);
  expect((await other.call('POST', `/v1/cases/${caseId}/person`)).status).toBe(404);
  expect((await other.call('GET', '/v1/desk/statistics')).body.cases).toBe(0);
  const verdicts = await verifyAudit(service.parts.store);
  expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
});
