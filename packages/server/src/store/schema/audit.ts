import { bigint, jsonb, primaryKey, text } from 'drizzle-orm/pg-core';
import { tenantColumn } from './tenants';
import { bytea, yushen } from './yushen-schema';

/** One thing that was done. Triggers refuse to change or remove it. It names no person. */
export const auditEntries = yushen.table(
  'audit_entries',
  {
    tenant: tenantColumn(),
    /** From 1, without gaps, per tenant. */
    sequence: bigint({ mode: 'number' }).notNull(),
    /** ISO 8601 in UTC, as text: the hash covers these very characters. */
    at: text().notNull(),
    /** The id of an API key, or `system`. */
    actor: text().notNull(),
    action: text().notNull(),
    /** What it was done to: the id of a case, an upload, a key. */
    subject: text().notNull(),
    details: jsonb().$type<Readonly<Record<string, string | number | boolean>>>().notNull(),
    /** Hash of the entry before it; 32 zero bytes for the first. */
    previous: bytea().notNull(),
    hash: bytea().notNull(),
    /** What made `hash`. */
    algorithm: text({ enum: ['sha256', 'sm3'] })
      .notNull()
      .default('sha256'),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.sequence] })],
);

/** The last entry of each tenant's chain, so that entries missing at its end are found too. */
export const auditHeads = yushen.table('audit_heads', {
  tenant: tenantColumn().primaryKey(),
  sequence: bigint({ mode: 'number' }).notNull(),
  hash: bytea().notNull(),
  /** What makes the next entry's hash. */
  algorithm: text({ enum: ['sha256', 'sm3'] })
    .notNull()
    .default('sha256'),
});
