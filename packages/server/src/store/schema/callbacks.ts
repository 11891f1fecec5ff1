import { index, integer, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases';
import { tenantColumn } from './tenants';
import { bytea, yushen } from './yushen-schema';

/** An address that a tenant's events are sent to. */
export const endpoints = yushen.table(
  'endpoints',
  {
    id: uuid().primaryKey(),
    tenant: tenantColumn(),
    url: text().notNull(),
    /** Sealed signing secret. */
    secret: bytea().notNull(),
    /** A header of their own for engines that expect a plain HMAC: its name. */
    hmacHeader: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.tenant)],
);

export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const;

/** One event on its way to one endpoint. */
export const deliveries = yushen.table(
  'deliveries',
  {
    id: uuid().primaryKey(),
    tenant: tenantColumn(),
    endpointId: uuid()
      .notNull()
      .references(() => endpoints.id, { onDelete: 'cascade' }),
    caseId: uuid()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    submission: integer().notNull(),
    event: text().notNull(),
    state: text({ enum: DELIVERY_STATES }).notNull(),
    attempts: integer().notNull().default(0),
    /** The last answer: an HTTP status, or an error's code. */
    lastAnswer: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex().on(table.endpointId, table.caseId, table.submission, table.event),
    index().on(table.tenant, table.state, table.createdAt),
  ],
);
