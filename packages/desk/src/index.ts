import { fileURLToPath } from 'node:url';

/** The folder of the desk's page and scripts, for a server to hand out at `/desk/`. Not there where the desk is not built. */
export const deskFolder = (): string => fileURLToPath(new URL('../dist/app/', import.meta.url));

/** Made-up cases to fill a desk with: below it lie folders with a `case.json` and its files. */
export const demoCasesFolder = (): string => fileURLToPath(new URL('../dist/demo-cases/', import.meta.url));
