import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { TARGET } from '../../target';

/** An element as one file, as it is published. */
export async function bundleElement(name: 'upload' | 'report' | 'standing'): Promise<string> {
  const entry = fileURLToPath(new URL(`../${name}/index.ts`, import.meta.url));
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
