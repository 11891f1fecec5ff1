import { createHash } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEntries, auditHeads, tenants } from '../store/schema';
import type { Store } from '../store/store';
import { createTenant } from '../tenancy/tenants';
import { openTestStore } from '../testing/open-test-store';
import { appendAudit } from './append-audit';
import { chainWith } from './audit-hash';
import { type AuditFault, verifyAudit } from './verify-audit';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

let made = 0;

/** A tenant with a chain of five entries. */
async function chain(): Promise<string> {
  const tenant = `audited-${++made}`;
  await store.acrossTenants((tx) => tx.insert(tenants).values({ id: tenant, title: tenant }));
  for (let index = 1; index <= 5; index++)
    await store.inTenant(tenant, (tx) =>
      appendAudit(tx, tenant, {
        actor: 'system',
        action: 'case.created',
        subject: `case-${index}`,
        details: { index },
      }),
    );
  return tenant;
}

const verdictOn = async (tenant: string) => (await verifyAudit(store)).find((verdict) => verdict.tenant === tenant);
const faultsOf = async (tenant: string): Promise<readonly AuditFault[] | undefined> =>
  (await verdictOn(tenant))?.faults;

/** What someone can do who owns the database: first they take the guard off. */
const tamper = (tenant: string, statement: ReturnType<typeof sql>) =>
  store.inTenant(tenant, async (tx) => {
    await tx.execute(sql`alter table yushen.audit_entries disable trigger append_only`);
    await tx.execute(statement);
    await tx.execute(sql`alter table yushen.audit_entries enable trigger append_only`);
  });

describe('the audit log', () => {
  test('verifies as it was written', async () => {
    const verdict = await verdictOn(await chain());
    expect(verdict).toMatchObject({ entries: 5, faults: [] });
    expect(verdict?.head).toMatch(/^[0-9a-f]{64}$/);
  });

  test('goes on with SM3 where that is asked for, and verifies across the change and back', async () => {
    const tenant = await chain();
    const append = () =>
      store.inTenant(tenant, (tx) => appendAudit(tx, tenant, { actor: 'system', action: 'a', subject: 's' }));
    await chainWith(store, 'sm3');
    await append();
    await append();
    const rows = () =>
      store.inTenant(tenant, (tx) => tx.select().from(auditEntries).orderBy(asc(auditEntries.sequence)));
    const [, , , , , sixth] = await rows();
    const words = [tenant, 6, sixth!.at, 'system', 'a', 's', []];
    const sm3 = createHash('sm3').update(sixth!.previous).update(JSON.stringify(words)).digest();
    expect(Buffer.from(sixth!.hash).equals(sm3)).toBe(true);
    await chainWith(store, 'sha256');
    await append();
    expect((await rows()).map(({ algorithm }) => algorithm)).toEqual([
      ...Array.from({ length: 5 }, () => 'sha256'),
      'sm3',
      'sm3',
      'sha256',
    ]);
    expect(await verdictOn(tenant)).toMatchObject({ entries: 8, faults: [] });
    await tamper(
      tenant,
      sql`update yushen.audit_entries set subject = 'another' where tenant = ${tenant} and sequence = 7`,
    );
    expect(await faultsOf(tenant)).toEqual([{ kind: 'changed', sequence: 7 }]);
  });

  test('of a tenant made under SM3 begins with it', async () => {
    await store.acrossTenants((tx) =>
      createTenant(tx, { id: 'national', title: 'national', actor: 'system', auditHash: 'sm3' }),
    );
    const [first] = await store.inTenant('national', (tx) => tx.select().from(auditEntries));
    expect(first).toMatchObject({ action: 'tenant.created', algorithm: 'sm3' });
    expect(await faultsOf('national')).toEqual([]);
  });

  test('keeps its order where many append at once', async () => {
    const tenant = await chain();
    const event = { actor: 'system', action: 'case.created', subject: 'case' };
    await Promise.all(Array.from({ length: 20 }, () => store.inTenant(tenant, (tx) => appendAudit(tx, tenant, event))));
    expect(await verdictOn(tenant)).toMatchObject({ entries: 25, faults: [] });
  });

  test('is not written where the work fails', async () => {
    const tenant = await chain();
    const failing = store.inTenant(tenant, async (tx) => {
      await appendAudit(tx, tenant, { actor: 'system', action: 'case.created', subject: 'case' });
      throw new Error('after it');
    });
    await expect(failing).rejects.toThrow('after it');
    expect(await verdictOn(tenant)).toMatchObject({ entries: 5, faults: [] });
  });

  test.each([
    ['update', sql`update yushen.audit_entries set actor = 'nobody'`],
    ['delete', sql`delete from yushen.audit_entries`],
    ['truncate', sql`truncate yushen.audit_entries`],
  ])('refuses %s', async (_name, statement) => {
    const tenant = await chain();
    await expect(store.inTenant(tenant, (tx) => tx.execute(statement))).rejects.toThrow();
    expect(await verdictOn(tenant)).toMatchObject({ entries: 5, faults: [] });
  });

  test.each([
    ['actor', sql`set actor = 'nobody'`],
    ['at', sql`set at = '2020-01-01T00:00:00.000Z'`],
    ['details', sql`set details = '{"index": 9}'`],
  ])('shows a changed %s', async (_name, change) => {
    const tenant = await chain();
    await tamper(tenant, sql`update yushen.audit_entries ${change} where sequence = 3`);
    expect(await faultsOf(tenant)).toEqual([{ kind: 'changed', sequence: 3 }]);
  });

  test('shows a missing entry, within and at the end', async () => {
    const within = await chain();
    await tamper(within, sql`delete from yushen.audit_entries where sequence = 3`);
    expect(await faultsOf(within)).toEqual([{ kind: 'missing', sequence: 3 }]);
    const end = await chain();
    await tamper(end, sql`delete from yushen.audit_entries where sequence = 5`);
    expect(await faultsOf(end)).toEqual([{ kind: 'cut', sequence: 4 }]);
  });

  test('shows entries put in another order', async () => {
    const tenant = await chain();
    await tamper(tenant, sql`update yushen.audit_entries set sequence = sequence + 100 where sequence in (2, 3)`);
    await tamper(tenant, sql`update yushen.audit_entries set sequence = 105 - sequence where sequence > 100`);
    const kinds = new Set((await faultsOf(tenant))?.map(({ kind }) => kind));
    expect(kinds).toContain('reordered');
  });

  test('shows an entry whose hash was made to fit its new words', async () => {
    const tenant = await chain();
    await tamper(
      tenant,
      sql`update yushen.audit_entries set actor = 'nobody', hash = decode(repeat('ab', 32), 'hex') where sequence = 3`,
    );
    expect((await faultsOf(tenant))?.map(({ kind, sequence }) => `${kind} ${sequence}`)).toEqual([
      'changed 3',
      'reordered 4',
    ]);
  });

  test('shows a head that was turned back', async () => {
    const tenant = await chain();
    await store.inTenant(tenant, async (tx) => {
      const [third] = await tx.select().from(auditEntries).where(eq(auditEntries.sequence, 3));
      await tx.update(auditHeads).set({ sequence: 3, hash: third!.hash });
    });
    expect(await faultsOf(tenant)).toEqual([{ kind: 'cut', sequence: 5 }]);
  });
});
