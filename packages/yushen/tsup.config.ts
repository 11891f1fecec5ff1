import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    authoring: 'src/authoring.ts',
    testing: 'src/for-tests/index.ts',
    main: 'src/main.ts',
  },
  format: 'esm',
  target: 'node20',
  dts: { entry: { index: 'src/index.ts', authoring: 'src/authoring.ts', testing: 'src/for-tests/index.ts' } },
  clean: true,
  sourcemap: true,
});
