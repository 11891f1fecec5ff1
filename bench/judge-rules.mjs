#!/usr/bin/env node
// How long the rules of one case take, its readings given: every shipped matter on its examples, and a matter of 100 rules.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allDocuments } from '@yushen/documents';
import { exampleFacts, judge, loadPack, vocabularyOf } from '@yushen/rules';
import { writeResult } from './results.mjs';

const HELP = `node bench/judge-rules.mjs [options]

Judges the examples of every shipped matter over and over: requirements, assignment of papers, every rule. One thread, no OCR.
A matter of 100 rules is the sole trader's with its rules repeated.

  --seconds N     how long to measure each matter (default: 3)
  --out NAME      the result goes to bench/results/NAME.json (default: judge-rules)
  --help          this text

Exit status: 0 with a median of 5 ms or less everywhere, 1 with more.`;

const MAX_MS = 5;
const MANY = 100;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    out: { type: 'string', default: 'judge-rules' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const root = path.dirname(fileURLToPath(import.meta.resolve('@yushen/matters/package.json')));
const vocabulary = vocabularyOf(allDocuments);
const sourceAt = (file) => ({ file, text: readFileSync(file, 'utf8') });

function open(folder) {
  const near = (name) => sourceAt([folder, root].map((place) => path.join(place, `${name}.yaml`)).find(existsSync));
  const pack = loadPack(sourceAt(path.join(folder, 'matter.yaml')), vocabulary, near);
  return { pack, cases: exampleFacts(pack, sourceAt(path.join(folder, 'matter.test.yaml'))).map(({ facts }) => facts) };
}

/** The same matter with its rules repeated until there are `count`. */
const withRules = (pack, count) => ({
  ...pack,
  rules: Array.from({ length: count }, (_, index) => {
    const rule = pack.rules[index % pack.rules.length];
    return { ...rule, id: `${rule.id}-${index}` };
  }),
});

const sorted = (times) => times.sort((left, right) => left - right);
const at = (times, part) => Number(times[Math.min(times.length - 1, Math.floor(part * times.length))].toFixed(3));

function measure(name, pack, cases) {
  for (const facts of cases) judge(pack, facts);
  const times = [];
  const until = performance.now() + Number(values.seconds) * 1000;
  while (performance.now() < until)
    for (const facts of cases) {
      const start = performance.now();
      judge(pack, facts);
      times.push(performance.now() - start);
    }
  sorted(times);
  const row = {
    matter: name,
    rules: pack.rules.length,
    cases: cases.length,
    medianMs: at(times, 0.5),
    p95Ms: at(times, 0.95),
  };
  console.log(
    `${name.padEnd(44)} ${String(row.rules).padStart(4)} rules  median ${row.medianMs} ms  p95 ${row.p95Ms} ms`,
  );
  return row;
}

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(root, entry.name, 'matter.yaml')))
  .map(({ name }) => path.join(root, name));
const rows = folders.map((folder) => {
  const { pack, cases } = open(folder);
  return measure(pack.id, pack, cases);
});
const { pack, cases } = open(path.join(root, 'individual-business-registration'));
rows.push(measure(`${MANY} rules`, withRules(pack, MANY), cases));
const slowest = Math.max(...rows.map(({ medianMs }) => medianMs));
writeResult(values.out, { atMostMs: MAX_MS, slowestMedianMs: slowest, rows });
console.log(`slowest median: ${slowest} ms (at most ${MAX_MS} ms)`);
process.exitCode = slowest <= MAX_MS ? 0 : 1;
