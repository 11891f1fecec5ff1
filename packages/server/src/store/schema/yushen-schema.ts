import { customType, pgSchema } from 'drizzle-orm/pg-core';

/** Everything of the store but the job queue lies in one schema of the database. */
export const yushen = pgSchema('yushen');

/** Raw bytes. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
