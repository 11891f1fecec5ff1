// Asks publint and are-the-types-wrong about every package, packed anew or as its tarball in a folder is.
// Usage: node release/check-packages.mjs [DIR with tarballs]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packAll } from './pack.mjs';

/** The tarballs that a folder holds. */
const tarballsIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.tgz'))
    .map((file) => path.resolve(folder, file));

const [given] = process.argv.slice(2);
const place = mkdtempSync(path.join(tmpdir(), 'yushen-packages-'));
try {
  const tarballs = given === undefined ? packAll(place).map(({ tarball }) => tarball) : tarballsIn(given);
  if (tarballs.length === 0) throw new Error(`There is no tarball in ${given}.`);
  for (const tarball of tarballs) {
    const name = path.basename(tarball);
    execFileSync('npx', ['publint', 'run', tarball, '--strict'], { stdio: ['ignore', 'ignore', 'inherit'] });
    // Rule packs are YAML alone: they have no types.
    if (!name.startsWith('yushen-matters-'))
      execFileSync('npx', ['attw', tarball, '--profile', 'esm-only'], { stdio: ['ignore', 'ignore', 'inherit'] });
    process.stdout.write(`${name}: sound\n`);
  }
} finally {
  rmSync(place, { recursive: true });
}
