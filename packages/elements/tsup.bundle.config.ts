import { defineConfig } from 'tsup';
import { TARGET } from './target';

/** One file for pages without a bundler: `<script type="module" src="upload.bundle.js">`. */
export default defineConfig({
  entry: {
    'report.bundle': 'src/report/index.ts',
    'standing.bundle': 'src/standing/index.ts',
    'upload.bundle': 'src/upload/index.ts',
  },
  format: 'esm',
  target: TARGET,
  platform: 'browser',
  noExternal: [/./],
  splitting: false,
  minify: true,
  sourcemap: true,
});
