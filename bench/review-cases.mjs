#!/usr/bin/env node
// Reviews every case below a folder and writes the reports, one a line, for a scorer of one's own.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openCachedReviewer } from './cached-reviewer.mjs';

const HELP = `node bench/review-cases.mjs DIR --out REPORTS.jsonl [options]

Reviews every case.json below DIR with what was read kept in .cache/readings (by file and by the reader's sources), and
writes one report a line as it goes.

  --only A,B    only cases whose folder or truth's name contains one of these
  --decision D  only cases whose truth.json has this decision
  --workers N   reading workers (default: the reviewer's own)
  --help        this text`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    only: { type: 'string' },
    decision: { type: 'string' },
    workers: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [root] = positionals;
if (values.help || root === undefined || values.out === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const truthOf = (folder) => {
  const file = path.join(root, folder, 'truth.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};
const wanted = values.only?.split(',');
const cases = (await readdir(root, { recursive: true }))
  .filter((entry) => path.basename(entry) === 'case.json')
  .map((entry) => ({ folder: path.dirname(entry), truth: truthOf(path.dirname(entry)) }))
  .filter(({ truth }) => values.decision === undefined || truth.decision === values.decision)
  .filter(({ folder, truth }) => wanted?.some((part) => `${folder} ${truth.name}`.includes(part)) ?? true)
  .sort((one, other) => `${one.truth.name} ${one.folder}`.localeCompare(`${other.truth.name} ${other.folder}`));

const reviewer = await openCachedReviewer(values.workers === undefined ? {} : { workers: Number(values.workers) });
writeFileSync(values.out, '');
try {
  for (const [index, { folder, truth }] of cases.entries()) {
    const report = await reviewer.reviewFile(path.join(root, folder, 'case.json'));
    appendFileSync(values.out, `${JSON.stringify(report)}\n`);
    const mark = truth.decision === undefined || truth.decision === report.decision ? ' ' : '!';
    console.error(`${mark} ${index + 1}/${cases.length} ${truth.name ?? folder} ${report.decision}`);
  }
} finally {
  await reviewer.close();
}
