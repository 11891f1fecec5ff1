#!/usr/bin/env node
// How many past cases a second are re-evaluated from their stored readings, on one core.
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createReviewer, recordSchema } from 'yushen';
import { writeResult } from './results.mjs';

const HELP = `node bench/replay.mjs RECORDS.jsonl [options]

Decides every case in RECORDS (written by \`yushen review DIR --jsonl --record RECORDS.jsonl\`) anew, over and over, and says how
many cases a second that is. All of a replay is timed: reading a line of JSON, checking it against the schema, judging
every rule, wording every issue, and comparing with what was decided before. One thread. The figure counts the processor's
time, all threads of the process together: on a busy machine wall time says more about the other work.

  --pack DIR      a folder of rule packs, instead of those built in
  --seconds N     how long to measure at least (default: 10)
  --out NAME      the result goes to bench/results/NAME.json (default: replay)
  --help          this text

Exit status: 0 with 500 cases a second of one core or more, 1 with fewer.`;

const MIN = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pack: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    out: { type: 'string', default: 'replay' },
    help: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
if (values.help || file === undefined || !existsSync(file)) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const reviewer = await createReviewer(values.pack === undefined ? {} : { shadow: [values.pack] });

/** Milliseconds of each step for one line. */
function timed(line) {
  const start = performance.now();
  const value = JSON.parse(line);
  const read = performance.now();
  const record = recordSchema.parse(value);
  const checked = performance.now();
  const result = reviewer.replay(record, { shadow: true });
  return { parse: read - start, check: checked - read, judge: performance.now() - checked, result };
}

const first = lines.map((line) => timed(line).result);
const judge = [];
const spent = { parse: 0, check: 0, judge: 0 };
let cases = 0;
const started = performance.now();
const busy = process.cpuUsage();
while (performance.now() - started < Number(values.seconds) * 1000)
  for (const line of lines) {
    const { result: _result, ...steps } = timed(line);
    for (const step of Object.keys(spent)) spent[step] += steps[step];
    judge.push(steps.judge);
    cases += 1;
  }
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(busy);
const coreSeconds = (user + system) / 1e6;
await reviewer.close();

judge.sort((a, b) => a - b);
const ms = (value) => Number(value.toFixed(3));
const totals = {
  records: lines.length,
  pages:
    first.length === 0
      ? 0
      : lines.reduce((sum, line) => sum + JSON.parse(line).report.documents.flatMap(({ pages }) => pages).length, 0),
  rules: first[0]?.verdict.rules?.length,
  changed: first.filter(({ change }) => change !== undefined).length,
  casesReplayed: cases,
  casesACoreSecond: Math.round(cases / coreSeconds),
  casesAWallSecond: Math.round(cases / seconds),
  cpuMsPerCase: ms((coreSeconds * 1000) / cases),
  wallMsPerCaseBySteps: Object.fromEntries(Object.entries(spent).map(([step, sum]) => [step, ms(sum / cases)])),
  judgingMedianWallMs: ms(judge[judge.length >> 1]),
  judging99PercentWallMs: ms(judge[Math.floor(judge.length * 0.99)]),
  cpu: cpus()[0]?.model,
};
console.log(totals);
writeResult(values.out, { totals });
process.exitCode = totals.casesACoreSecond >= MIN ? 0 : 1;
