import { text, timestamp } from 'drizzle-orm/pg-core';
import { yushen } from './yushen-schema';

/** A department or city whose cases no other may see. */
export const tenants = yushen.table('tenants', {
  id: text().primaryKey(),
  title: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** The `tenant` column of everything that belongs to one. */
export const tenantColumn = () =>
  text()
    .notNull()
    .references(() => tenants.id);
