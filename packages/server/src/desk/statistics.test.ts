import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePlace } from '../cases/case-details';
import { sealJson } from '../sealing/seal';
import { cases, deskActions, deskEntries, materials, uploads } from '../store/schema';
import { type Client, clientOf } from '../testing/client';
import { openTestService, type TestService } from '../testing/test-service';

let service: TestService;
let clerk: Client;

/** A decided case that rules stood against; the clerk did not follow those that are named. */
interface Decided {
  readonly rules: readonly string[];
  readonly overruled?: readonly string[];
  readonly spared?: number;
  readonly matter?: string;
}

async function decided({ rules, overruled = [], spared = 0, matter = 'tax-registration' }: Decided): Promise<string> {
  const { store, keys } = service.parts;
  const [id, now] = [randomUUID(), new Date()];
  const own = { tenant: 'office', submission: 1 };
  await store.inTenant('office', async (tx) => {
    const details = sealJson(keys, casePlace('office'), { form: {}, sharedData: [] });
    await tx.insert(cases).values({ ...own, id, matter, state: 'decided', details });
    const entry = { ...own, caseId: id, matter, state: 'closed' as const, decision: 'correct' as const };
    // Every rule of these speaks with the same code: the share must be the rule's own.
    const found = { doubt: 0.5, codes: ['field.mismatch'], rules: [...rules], spared, arrivedAt: now, closedAt: now };
    await tx.insert(deskEntries).values({ ...entry, ...found, outcome: overruled.length > 0 ? 'approve' : 'correct' });
    if (overruled.length === 0) return;
    const before = {
      state: 'open' as const,
      decision: 'correct' as const,
      outcome: null,
      assignee: null,
      doubt: 0.5,
      codes: [],
    };
    const what = overruled.map((rule) => ({ code: 'field.mismatch', rule }));
    await tx
      .insert(deskActions)
      .values({ ...own, id: randomUUID(), caseId: id, kind: 'overrule', actor: 'k', at: now, before, overruled: what });
  });
  return id;
}

beforeAll(async () => {
  service = await openTestService();
  clerk = clientOf(service, await service.key('office', ['clerk']));
  for (let one = 0; one < 9; one++) await decided({ rules: ['names-agree'] });
  for (let one = 0; one < 4; one++)
    await decided({ rules: ['names-agree', 'dates-agree'], overruled: ['names-agree'] });
  const shared = await decided({ rules: [], spared: 3, matter: 'medical-reimbursement' });
  const { store } = service.parts;
  await store.inTenant('office', async (tx) => {
    const upload = randomUUID();
    await tx
      .insert(uploads)
      .values({ id: upload, tenant: 'office', sha256: 'a'.repeat(64), size: 1, details: Buffer.from('x') });
    for (const position of [0, 1])
      await tx
        .insert(materials)
        .values({ id: randomUUID(), caseId: shared, tenant: 'office', uploadId: upload, position });
  });
}, 120_000);
afterAll(() => service.close());

const statistics = async (query = '') => (await clerk.call('GET', `/v1/desk/statistics${query}`)).body;

test('a rule’s share is of the decided cases that it stood against, not of those with its code', async () => {
  const { tables } = await statistics();
  expect(tables.overrulings).toMatchObject([{ rule: 'names-agree', overruled: 4, ruled: 13, rate: 0.3077 }]);
  expect((await statistics('?matter=medical-reimbursement')).tables.overrulings).toEqual([]);
});

test('uploads that sharing spared are counted: vouched for by registries, and files that served again', async () => {
  expect((await statistics()).uploadsSpared).toEqual({ vouched: 3, usedAgain: 1 });
  expect((await statistics('?matter=tax-registration')).uploadsSpared).toEqual({ vouched: 0, usedAgain: 0 });
});

test('the top faults of each matter are followed by week, with zeros where there was none', async () => {
  const { tables } = await statistics('?matter=tax-registration');
  const rows: { begins: string; cases: number }[] = tables.trends;
  expect(rows.length).toBeGreaterThanOrEqual(13);
  expect(rows.at(-1)).toMatchObject({ matter: 'tax-registration', code: 'field.mismatch', cases: 13 });
  expect(rows.slice(0, -1).every(({ cases: number }) => number === 0)).toBe(true);
  const monday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
  expect(rows.every(({ begins }) => monday(begins))).toBe(true);
  expect((await statistics('?matter=tax-registration&days=7')).tables.trends).toHaveLength(8);
  const { text } = await clerk.call('GET', '/v1/desk/statistics/trends?days=365');
  expect(text).toMatch(/^\ufeffbegins,matter,code,cases\r\n\d{4}-\d\d-01,/);
});
