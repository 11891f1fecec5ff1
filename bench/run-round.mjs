import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { python, writeJob } from './engines.mjs';

const HARNESS = fileURLToPath(new URL('./run-engine.mjs', import.meta.url));

/** Longest that an engine may take over one page, ms. */
const PAGE_LIMIT_MS = 120_000;

/**
 * One engine on all pages, in a process of its own.
 *
 * @returns {object | undefined} what run-engine.mjs writes; undefined where the engine failed
 */
export function runEngine(name, engine, { pages, warmUp }) {
  const { module, script, options, env } = engine;
  const job = writeJob(name, {
    module,
    options,
    warmUp,
    pages: pages.map(({ name: page, file }) => ({ name: page, file })),
  });
  rmSync(job.out, { force: true });
  const [command, argv] = script === undefined ? [process.execPath, [HARNESS, job.file]] : [python, [script, job.file]];
  const { status, stderr } = spawnSync(command, argv, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: PAGE_LIMIT_MS * (pages.length + 1),
    maxBuffer: 64 * 1024 * 1024,
  });
  try {
    return JSON.parse(readFileSync(job.out, 'utf8'));
  } catch {
    console.error(`${engine.title} failed (${status}): ${stderr.toString().trim().slice(-2000)}`);
    return undefined;
  }
}
