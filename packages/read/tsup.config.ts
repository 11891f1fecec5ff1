import path from 'node:path';
import { defineConfig } from 'tsup';
import { finishBundle } from '../../release/finish-bundle.mjs';

export default defineConfig({
  entry: { index: 'src/index.ts', worker: 'src/worker.ts' },
  format: 'esm',
  target: 'node20',
  dts: { entry: 'src/index.ts' },
  clean: true,
  // Optional dependencies are not left out of a bundle by themselves.
  external: ['tesseract.js'],
  sourcemap: true,
  // The development dependency is bundled: of its seven builds one is needed.
  onSuccess: async () => finishBundle(path.resolve('dist')),
});
