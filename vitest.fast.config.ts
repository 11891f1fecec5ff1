import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import whole from './vitest.config';

/**
 * What `npm test` runs and `pnpm test:fast` does not: what loads a model or a rendering engine, reads real files, starts a
 * database, a service or a browser, type-checks a whole program, or tries every pack. It ends in less than a minute on two quiet cores;
 * `packages/fast-tests.test.ts` knows what a test that does not belong here imports.
 */
export const SLOW = [
  'packages/{intake,marks,read}/**',
  'packages/server/src/{audit,callbacks,cases,http,portal,processes,readings,retention,reviewing,tracing}/**',
  'packages/server/src/desk/{desk,desk-page,desk-sign-on,four-eyes,queue,statistics}.test.ts',
  'packages/server/src/store/{embedded/**,broken-connection.test.ts,locks.test.ts,tenants.test.ts}',
  'packages/server/src/service-whole.test.ts',
  'packages/{cli/src/html/access,elements/src/report/embedded,elements/src/{report,standing,upload}/in-browser}.test.ts',
  // Real OCR.
  'packages/yushen/src/{bad-input,cases,digest,hiding,lone-files,past-cases,read-and-inspect,review-inputs,running}.test.ts',
  'packages/yushen/src/sources/every-kind.test.ts',
  // Every pack's own examples, and every command of two READMEs.
  'packages/yushen/src/{matters,city-rule-pack,matters-readme}.test.ts',
  // A service that another test builds in the same thread names schemas for the whole process.
  'packages/yushen/src/json-schemas.test.ts',
  // A whole program is type-checked.
  'packages/yushen/src/public-names.test.ts',
];

/** Modules are loaded once for all files of a thread: no test changes one, and loading them took longer than the tests. */
const fast = defineConfig({
  test: { exclude: [...configDefaults.exclude, ...SLOW], pool: 'threads', isolate: false },
});

export default mergeConfig(whole, fast);
