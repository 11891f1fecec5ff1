#!/usr/bin/env node
// Reviews every case below a folder and compares the report with its expected.json.
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { differences, holds } from '../fixtures/differences.mjs';
import { share, writeResult } from './results.mjs';

const HELP = `node bench/evaluate-cases.mjs [DIR] [options]

Reviews every case below DIR (default: fixtures/cases) with the built packages, and prints what was decided and what was expected.

  --only TEXT     only cases whose path contains TEXT
  --details       for each case that departs: its issues with the values they rest on
  --workers N     reading workers (default: the reviewer's own)
  --out NAME      the result goes to bench/results/NAME.json (default: cases)
  --help          this text

Exit status: 0 when no faulty case was approved, 1 otherwise.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    details: { type: 'boolean', default: false },
    workers: { type: 'string' },
    out: { type: 'string', default: 'cases' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const root = positionals[0] ?? fileURLToPath(new URL('../fixtures/cases/', import.meta.url));

async function caseFolders(folder) {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((entry) => path.basename(entry) === 'case.json')
    .map((entry) => path.dirname(entry))
    .filter((entry) => existsSync(path.join(folder, entry, 'expected.json')))
    .filter((entry) => values.only === undefined || entry.includes(values.only))
    .sort();
}

const codesOf = (report) => [
  ...new Set(report.issues.filter(({ severity }) => severity !== 'notice').map(({ code }) => code)),
];

async function evaluate(reviewer, name) {
  const folder = path.join(root, name);
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const report = await reviewer.reviewFile(path.join(folder, 'case.json'));
  const found = differences(report, expected);
  const clean = expected.decision === 'approve';
  return {
    case: path.basename(name),
    clean,
    expected: (expected.decisions ?? [expected.decision]).join(' or '),
    decision: report.decision,
    decisionAsExpected: found.decision === undefined,
    holds: holds(found),
    missing: found.missing,
    extra: found.extra,
    misplaced: found.misplaced,
    documents: found.documents,
    codes: codesOf(report),
    digest: report.digest,
    pages: report.documents.reduce((sum, { pages }) => sum + pages.length, 0),
    ms: Math.round(report.timings.totalMs),
    report,
  };
}

function printDetails({ case: name, report }) {
  console.log(`\n${name}`);
  for (const { severity, code, rule, requirement, field, message, evidence } of report.issues) {
    if (severity === 'notice') continue;
    console.log(`  ${severity} ${[code, rule, requirement, field].filter(Boolean).join(' · ')}\n    ${message.zh}`);
    for (const { document, field: read, form, value, sharedData } of evidence ?? []) {
      const reading = report.documents.find(({ id }) => id === document)?.fields[read];
      const raw = reading === undefined ? '' : ` read "${reading.raw}" at ${reading.confidence.toFixed(3)}`;
      console.log(`    ${[document, read, form, sharedData].filter(Boolean).join('.')} = ${value}${raw}`);
    }
  }
}

const reviewer = await createReviewer(values.workers === undefined ? {} : { workers: Number(values.workers) });
const cases = [];
try {
  for (const name of await caseFolders(root)) {
    const one = await evaluate(reviewer, name);
    cases.push(one);
    console.error(`${one.holds ? ' ' : '!'} ${one.case} ${one.decision} ${one.codes.join(' ')}`);
  }
} finally {
  await reviewer.close();
}
if (cases.length === 0) {
  console.error('There is no case with an expected.json below this folder.');
  process.exit(64);
}

console.table(
  cases.map((one) => ({
    case: one.case,
    expected: one.expected,
    decision: one.decision,
    as: one.holds ? 'expected' : 'DEPARTS',
    missing: one.missing.join(' '),
    extra: one.extra.join(' '),
    misplaced: one.misplaced.join(' '),
    documents: one.documents.join(' '),
    ms: one.ms,
  })),
);
if (values.details) for (const one of cases.filter((each) => !each.holds)) printDetails(one);

const clean = cases.filter((one) => one.clean);
const faulty = cases.filter((one) => !one.clean);
const approved = (list) => list.filter(({ decision }) => decision === 'approve').length;
const times = cases.map(({ ms }) => ms).toSorted((a, b) => a - b);
const totals = {
  cases: cases.length,
  cleanApproved: share(approved(clean), clean.length),
  faultyApproved: share(approved(faulty), faulty.length),
  decisionAsExpected: share(cases.filter((one) => one.decisionAsExpected).length, cases.length),
  asExpected: share(cases.filter((one) => one.holds).length, cases.length),
  papersAsExpected: share(cases.filter(({ documents }) => documents.length === 0).length, cases.length),
  medianMs: times[times.length >> 1],
  slowestMs: times.at(-1),
  totalMs: times.reduce((sum, ms) => sum + ms, 0),
};
console.log(totals);
writeResult(values.out, { totals, cases: cases.map(({ report: _report, ...one }) => one) });
process.exitCode = approved(faulty) > 0 ? 1 : 0;
