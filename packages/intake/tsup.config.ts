import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'tsup';
import { finishBundle } from '../../release/finish-bundle.mjs';

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  entry: { index: 'src/index.ts', worker: 'src/worker.ts' },
  format: 'esm',
  target: 'node20',
  dts: { entry: 'src/index.ts' },
  clean: true,
  sourcemap: true,
  // Development dependencies are bundled: of packages that hold several builds each, one file is needed, and its WebAssembly.
  onSuccess: async () => {
    await copyFile(resolve('@embedpdf/pdfium/pdfium.wasm'), 'dist/pdfium.wasm');
    finishBundle(path.resolve('dist'));
  },
});
