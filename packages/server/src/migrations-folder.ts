import { fileURLToPath } from 'node:url';

/** The SQL that makes and changes the store's tables. It lies beside `src` and `dist` alike. */
export const migrationsFolder = (): string => fileURLToPath(new URL('../migrations', import.meta.url));
