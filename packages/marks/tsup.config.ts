import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'tsup';
import { finishBundle } from '../../release/finish-bundle.mjs';

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  entry: { index: 'src/index.ts', pixels: 'src/pixels/index.ts', decoding: 'src/decoding/index.ts' },
  format: 'esm',
  target: 'node20',
  dts: true,
  clean: true,
  sourcemap: true,
  // Development dependencies are bundled: of packages that hold several builds each, one file is needed, and its WebAssembly.
  onSuccess: async () => {
    await copyFile(resolve('zxing-wasm/reader/zxing_reader.wasm'), 'dist/zxing_reader.wasm');
    finishBundle(path.resolve('dist'));
  },
});
