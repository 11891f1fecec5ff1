import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', pixels: 'src/pixels/index.ts', decoding: 'src/decoding/index.ts' },
  format: 'esm',
  target: 'node20',
  dts: true,
  clean: true,
  sourcemap: true,
});
