import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** Bytes of the desk's own JavaScript, compressed, without the charts, which come with the figures. */
const DESK_BYTES = 150_000;

test('the desk without its charts is small', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yushen-desk-'));
  const at = (place: string) => fileURLToPath(new URL(place, import.meta.url));
  const tsup = at('../../../node_modules/tsup/dist/cli-default.js');
  execFileSync(process.execPath, [tsup, '--config', 'tsup.app.config.ts', '--out-dir', folder], {
    cwd: at('..'),
    stdio: 'ignore',
  });
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js') && !name.startsWith('chart-'));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).byteLength, 0);
  rmSync(folder, { recursive: true });
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(DESK_BYTES);
}, 60_000);
