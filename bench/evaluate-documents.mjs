#!/usr/bin/env node
// Reads single papers with known contents: types, fields, seals and signatures against their truth.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FIELD_NAMES } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { examine, Stopwatch } from '@yushen/engine';
import { openCachedParts } from './documents/cached-parts.mjs';
import { confusionPage } from './documents/confusion-page.mjs';
import { realPapers } from './documents/real-papers.mjs';
import { renderedPapers } from './documents/rendered-papers.mjs';
import { SURE, scorePaper } from './documents/score-paper.mjs';
import { byConfidence, errorsOf, groupedBy, summary } from './documents/tables.mjs';
import { share, writeResult } from './results.mjs';

const at = (place) => fileURLToPath(new URL(place, import.meta.url));
const HELP = `node bench/evaluate-documents.mjs [DIR] [options]

Reads every paper below DIR (default: fixtures/papers) that has a .truth.json, with the built packages, and the labelled real files
beside the project where they are. Pictures that are pages of one paper are read together. Nothing is known beforehand: the
paper's type is found like any applicant's upload. What was read is kept in .cache/readings: the next run only does what changed.

  --real DIR      labelled real files (default: ../shared/realdata where it is; "none" leaves them out)
  --only-real     only those
  --type TYPE     only papers of one type
  --only TEXT     only papers whose name contains TEXT
  --seconds N     stop after so many seconds of reading, with exit status 75: what was read is kept, the next run goes on
  --errors        name every error: wrong type, wrong or absent field, seal, signature
  --workers N     reading workers (default: 2)
  --out NAME      results go to bench/results/NAME.json and NAME.html (default: documents)
  --help          this text

"sure" is a confidence of ${SURE} or more; "sure, wrong" is the share of those that are wrong. "ms a page" is classifying and
taking apart, after reading; it is counted where nothing had to be read, so run twice.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    real: { type: 'string' },
    'only-real': { type: 'boolean', default: false },
    type: { type: 'string' },
    only: { type: 'string' },
    errors: { type: 'boolean', default: false },
    seconds: { type: 'string', default: 'Infinity' },
    workers: { type: 'string', default: '2' },
    out: { type: 'string', default: 'documents' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const realFolder =
  values.real ?? ['../../shared/realdata', '../../../shared/realdata'].map(at).find((place) => existsSync(place));
const rendered = values['only-real'] ? [] : renderedPapers(positionals[0] ?? at('../fixtures/papers/'));
const real = realFolder === undefined || realFolder === 'none' ? [] : realPapers(realFolder, FIELD_NAMES);
const papers = [...rendered, ...real]
  .filter(({ group }) => values.type === undefined || group === values.type)
  .filter(({ name }) => values.only === undefined || name.includes(values.only));
if (papers.length === 0) {
  console.error('There is no paper to read here.');
  process.exit(64);
}

const parts = await openCachedParts({ workers: Number(values.workers) });
const all = { ...parts, definitions: allDocuments, version: '', now: () => performance.now() };
const read = [];
const until = performance.now() + 1000 * Number(values.seconds);
try {
  for (const paper of papers) {
    if (performance.now() > until) break;
    const uploads = paper.files.map((file) => ({
      name: path.basename(file),
      file: { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) },
    }));
    const before = parts.asked;
    const stopwatch = new Stopwatch(() => performance.now());
    const { documents, findings } = await examine(uploads, all, {}, stopwatch);
    const { classify, extract } = stopwatch.timings.stages;
    const found = documents.map(({ document }) => document);
    const pages = new Set(found.flatMap((one) => one.pages.map(({ material, page }) => `${material}/${page}`))).size;
    if (pages === 0) {
      console.error(`${paper.name}: not opened`);
      continue;
    }
    read.push({
      paper: paper.name,
      source: paper.source,
      group: paper.group,
      capture: paper.capture,
      taken: paper.taken,
      pages,
      ...(parts.asked === before && { ms: classify + extract }),
      reviews: findings.filter(({ severity }) => severity === 'review').map(({ code }) => code),
      guesses: found.flatMap(({ guess }) => (guess === undefined ? [] : [guess.type])),
      ...scorePaper(paper, found),
    });
    if (parts.asked > before) console.error(`${read.length} of ${papers.length} ${paper.name}`);
  }
} finally {
  await parts.close();
}
const unfinished = read.length < papers.length && performance.now() > until;

const known = read.filter(({ group, source }) => group !== 'unknown' && source === 'rendered');
const foreign = read.filter(({ group }) => group === 'unknown');
const tables = {
  byType: groupedBy(known, 'group'),
  byCapture: groupedBy(known, 'capture'),
  scansAndPhotos: { ...groupedBy(known, 'taken'), all: summary(known) },
  real: groupedBy(
    read.filter(({ group, source }) => group !== 'unknown' && source === 'real'),
    'group',
  ),
  byConfidence: byConfidence(known),
};
for (const table of Object.values(tables)) if (Object.keys(table).length > 0) console.table(table);
const rejected = Object.fromEntries(
  ['rendered', 'real'].map((source) => {
    const own = foreign.filter((paper) => paper.source === source);
    const right = own.filter(({ typeRight }) => typeRight).length;
    return [source, share(right, own.length)];
  }),
);
console.log('foreign pictures rejected:', rejected);
const guessed = foreign.filter(({ guesses }) => guesses.length > 0).map(({ paper, guesses }) => `${paper}: ${guesses}`);
console.log('foreign pictures guessed to be something:', guessed.length === 0 ? 'none' : guessed.join('; '));
const isLost = ({ found }) => found.every((type) => type === 'unknown');
const knownRejected = Object.fromEntries(
  ['rendered', 'real'].map((source) => {
    const own = read.filter((paper) => paper.source === source && paper.group !== 'unknown');
    return [source, share(own.filter(isLost).length, own.length)];
  }),
);
console.log('known papers rejected:', knownRejected);

if (values.errors)
  for (const paper of read) {
    const errors = errorsOf(paper);
    if (errors.length > 0) console.log([paper.paper, ...errors.map((error) => `  ${error}`)].join('\n'));
  }
const errors = Object.fromEntries(
  read.map((paper) => [paper.paper, errorsOf(paper)]).filter(([, lines]) => lines.length > 0),
);
const signs = read.filter(({ reviews }) => reviews.includes('rule.failed')).map(({ paper }) => paper);
console.log('papers on which a sign sends the case to a person:', signs.length === 0 ? 'none' : signs.join(', '));
if (unfinished) {
  console.error(`Not finished, ${read.length} of ${papers.length} papers: run again to go on.`);
  process.exit(75);
}
writeResult(values.out, { tables, foreignRejected: rejected, knownRejected, signs, errors });
writeFileSync(new URL(`./results/${values.out}.html`, import.meta.url), confusionPage(tables, read));
