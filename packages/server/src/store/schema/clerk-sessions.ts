import { index, text, timestamp } from 'drizzle-orm/pg-core';
import { apiKeys } from './api-keys';
import { tenantColumn } from './tenants';
import { bytea, yushen } from './yushen-schema';

/** Clerks who signed on with their organisation's account. */
export const clerkSessions = yushen.table(
  'clerk_sessions',
  {
    /** sha256 of the token, which the browser alone holds. */
    tokenHash: bytea().primaryKey(),
    tenant: tenantColumn(),
    /** Who they are; revoked, none of their sessions works. */
    key: text()
      .notNull()
      .references(() => apiKeys.id, { onDelete: 'cascade' }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.tenant, table.expiresAt)],
);
