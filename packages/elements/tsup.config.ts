import { defineConfig } from 'tsup';
import { TARGET } from './target';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    report: 'src/report/index.ts',
    standing: 'src/standing/index.ts',
    upload: 'src/upload/index.ts',
  },
  format: 'esm',
  platform: 'browser',
  target: TARGET,
  dts: true,
  clean: true,
  sourcemap: true,
});
