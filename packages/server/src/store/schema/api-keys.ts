import { index, text, timestamp } from 'drizzle-orm/pg-core';
import { tenantColumn } from './tenants';
import { bytea, yushen } from './yushen-schema';

export const apiKeys = yushen.table(
  'api_keys',
  {
    id: text().primaryKey(),
    tenant: tenantColumn(),
    title: text().notNull(),
    scopes: text().array().notNull(),
    /** sha256 of the secret: 256 random bits need no slow hash. */
    secretHash: bytea().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index().on(table.tenant)],
);
