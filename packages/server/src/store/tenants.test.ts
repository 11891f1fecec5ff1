import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddedStore, openTestStore } from '../testing/open-test-store';
import * as schema from './schema';
import type { Executor, Store } from './store';

const { cases, materials, tenants, uploads } = schema;
const TABLES = Object.keys(schema).length;

describe.each([
  ['the tests’ own store', openTestStore],
  ['the embedded server', openEmbeddedStore],
])('on %s', (_name, open) => {
  let store: Store;
  const one = { tenant: 'one', caseId: randomUUID(), uploadId: randomUUID() };
  const other = { tenant: 'other', caseId: randomUUID(), uploadId: randomUUID() };

  const caseRow = (id: string, tenant: string) => ({
    id,
    tenant,
    matter: 'tax-registration',
    state: 'draft' as const,
    details: new Uint8Array([1]),
  });

  beforeAll(async () => {
    store = await open();
    for (const { tenant, caseId, uploadId } of [one, other]) {
      await store.acrossTenants((tx) => tx.insert(tenants).values({ id: tenant, title: tenant }).onConflictDoNothing());
      await store.inTenant(tenant, async (tx) => {
        await tx.insert(cases).values(caseRow(caseId, tenant));
        await tx.insert(uploads).values({ id: uploadId, tenant, sha256: 'ab', size: 1, details: new Uint8Array([1]) });
        await tx.insert(materials).values({ id: randomUUID(), caseId, tenant, uploadId, position: 0 });
      });
    }
  });
  afterAll(() => store.close());

  describe('a tenant', () => {
    const asOne = <T>(work: (tx: Executor) => Promise<T>) => store.inTenant(one.tenant, work);

    test('sees its own rows and nobody else’s, whatever it asks for', async () => {
      expect(await asOne((tx) => tx.select({ id: cases.id }).from(cases))).toEqual([{ id: one.caseId }]);
      expect(await asOne((tx) => tx.select().from(cases).where(eq(cases.id, other.caseId)))).toEqual([]);
      expect(await asOne((tx) => tx.select({ id: tenants.id }).from(tenants))).toEqual([{ id: one.tenant }]);
      expect(await asOne((tx) => tx.select().from(materials).where(eq(materials.tenant, other.tenant)))).toEqual([]);
    });

    test('changes and removes none of another’s', async () => {
      await asOne((tx) => tx.update(cases).set({ state: 'cancelled' }).where(eq(cases.id, other.caseId)));
      await asOne((tx) => tx.delete(materials).where(eq(materials.caseId, other.caseId)));
      const [found] = await store.inTenant(other.tenant, (tx) => tx.select({ state: cases.state }).from(cases));
      expect(found).toEqual({ state: 'draft' });
      expect(await store.inTenant(other.tenant, (tx) => tx.select().from(materials))).toHaveLength(1);
    });

    test('writes nothing into another’s', async () => {
      await expect(asOne((tx) => tx.insert(cases).values(caseRow(randomUUID(), other.tenant)))).rejects.toThrow();
      await expect(
        asOne((tx) => tx.update(cases).set({ tenant: other.tenant }).where(eq(cases.id, one.caseId))),
      ).rejects.toThrow();
    });

    test('cannot take the guard off by naming another within its transaction and leave a trace of it', async () => {
      await asOne((tx) => tx.execute(sql`select set_config('yushen.tenant', 'other', true)`));
      expect(await asOne((tx) => tx.select({ id: cases.id }).from(cases))).toEqual([{ id: one.caseId }]);
    });
  });

  test('who names no tenant sees nothing', async () => {
    const seen = await store.acrossTenants(async (tx) => {
      await tx.execute(sql`select set_config('yushen.tenant', '', true)`);
      return tx.select().from(cases);
    });
    expect(seen).toEqual([]);
  });

  test('every table is guarded, against its owner too', async () => {
    const { rows } = (await store.acrossTenants((tx) =>
      tx.execute(sql`
      select relname from pg_class where relnamespace = 'yushen'::regnamespace and relkind = 'r'
      and (not relrowsecurity or not relforcerowsecurity)`),
    )) as unknown as { rows: unknown[] };
    expect(rows).toEqual([]);
    expect(TABLES).toBeGreaterThan(10);
  });
});
