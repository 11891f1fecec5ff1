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

Where the cases have a truth.json (fixtures/hands/README.md), it ends with what became of them.
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

/** @type {{truth: object, report: object}[]} */
const judged = [];
const reviewer = await openCachedReviewer(values.workers === undefined ? {} : { workers: Number(values.workers) });
writeFileSync(values.out, '');
try {
  for (const [index, { folder, truth }] of cases.entries()) {
    const report = await reviewer.reviewFile(path.join(root, folder, 'case.json'));
    if (truth.decision !== undefined) judged.push({ truth, report });
    appendFileSync(values.out, `${JSON.stringify(report)}\n`);
    const mark = truth.decision === undefined || truth.decision === report.decision ? ' ' : '!';
    console.error(`${mark} ${index + 1}/${cases.length} ${truth.name ?? folder} ${report.decision}`);
  }
} finally {
  await reviewer.close();
}

const isExpected = ({ expect = [], allow = [] }, { code }) =>
  allow.includes(code) || expect.some((one) => [one.code, ...(one.or ?? [])].includes(code));
const count = (list, holds) => list.filter(holds).length;
if (judged.length > 0) {
  const clean = judged.filter(({ truth }) => truth.decision === 'approve');
  const faulty = judged.filter(({ truth }) => truth.decision !== 'approve');
  const decided = (decision) => (one) => one.report.decision === decision;
  const blocks = judged.flatMap(({ truth, report }) =>
    report.issues.filter(({ severity }) => severity === 'block').map((issue) => isExpected(truth, issue)),
  );
  console.log(
    `clean: ${count(clean, decided('approve'))} of ${clean.length} approved, ${count(clean, decided('manual'))} to a person, ${count(clean, decided('correct'))} sent back`,
  );
  console.log(
    `faulty: ${count(faulty, decided('approve'))} of ${faulty.length} approved, the fault reported in ${count(faulty, ({ truth, report }) => report.issues.some((issue) => isExpected({ expect: truth.expect }, issue)))}`,
  );
  console.log(`blocking issues that are right: ${count(blocks, Boolean)} of ${blocks.length}`);
}
