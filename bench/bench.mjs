#!/usr/bin/env node
import { writeFileSync } from 'node:fs';
// Readers side by side: time, characters right, fields right, memory, in one run.
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawChart } from './draw-chart.mjs';
import { ENGINES, isInstalled } from './engines.mjs';
import { openFieldScores } from './field-scores.mjs';
import { installPeers } from './install-peers.mjs';
import { choosePages, fixturePages, realFolder, realPages } from './list-pages.mjs';
import { preparePages } from './prepare-pages.mjs';
import { writeResult } from './results.mjs';
import { runEngine } from './run-round.mjs';
import { byKind, rowOf, scoreReading } from './score-readings.mjs';

const HELP = `node bench/bench.mjs [options]

Reads the same labelled pages with Yushen and with its peers, each in a fresh process, the order reversed each round.

  --pages N        pages, one of each kind after the other; 0: all (default: 24)
  --kinds TEXT,…   only pages whose kind or type contains one of these
  --engines NAME,… only these of: ${Object.keys(ENGINES).join(', ')}
  --rounds N       rounds (default: 3)
  --realdata DIR   labelled real files (default: YUSHEN_REALDATA, else ../shared/realdata where it is there)
  --out NAME       the result goes to bench/results/NAME.json, the chart to NAME.svg (default: readers)
  --list           only list the pages
  --help           this text

The peers are installed on the first run: npm packages below bench/peers, rapidocr below .cache where Python 3 is there.`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '24' },
    kinds: { type: 'string' },
    engines: { type: 'string', default: Object.keys(ENGINES).join() },
    rounds: { type: 'string', default: '3' },
    realdata: { type: 'string' },
    out: { type: 'string', default: 'readers' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const folder = realFolder(values.realdata);
const kinds = values.kinds?.split(',');
const wanted = [...(folder === undefined ? [] : realPages(folder)), ...fixturePages()].filter(
  ({ kind, type }) => kinds === undefined || kinds.some((text) => kind.includes(text) || type.includes(text)),
);
const chosen = choosePages(wanted, Number(values.pages) || wanted.length);
if (values.list || chosen.length === 0) {
  console.table(chosen.map(({ name, kind, type }) => ({ name, kind, type })));
  process.exit(chosen.length === 0 ? 64 : 0);
}

const names = values.engines.split(',');
const unknown = names.find((name) => !(name in ENGINES));
if (unknown !== undefined) {
  console.error(`There is no engine "${unknown}".`);
  process.exit(64);
}
if (names.some((name) => !isInstalled(ENGINES[name]))) for (const line of await installPeers()) console.error(line);
const engines = names.filter((name) => isInstalled(ENGINES[name]));

const pages = await preparePages(chosen);
const warmUp = fileURLToPath(new URL('../fixtures/papers/id-card-front/rendered-a-phone.jpg', import.meta.url));
const runs = Object.fromEntries(engines.map((name) => [name, []]));
for (let round = 0; round < Number(values.rounds); round += 1)
  for (const name of round % 2 === 0 ? engines : engines.toReversed()) {
    const run = runEngine(name, ENGINES[name], { pages, warmUp });
    if (run !== undefined) runs[name].push(run);
    const seconds = run?.pages.reduce((sum, { ms }) => sum + ms, 0) / 1000;
    console.error(`round ${round + 1}, ${name}: ${run === undefined ? 'failed' : `${seconds.toFixed(1)} s`}`);
  }

const fields = openFieldScores();
const rows = [];
const details = {};
for (const name of engines) {
  if (runs[name].length === 0) continue;
  // Reading is deterministic in every engine: the last round's lines stand for all.
  const scores = ENGINES[name].floor ? [] : await scoreReading(pages, runs[name].at(-1), fields);
  rows.push(rowOf(name, ENGINES[name], runs[name], scores));
  details[name] = byKind(scores);
}
await fields.close();

const floor = rows.find(({ name }) => name === 'floor');
const ours = rows.find(({ name }) => name === 'yushen');
console.table(
  rows.map(({ name: _, title, rounds, right, extra, fields: taken, ...row }) => ({
    engine: title,
    ...row,
    rounds: rounds.join(' '),
    'characters right %': right,
    'extra %': extra,
    'fields right': taken,
  })),
);
console.table(
  Object.fromEntries(
    [...new Set(pages.map(({ kind }) => kind))]
      .sort()
      .map((kind) => [kind, Object.fromEntries(rows.map(({ name }) => [name, details[name]?.[kind]?.right ?? '']))]),
  ),
);
if (floor && ours)
  console.log(`model runs / whole reading: ${(floor.secondsPerPage / ours.secondsPerPage).toFixed(2)}`);

const processor = { model: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
writeResult(values.out, {
  processor,
  rounds: Number(values.rounds),
  pages: pages.map(({ name, kind, type }) => ({ name, kind, type })),
  rows,
  byKind: details,
});
writeFileSync(
  new URL(`./results/${values.out}.svg`, import.meta.url),
  drawChart(rows, { pages: pages.length, processor }),
);
