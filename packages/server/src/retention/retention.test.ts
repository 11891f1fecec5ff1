import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../audit/verify-audit';
import { type Client, clientOf, wholeForm } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';
import { purge } from './purge';

let service: TestService;
let client: Client;
beforeAll(async () => {
  service = await openTestService({ settings: { keepDays: 30, keepDaysByMatter: { 'tax-registration': 400 } } });
  client = clientOf(service, await service.key('default'));
  await service.work();
});
afterAll(() => service.close());

const DAY = 86_400_000;
const later = (days: number) => new Date(Date.now() + days * DAY);
const files = async () =>
  (await readdir(path.join(service.folder, 'files'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;

async function decidedCase(content: string, person?: string): Promise<string> {
  const upload = await client.upload(content);
  const id = await client.open({ materials: [{ upload }], ...(person && { subject: person }) });
  await client.call('POST', `/v1/cases/${id}/submit`);
  await client.reach(id, 'decided');
  return id;
}

/** Whether a word stands anywhere in the database's tables, in the clear. */
async function stands(word: string): Promise<boolean> {
  const tables = ['cases', 'uploads', 'reports', 'rulings', 'case_persons', 'audit_entries', 'inspections'];
  for (const table of tables) {
    const { rows } = (await service.parts.store.acrossTenants((tx) =>
      tx.execute(sql.raw(`select t::text as line from yushen.${table} t`)),
    )) as unknown as { rows: { line: string }[] };
    const hex = Buffer.from(word).toString('hex');
    if (rows.some(({ line }) => line.includes(word) || line.includes(hex))) return true;
  }
  return false;
}

describe('what is stored', () => {
  test('is not readable in the database or on the disk', async () => {
    await decidedCase('a file with 李晓梅 in it', '440304198511223020');
    for (const word of ['李晓梅', '440304198511223020', '科苑路']) expect(await stands(word), word).toBe(false);
    expect(await stands('individual-business-registration')).toBe(true);
  });
});

describe('purging', () => {
  test('keeps what its time is not over for', async () => {
    const id = await decidedCase('kept for thirty days');
    expect(await purge(service.parts, later(2))).toMatchObject({ cases: 0, uploads: 0, strays: 0 });
    expect((await client.call('GET', `/v1/cases/${id}/report`)).status).toBe(200);
  });

  test('removes a case with its files after its days, by matter; the audit log keeps that there was one', async () => {
    const id = await decidedCase('purged after thirty days');
    const drafts = await Promise.all([client.open(), client.open({ matter: 'tax-registration', form: {} })]);
    await client.call('POST', `/v1/cases/${drafts[1]}/cancel`);
    expect((await purge(service.parts, later(31))).cases).toBeGreaterThanOrEqual(2);
    expect((await client.call('GET', `/v1/cases/${id}`)).status).toBe(404);
    expect((await client.call('GET', `/v1/cases/${drafts[0]}`)).status).toBe(404);
    expect((await client.call('GET', `/v1/cases/${drafts[1]}`)).status).toBe(200);
    expect(await files()).toBe(0);
    expect((await client.call('GET', '/v1/audit?limit=1000')).text).toContain('case.purged');
    expect((await verifyAudit(service.parts.store))[0]?.faults).toEqual([]);
  });

  test('keeps a decided case that is being mended as long as what was decided', async () => {
    const id = await decidedCase('mended some days later');
    const form = (await client.call('PUT', `/v1/cases/${id}/form`, wholeForm)).body;
    expect(form).toMatchObject({ state: 'draft', submission: 1 });
    await purge(service.parts, later(20));
    expect((await client.call('GET', `/v1/cases/${id}`)).status).toBe(200);
    await purge(service.parts, later(31));
    expect((await client.call('GET', `/v1/cases/${id}`)).status).toBe(404);
  });

  test('removes uploads that no case took, and files that no upload holds', async () => {
    await client.upload('taken by no case');
    const { files: store } = service.parts;
    const { Readable } = await import('node:stream');
    await (await store.receive('default', Readable.from([Buffer.from('a stray')]), 100)).keep();
    expect(await files()).toBe(2);
    expect(await purge(service.parts, later(0.5))).toMatchObject({ uploads: 0, strays: 1 });
    expect(await purge(service.parts, later(4))).toMatchObject({ uploads: 1 });
    expect(await files()).toBe(0);
  });
});

describe('one person’s data', () => {
  const person = '11010119900307001X';
  test('is exported and erased, and nobody else’s', async () => {
    const shared = await client.upload('a file of two cases');
    const own = await decidedCase('own file', person);
    const other = await client.open({ subject: 'another', materials: [{ upload: shared }] });
    const second = await client.open({ subject: person, materials: [{ upload: shared }] });
    const { body } = await client.call('POST', '/v1/persons/export', { person });
    const exported = Object.fromEntries(body.cases.map((entry: { case: { id: string } }) => [entry.case.id, entry]));
    expect(Object.keys(exported).sort()).toEqual([own, second].sort());
    expect(exported[own]).toMatchObject({
      form: { operator: { name: '李晓梅' } },
      uploads: [{ name: '李晓梅.pdf' }],
      records: [{ report: { caseId: own } }],
    });
    expect((await client.call('POST', '/v1/persons/erase', { person })).body).toEqual({ erased: 2 });
    expect((await client.call('GET', `/v1/cases/${own}`)).status).toBe(404);
    expect((await client.call('GET', `/v1/cases/${other}`)).status).toBe(200);
    expect((await client.call('GET', `/v1/uploads/${shared}`)).status).toBe(200);
    expect((await client.call('POST', '/v1/persons/export', { person })).body.cases).toEqual([]);
    expect(await files()).toBe(1);
  });

  test('is another tenant’s own', async () => {
    await client.open({ subject: person });
    const stranger = clientOf(service, await service.key('stranger'));
    expect((await stranger.call('POST', '/v1/persons/export', { person })).body.cases).toEqual([]);
    expect((await stranger.call('POST', '/v1/persons/erase', { person })).body).toEqual({ erased: 0 });
    expect((await client.call('POST', '/v1/persons/export', { person })).body.cases).toHaveLength(1);
  });
});
