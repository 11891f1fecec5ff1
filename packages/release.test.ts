import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from 'tsup';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('./', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly license?: string;
  readonly engines?: { readonly node: string };
  readonly files: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly publishConfig?: { readonly exports: Manifest['exports'] };
}

/** Packages that bundle others of the registry, their development dependencies. */
const BUNDLING = ['intake', 'marks', 'read'];

const published = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }): [string, Manifest] => [
    name,
    JSON.parse(readFileSync(path.join(root, name, 'package.json'), 'utf8')) as Manifest,
  ])
  .filter(([, manifest]) => manifest.private !== true);

const withoutSource = (exports: Manifest['exports']): Manifest['exports'] =>
  Object.fromEntries(
    Object.entries(exports).map(([key, value]) => {
      if (typeof value === 'string') return [key, value];
      const { source: _, ...rest } = value;
      return [key, rest];
    }),
  );

describe.each(published)('package %s', (name, manifest) => {
  const has = (file: string): boolean => existsSync(path.join(root, name, file));

  test('ships its README, licence and changelog', () => {
    expect(has('README.md')).toBe(true);
    expect(manifest.files).toContain('CHANGELOG.md');
    expect(manifest.scripts?.prepack).toBe('node ../../release/stage-files.mjs');
    expect(manifest).toMatchObject({ license: 'Apache-2.0', engines: { node: '>=20.19' } });
    expect(manifest.description).toMatch(/\w/);
  });

  test('is published without the sources that its exports name here', () => {
    const exports = withoutSource(manifest.exports);
    expect(manifest.publishConfig?.exports ?? manifest.exports).toEqual(exports);
    expect(exports['./package.json']).toBe('./package.json');
  });

  test.runIf(BUNDLING.includes(name))('ships the licences of what it bundles', async () => {
    const { default: config } = (await import(path.join(root, name, 'tsup.config.ts'))) as { default: Options };
    expect(config.onSuccess?.toString()).toContain('finishBundle');
  });

  test.runIf(has('tsup.config.ts'))('is built with types and source maps', async () => {
    const { default: config } = (await import(path.join(root, name, 'tsup.config.ts'))) as { default: Options };
    expect(config.sourcemap).toBe(true);
    expect(config.dts).toBeTruthy();
    for (const value of Object.values(manifest.exports))
      if (typeof value === 'object') expect(value.types).toBeDefined();
  });
});
