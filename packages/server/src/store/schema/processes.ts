import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { yushen } from './yushen-schema';

export const PROCESS_KINDS = ['serve', 'work'] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

/** The processes of this service that run, as they say themselves. They belong to no tenant. */
export const processes = yushen.table('processes', {
  id: uuid().primaryKey(),
  kind: text({ enum: PROCESS_KINDS }).notNull(),
  startedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  seenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
