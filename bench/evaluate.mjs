#!/usr/bin/env node
// One door to the evaluations: pnpm eval documents | cases | layouts | read [options]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const EVALUATIONS = {
  documents: 'evaluate-documents.mjs',
  cases: 'evaluate-cases.mjs',
  layouts: 'evaluate-layouts.mjs',
  read: 'read-realdata.mjs',
};

const [name = '', ...rest] = process.argv.slice(2);
const script = EVALUATIONS[name];
if (script === undefined) {
  console.error(`pnpm eval ${Object.keys(EVALUATIONS).join(' | ')} [options]; --help on each.`);
  process.exit(64);
}
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...rest], {
  stdio: 'inherit',
});
process.exit(status ?? 70);
