import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', worker: 'src/worker.ts' },
  format: 'esm',
  target: 'node20',
  dts: { entry: 'src/index.ts' },
  clean: true,
  // Optional dependencies are not left out of a bundle by themselves.
  external: ['tesseract.js'],
  sourcemap: true,
});
