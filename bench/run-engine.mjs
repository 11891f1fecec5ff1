// One engine, one process: reads a job's pages and writes what it read, how long each took, and what it cost the process.
// node run-engine.mjs JOB.json, where JOB is { module, options, warmUp, pages: [{ name, file }], startedAt, out }.
import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { open } = await import(job.module);
const engine = await open(job.options);
await engine.read(job.warmUp);
// From the start of the process to the first page read.
const coldStartMs = Date.now() - job.startedAt;

const delays = monitorEventLoopDelay({ resolution: 2 });
const pages = [];
for (const { name, file } of job.pages) {
  delays.enable();
  const begun = performance.now();
  const lines = await engine.read(file);
  const ms = performance.now() - begun;
  delays.disable();
  pages.push({ name, ms, lines, ...engine.measured?.() });
}
// A first attempt at closing may hang in a peer; nothing is measured any more.
writeFileSync(
  job.out,
  JSON.stringify({
    coldStartMs,
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
    longestStallMs: delays.max / 1e6,
    pages,
  }),
);
await engine.close();
process.exit(0);
