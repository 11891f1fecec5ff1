import { copyFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** The desk as files for a browser: its charts stand in a part of their own, which is loaded with the figures. */
export default defineConfig({
  entry: { desk: 'src/app/index.ts' },
  outDir: 'dist/app',
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  noExternal: [/./],
  splitting: true,
  minify: true,
  clean: true,
  sourcemap: false,
  esbuildOptions: (options) => {
    options.conditions = ['source', 'browser'];
    options.define = { ...options.define, 'process.env.NODE_ENV': '"production"' };
  },
  onSuccess: async () => copyFileSync('src/app/index.html', 'dist/app/index.html'),
});
