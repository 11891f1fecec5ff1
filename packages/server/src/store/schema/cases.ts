import { date, index, integer, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { tenantColumn } from './tenants';
import { uploads } from './uploads';
import { bytea, yushen } from './yushen-schema';

/** `draft` → `queued` → `reviewing` → `decided`; `aside`: given up after repeated failure; `cancelled`. */
export const CASE_STATES = ['draft', 'queued', 'reviewing', 'decided', 'aside', 'cancelled'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const cases = yushen.table(
  'cases',
  {
    id: uuid().primaryKey(),
    tenant: tenantColumn(),
    /** The id, or `id@version`. */
    matter: text().notNull(),
    state: text({ enum: CASE_STATES }).notNull(),
    /** How often it was submitted. A report belongs to one submission. */
    submission: integer().notNull().default(0),
    /** The day that validity is judged on. */
    judgedOn: date({ mode: 'string' }),
    /** Of the last report. */
    decision: text({ enum: ['approve', 'correct', 'manual'] }),
    /** Why it was set aside: an error's code. */
    asideReason: text(),
    /** The portal's own number for it. */
    reference: text(),
    /** Sealed `CaseDetails`: the form, and what registries vouched for. */
    details: bytea().notNull(),
    idempotencyKey: text(),
    /** sha256, hex, of the request that the idempotency key was first used with. */
    requestHash: text(),
    createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
    submittedAt: timestamp({ withTimezone: true }),
    decidedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex().on(table.tenant, table.idempotencyKey),
    index().on(table.tenant, table.createdAt, table.id),
    index().on(table.tenant, table.state, table.createdAt),
  ],
);

export const PERSON_ROLES = ['subject', 'agent'] as const;

/** Who a case is about and who acts for them, as keyed hashes: enough to find their cases, not to tell who they are. */
export const casePersons = yushen.table(
  'case_persons',
  {
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    tenant: tenantColumn(),
    role: text({ enum: PERSON_ROLES }).notNull(),
    personHash: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.role, table.personHash] }),
    index().on(table.tenant, table.personHash),
  ],
);

export const materials = yushen.table(
  'materials',
  {
    id: uuid().primaryKey(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    tenant: tenantColumn(),
    uploadId: uuid()
      .notNull()
      .references(() => uploads.id),
    requirement: text(),
    position: integer().notNull(),
  },
  (table) => [index().on(table.caseId, table.position), index().on(table.uploadId)],
);

export const reports = yushen.table(
  'reports',
  {
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    submission: integer().notNull(),
    tenant: tenantColumn(),
    decision: text({ enum: ['approve', 'correct', 'manual'] }).notNull(),
    digest: text().notNull(),
    /** Sealed `CaseRecord`, which holds the report. */
    record: bytea().notNull(),
    decidedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.submission] })],
);

/** What a clerk decided after the review. */
export const rulings = yushen.table(
  'rulings',
  {
    id: uuid().primaryKey(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    submission: integer().notNull(),
    tenant: tenantColumn(),
    decision: text({ enum: ['approve', 'correct', 'manual'] }).notNull(),
    /** Sealed text. */
    reason: bytea().notNull(),
    /** The key that ruled. */
    actor: text().notNull(),
    ruledAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.caseId)],
);
