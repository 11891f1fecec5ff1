// Walks through README.md: lint, test, a changed deadline, what the change does. Writes nothing into the packs.
// Run by `node examples/city-rule-pack/try.mjs` at the root of an installed clone.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '@yushen/cli';
import { createReviewer } from 'yushen';
import { createAuthoring } from 'yushen/authoring';

const packs = fileURLToPath(new URL('./packs', import.meta.url));
const records = fileURLToPath(new URL('./records.jsonl', import.meta.url));
const host = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: new AbortController().signal,
  openReviewer: async (options) => ({
    ...(await createAuthoring({ packs: options?.packs ?? [] })),
    ...(await createReviewer(options)),
  }),
};

const copy = await mkdtemp(path.join(tmpdir(), 'city-rule-pack-'));

/** Runs one command as if it had been typed, and shows it. */
async function yushen(expected, ...words) {
  const shown = words.map((word) =>
    word.replace(packs, './packs').replace(copy, './changed').replace(records, './records.jsonl'),
  );
  console.log(`\n$ yushen ${shown.join(' ')}`);
  const status = await runCommandLine(words, host);
  if (status !== expected) throw new Error(`yushen ${words.join(' ')}: status ${status}, expected ${expected}`);
}

try {
  await yushen(0, 'lint', packs);
  await yushen(0, 'test', packs);
  await yushen(
    0,
    'matters',
    'diff',
    'individual-business-registration@2026.1',
    `${packs}/individual-business-registration`,
  );

  // A deadline changes: the commitment must be signed within 15 days instead of 30.
  await cp(packs, copy, { recursive: true });
  const file = path.join(copy, 'night-market-stall', 'matter.yaml');
  const text = await readFile(file, 'utf8');
  const changed = text.replace('days: 30', 'days: 15').replace('version: "2026.1"', 'version: "2026.2"');
  if (changed === text) throw new Error('The deadline is no longer where README.md says.');
  await writeFile(file, changed);
  await yushen(0, 'matters', 'diff', `${packs}/night-market-stall`, `${copy}/night-market-stall`);
  await yushen(0, 'lint', copy);
  // An example says that 20 days are fine. It fails, which is what it is for.
  await yushen(1, 'test', copy);
  // Five past cases, re-evaluated from their stored readings: one of them would be sent back.
  await yushen(1, 'replay', records, '--pack', `${copy}/night-market-stall`);
} finally {
  await rm(copy, { recursive: true });
}
