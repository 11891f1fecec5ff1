#!/usr/bin/env node
// Reviews every case below a folder and compares the report with its expected.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { differences, holds } from '../fixtures/differences.mjs';
import { openCachedReviewer } from './cached-reviewer.mjs';
import { share, writeResult } from './results.mjs';

const HELP = `node bench/evaluate-cases.mjs [DIR] [options]

Reviews every case below DIR (default: fixtures/cases) with the built packages, and prints what was decided and what was expected.

  --only TEXT     only cases whose path contains TEXT
  --details       for each case that departs: its issues with the values they rest on
  --workers N     reading workers (default: the reviewer's own)
  --cache         what was read is kept in .cache/readings, by file and by the reader's sources: the next run reads only what
                  changed, and judges the rest in milliseconds. Its times say nothing; it writes results only with --out
  --record FILE   every case with its readings, one a line: for bench/replay.mjs and "yushen replay"
  --out NAME      the result goes to bench/results/NAME.json (default: cases)
  --help          this text

Exit status: 0 when no faulty case was approved, 1 otherwise.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    details: { type: 'boolean', default: false },
    workers: { type: 'string' },
    cache: { type: 'boolean', default: false },
    record: { type: 'string' },
    out: { type: 'string' },
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

/** @type {string[]} */
const records = [];
const onRecord = values.record === undefined ? undefined : (record) => void records.push(JSON.stringify(record));

const known = ({ codes, codesAny = [], alsoAllowed = [] }) => new Set([...codes, ...codesAny, ...alsoAllowed]);
const blocksBesides = (report, expected) =>
  report.issues.some(({ severity, code }) => severity === 'block' && !known(expected).has(code));
const codesOf = (report) => [
  ...new Set(report.issues.filter(({ severity }) => severity !== 'notice').map(({ code }) => code)),
];

async function evaluate(reviewer, name) {
  const folder = path.join(root, name);
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  const report = await reviewer.reviewFile(path.join(folder, 'case.json'), { onRecord });
  const found = differences(report, expected);
  const clean = expected.decision === 'approve';
  return {
    case: name,
    matter: report.matter.id,
    clean,
    expected: (expected.decisions ?? [expected.decision]).join(' or '),
    decision: report.decision,
    decisionAsExpected: found.decision === undefined,
    holds: holds(found),
    missing: found.missing,
    extra: found.extra,
    misplaced: found.misplaced,
    blocksBesides: blocksBesides(report, expected),
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

const workers = values.workers === undefined ? {} : { workers: Number(values.workers) };
const reviewer = values.cache ? await openCachedReviewer(workers) : await createReviewer(workers);
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

if (values.record !== undefined) writeFileSync(values.record, `${records.join('\n')}\n`);

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

const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);
const countOf = (list, holds) => share(list.filter(holds).length, list.length);

/** What counts, of all cases or of a matter's. */
function totalsOf(list) {
  const approved = ({ decision }) => decision === 'approve';
  const clean = list.filter((one) => one.clean);
  const faulty = list.filter((one) => !one.clean);
  return {
    cases: list.length,
    cleanApproved: countOf(clean, approved),
    faultyApproved: countOf(faulty, approved),
    faultReported: countOf(faulty, ({ missing, misplaced }) => missing.length + misplaced.length === 0),
    blockedForMore: countOf(faulty, (one) => one.blocksBesides),
    asExpected: countOf(list, (one) => one.holds),
  };
}

const matters = [...new Set(cases.map(({ matter }) => matter))];
const byMatter = Object.fromEntries(
  matters.map((matter) => [matter, totalsOf(cases.filter((one) => one.matter === matter))]),
);
if (matters.length > 1) console.table(byMatter);

const times = cases.map(({ ms }) => ms).toSorted((a, b) => a - b);
const totals = {
  ...totalsOf(cases),
  decisionAsExpected: countOf(cases, (one) => one.decisionAsExpected),
  papersAsExpected: countOf(cases, ({ documents }) => documents.length === 0),
  medianMs: times[times.length >> 1],
  slowestMs: times.at(-1),
  totalMs: sum(cases, ({ ms }) => ms),
};
console.log(totals);
const out = values.out ?? (values.cache ? undefined : 'cases');
if (out !== undefined)
  writeResult(out, {
    totals,
    ...(matters.length > 1 && { byMatter }),
    cases: cases.map(({ report: _report, ...one }) => one),
  });
process.exitCode = cases.some(({ clean, decision }) => !clean && decision === 'approve') ? 1 : 0;
