#!/usr/bin/env node
// Does memory stay flat over many pages? Mixed pictures and PDFs through one reviewer, the process's size every so often.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { choosePages, fixturePages } from './list-pages.mjs';
import { writeResult } from './results.mjs';

const HELP = `node bench/memory.mjs [--pages N] [--workers N] [--as-is] [--out NAME]

Reads N pages (default: 1000) and notes the size of the process every 25. "growth" is the median of the last quarter less that of
the second one; the first is warming up. The process is started anew with the variables that the README advises for a server,
--as-is leaves that. The result goes to bench/results/NAME.json (default: memory).`;

/** glibc: freed buffers go back to the system instead of waiting in an arena for each thread. */
const ADVISED = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '4194304' };

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    workers: { type: 'string', default: '2' },
    'as-is': { type: 'boolean', default: false },
    out: { type: 'string', default: 'memory' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

if (!values['as-is']) {
  const { status } = spawnSync(process.execPath, [...process.argv.slice(1), '--as-is'], {
    env: { ...process.env, ...ADVISED },
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const NOTED_EVERY = 25;
const wanted = Number(values.pages);
const papers = fileURLToPath(new URL('../fixtures/papers/', import.meta.url));
const pictures = fixturePages();
const pdfs = readdirSync(papers, { recursive: true })
  .filter((name) => name.endsWith('.pdf') && existsSync(join(papers, name)))
  .map((name) => join(papers, name));
// Every fifth file is a PDF: they have several pages each, with and without a text layer.
const files = choosePages(pictures, pictures.length).flatMap(({ file }, index) =>
  index % 5 === 4 ? [file, pdfs[((index / 5) | 0) % pdfs.length]] : [file],
);

const megabytes = (bytes) => Math.round(bytes / 1024 / 1024);
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const reviewer = await createReviewer({ workers: Number(values.workers), cache: { pages: 0 } });
const notes = [];
let read = 0;
for (let turn = 0; read < wanted; turn += 1) {
  const { pages } = await reviewer.read(files[turn % files.length]);
  read += Math.max(1, pages.length);
  if (read >= (notes.length + 1) * NOTED_EVERY) {
    notes.push({ pages: read, rssMb: megabytes(process.memoryUsage.rss()) });
    console.error(`${read} pages, ${notes.at(-1).rssMb} MB`);
  }
}
await reviewer.close();

const quarter = (from, to) =>
  notes.slice(Math.floor(notes.length * from), Math.ceil(notes.length * to)).map(({ rssMb }) => rssMb);
const result = {
  pages: read,
  workers: Number(values.workers),
  environment: Object.fromEntries(Object.keys(ADVISED).map((name) => [name, process.env[name] ?? 'not set'])),
  peakMb: megabytes(process.resourceUsage().maxRSS * 1024),
  highestNotedMb: Math.max(...notes.map(({ rssMb }) => rssMb)),
  growthMb: median(quarter(0.75, 1)) - median(quarter(0.25, 0.5)),
};
console.log(result);
writeResult(values.out, { ...result, notes });
