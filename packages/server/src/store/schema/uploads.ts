import { index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { tenantColumn } from './tenants';
import { bytea, yushen } from './yushen-schema';

export const uploads = yushen.table(
  'uploads',
  {
    id: uuid().primaryKey(),
    tenant: tenantColumn(),
    /** Of the file's bytes, hex: its address among the tenant's files. */
    sha256: text().notNull(),
    size: integer().notNull(),
    /** Sealed `UploadDetails`. */
    details: bytea().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.tenant, table.sha256), index().on(table.createdAt)],
);

/** What one file was found to be, by content: the same bytes are looked at once. */
export const inspections = yushen.table(
  'inspections',
  {
    tenant: tenantColumn(),
    sha256: text().notNull(),
    /** Which engine looked, and what it expected: `0.1.0/id-card-front`. */
    question: text().notNull(),
    /** Sealed `InspectOutput`. */
    answer: bytea().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.sha256, table.question] })],
);

/** What was read on one page, by content: the same bytes are read once, by whichever process. */
export const readings = yushen.table(
  'readings',
  {
    tenant: tenantColumn(),
    sha256: text().notNull(),
    page: integer().notNull(),
    /** Engine, reader and models in one word. */
    readBy: text().notNull(),
    /** Sealed. */
    answers: bytea().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenant, table.sha256, table.page, table.readBy] }),
    index().on(table.savedAt),
  ],
);
