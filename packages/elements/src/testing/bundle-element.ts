import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { TARGET } from '../../target';

/** The element as one file, as it is published. */
export async function bundleUpload(): Promise<string> {
  const entry = fileURLToPath(new URL('../upload/index.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: TARGET,
  });
  return outputFiles[0]?.text ?? '';
}
