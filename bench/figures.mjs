#!/usr/bin/env node
// Yushen alone, against the figures it means to reach: single pages of four kinds, cold start, stalls, a whole case.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { plain } from './characters.mjs';
import { ENGINES } from './engines.mjs';
import { fixturePages } from './list-pages.mjs';
import { writeResult } from './results.mjs';
import { runEngine } from './run-round.mjs';

const HELP = `node bench/figures.mjs [--rounds N] [--out NAME]

Times Yushen on one page of each kind that the figures name, in a fresh process each round, and one case of eight files, warm.
The result goes to bench/results/NAME.json (default: figures). Nothing else may run meanwhile.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    out: { type: 'string', default: 'figures' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const fixture = (path) => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** The fullest page among the scans: dense A4. */
const scans = fixturePages().filter(({ kind }) => kind === 'rendered scan');
const letters = ({ lines }) => plain(lines.join(''), 'zh').length;
const dense = scans.reduce((fullest, page) => (letters(page) > letters(fullest) ? page : fullest));
const PDF = fixture('papers/articles-of-association/rendered-a-pdf-text.pdf');
const PDF_PAGES = JSON.parse(readFileSync(PDF.replace(/pdf$/, 'truth.json'), 'utf8')).pages;

const pages = [
  { name: 'dense A4 scan', file: dense.file },
  { name: 'ID card photo', file: fixture('papers/id-card-front/rendered-b-phone.jpg') },
  { name: 'licence photo', file: fixture('papers/business-license/rendered-b-phone.jpg') },
];
const pdf = { name: 'text-layer PDF page', file: PDF };
/** The last reading counts: what reads characters is compiled while it is used. */
const PDF_READINGS = 8;
const warmUp = fixture('papers/id-card-front/rendered-a-phone.jpg');

const rounds = Array.from({ length: Number(values.rounds) }, () => ({
  floor: runEngine('floor', ENGINES.floor, { pages, warmUp }),
  ours: runEngine('yushen', ENGINES.yushen, { pages: [...pages, ...Array(PDF_READINGS).fill(pdf)], warmUp }),
}));
const timesOf = (side, name) =>
  rounds.map((round) => round[side].pages.findLast((page) => page.name === name)?.ms).filter((ms) => ms !== undefined);

/** The case of most files up to eight. */
const CASES = fixture('cases/individual-business-registration');
const cases = readdirSync(CASES)
  .map((name) => join(CASES, name, 'case.json'))
  .map((file) => ({ file, materials: JSON.parse(readFileSync(file, 'utf8')).materials }))
  .filter(({ materials }) => materials.length <= 8);
const fullest = cases.reduce((most, one) => (one.materials.length > most.materials.length ? one : most));

const timed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** A warm reviewer that caches nothing reads all of it; one that was shown each file when it was chosen decides on submit. */
async function timeCase() {
  const reviewer = await createReviewer({ cache: { pages: 0 } });
  const files = fullest.materials.map(({ file }) => join(fullest.file, '..', file));
  const readAll = async () => {
    for (const file of files) await reviewer.read(file);
  };
  await reviewer.reviewFile(fullest.file);
  const reviewMs = await timed(() => reviewer.reviewFile(fullest.file));
  const readEveryRegionMs = await timed(readAll);
  await reviewer.close();

  const portal = await createReviewer();
  for (const file of files) await portal.inspect(file);
  const submitMs = await timed(() => portal.reviewFile(fullest.file));
  await portal.close();
  return { files: files.length, reviewMs, readEveryRegionMs, submitMs };
}

const { files, ...caseTimes } = await timeCase();
const shown = [...pages, pdf].map(({ name }) => {
  const perPage = name === pdf.name ? PDF_PAGES : 1;
  const [ms, floorMs] = [timesOf('ours', name), timesOf('floor', name)].map((times) =>
    times.length === 0 ? undefined : Math.round(median(times) / perPage),
  );
  return { name, ms, floorMs, ...(floorMs && { share: Number((floorMs / ms).toFixed(2)) }) };
});
const costs = {
  coldStartMs: Math.round(median(rounds.map(({ ours }) => ours.coldStartMs))),
  longestStallMs: Math.round(median(rounds.map(({ ours }) => ours.longestStallMs))),
  peakMemoryMb: Math.round(median(rounds.map(({ ours }) => ours.peakMemoryMb))),
  case: { files, ...Object.fromEntries(Object.entries(caseTimes).map(([name, ms]) => [name, Math.round(ms)])) },
};
console.table(shown);
console.log(costs);
writeResult(values.out, { rounds: Number(values.rounds), densePage: dense.name, pages: shown, ...costs });
