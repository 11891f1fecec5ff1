import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import whole from './vitest.config';

/** What loads a model or a rendering engine, reads real files, or takes long: `npm test` runs it, `pnpm test:fast` does not. */
const SLOW = [
  'packages/read/**',
  'packages/intake/**',
  'packages/yushen/src/{bad-input,cases,digest,read-and-inspect,review-inputs,running}.test.ts',
  'packages/yushen/src/sources/every-kind.test.ts',
  // Every pack's own examples, and every command of two READMEs.
  'packages/yushen/src/{matters,city-rule-pack,matters-readme}.test.ts',
  // A whole program is type-checked.
  'packages/yushen/src/public-names.test.ts',
];

export default mergeConfig(whole, defineConfig({ test: { exclude: [...configDefaults.exclude, ...SLOW] } }));
