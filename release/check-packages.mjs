// Packs every package and asks publint and are-the-types-wrong about it. Usage: node release/check-packages.mjs [DIR with tarballs]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packAll } from './pack.mjs';

const place = mkdtempSync(path.join(tmpdir(), 'yushen-packages-'));
try {
  for (const { name, tarball } of packAll(place)) {
    execFileSync('npx', ['publint', 'run', tarball, '--strict'], { stdio: ['ignore', 'ignore', 'inherit'] });
    // Rule packs are YAML alone: they have no types.
    if (name !== '@yushen/matters')
      execFileSync('npx', ['attw', tarball, '--profile', 'esm-only'], { stdio: ['ignore', 'ignore', 'inherit'] });
    process.stdout.write(`${name}: sound\n`);
  }
} finally {
  rmSync(place, { recursive: true });
}
