import { defineConfig } from 'tsup';

/** Where the files of the desk are, for a server. */
export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  target: 'node20',
  dts: true,
  sourcemap: true,
});
