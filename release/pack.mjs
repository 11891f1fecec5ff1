// Packs every package that is published. Usage: node release/pack.mjs DIR; prints the tarballs' paths.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));

/** Folders of the packages that are published. */
export const publishedPackages = () =>
  readdirSync(packages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(packages, name))
    .filter((folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).private !== true);

/** Packs them into a folder. Returns each one's name with its tarball. */
export function packAll(folder) {
  mkdirSync(folder, { recursive: true });
  return publishedPackages().map((cwd) => {
    const { name } = JSON.parse(readFileSync(path.join(cwd, 'package.json'), 'utf8'));
    const arguments_ = ['-y', 'pnpm@10', 'pack', '--json', '--pack-destination', path.resolve(folder)];
    const output = execFileSync('npx', arguments_, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const { filename } = JSON.parse(output.slice(output.indexOf('{')));
    return { name, tarball: path.resolve(folder, path.basename(filename)) };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { tarball } of packAll(process.argv[2] ?? 'release-output')) process.stdout.write(`${tarball}\n`);
}
