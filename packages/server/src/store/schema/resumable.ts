import { foreignKey, index, integer, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { tenantColumn } from './tenants';
import { bytea, yushen } from './yushen-schema';

/** An upload that comes in pieces, over as many requests as its sender's line needs, to whichever server answers. */
export const resumableUploads = yushen.table(
  'resumable_uploads',
  {
    /** That of the upload which it becomes. */
    id: uuid().primaryKey(),
    tenant: tenantColumn(),
    /** Bytes, as its sender announced them. */
    length: integer().notNull(),
    /** Bytes that lie here safely. */
    received: integer().notNull().default(0),
    /** Sealed `ResumableMetadata`. */
    metadata: bytea().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index().on(table.tenant, table.createdAt)],
);

/** Its bytes so far, sealed; gone once the upload is whole. */
export const resumablePieces = yushen.table(
  'resumable_pieces',
  {
    tenant: tenantColumn(),
    upload: uuid().notNull(),
    /** Bytes before this piece. */
    position: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.upload, table.position] }),
    foreignKey({ columns: [table.upload], foreignColumns: [resumableUploads.id] }).onDelete('cascade'),
  ],
);
