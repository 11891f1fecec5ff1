#!/usr/bin/env node
// Reads single papers with known contents: types, fields, seals and signatures against their truth.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { SURE, scorePaper } from './paper-scores.mjs';
import { share, writeResult } from './results.mjs';

const HELP = `node bench/evaluate-papers.mjs [DIR] [options]

Reads every paper below DIR (default: fixtures/papers) that has a .truth.json, with the built packages. Pictures that are pages of
one paper are read together. Nothing is known beforehand: the paper's type is found like any applicant's upload.

  --type TYPE     only papers of one type (the name of its folder)
  --only TEXT     only papers whose name contains TEXT
  --errors        name every error: wrong type, wrong or absent field, seal, signature
  --workers N     reading workers (default: the reviewer's own)
  --out NAME      the result goes to bench/results/NAME.json (default: papers)
  --help          this text

"sure" is a confidence of ${SURE} or more; "sure, wrong" is what would be relied on and is not so.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    type: { type: 'string' },
    only: { type: 'string' },
    errors: { type: 'boolean', default: false },
    workers: { type: 'string' },
    out: { type: 'string', default: 'papers' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const root = positionals[0] ?? fileURLToPath(new URL('../fixtures/papers/', import.meta.url));
/** Any case will do to carry the papers: what is read on them does not depend on its form. */
const carrier = JSON.parse(
  readFileSync(
    new URL('../fixtures/cases/individual-business-registration/approve-leased-scans/case.json', import.meta.url),
    'utf8',
  ),
);

/** Papers as lists of files, each with the truth of the whole. */
function papersIn(folder) {
  const truths = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.truth.json'));
  const papers = new Map();
  for (const file of truths.sort()) {
    const stem = file.slice(0, -'.truth.json'.length);
    const truth = JSON.parse(readFileSync(path.join(root, folder, file), 'utf8'));
    const picture = ['jpg', 'png', 'pdf'].map((end) => `${stem}.${end}`);
    const upload = picture.find((name) => existsSync(path.join(root, folder, name)));
    if (upload === undefined) continue;
    const name = truth.of === undefined ? stem : stem.replace(/-page-\d+$/, '');
    const paper = papers.get(name) ?? { folder, name, truth, uploads: [] };
    paper.uploads.push(upload);
    papers.set(name, paper);
  }
  return [...papers.values()];
}

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (values.type === undefined || entry.name === values.type))
  .map(({ name }) => name)
  .sort();
const papers = folders.flatMap(papersIn).filter(({ name }) => values.only === undefined || name.includes(values.only));
if (papers.length === 0) {
  console.error('There is no paper with a .truth.json below this folder.');
  process.exit(64);
}

const reviewer = await createReviewer(values.workers === undefined ? {} : { workers: Number(values.workers) });
const read = [];
try {
  for (const { folder, name, truth, uploads } of papers) {
    const materials = uploads.map((upload) => path.join(root, folder, upload));
    const { documents, timings } = await reviewer.review({ ...carrier, id: name, materials });
    read.push({
      paper: `${folder}/${name}`,
      folder,
      capture: truth.capture,
      pages: uploads.length > 1 ? uploads.length : truth.pages,
      ms: Math.round(timings.totalMs),
      ...scorePaper(truth, documents),
    });
    console.error(`${read.length} of ${papers.length} ${folder}/${name}`);
  }
} finally {
  await reviewer.close();
}

function summary(group) {
  const fields = group.flatMap((paper) => paper.fields);
  const signatures = group.flatMap((paper) => paper.signatures);
  const pages = group.reduce((sum, paper) => sum + paper.pages, 0);
  return {
    papers: group.length,
    type: share(group.filter(({ typeRight }) => typeRight).length, group.length),
    fields: share(fields.filter(({ state }) => state === 'right').length, fields.length),
    'right and sure': share(fields.filter(({ state, sure }) => state === 'right' && sure).length, fields.length),
    'sure, wrong': fields.filter(({ state, sure }) => state === 'wrong' && sure).length,
    seals: share(group.filter(({ seals }) => seals.wanted === seals.found).length, group.length),
    signatures: share(signatures.filter(({ wanted, found }) => wanted === found).length, signatures.length),
    'ms a page': Math.round(group.reduce((sum, { ms }) => sum + ms, 0) / pages),
  };
}
const grouped = (key) =>
  Object.fromEntries(
    [...new Set(known.map((paper) => paper[key]))]
      .sort()
      .map((group) => [group, summary(known.filter((paper) => paper[key] === group))]),
  );

const known = read.filter(({ folder }) => folder !== 'foreign');
const foreign = read.filter(({ folder }) => folder === 'foreign');
const tables = { byType: grouped('folder'), byCapture: grouped('capture'), all: summary(known) };
const rejected = share(foreign.filter(({ typeRight }) => typeRight).length, foreign.length);
console.table(tables.byType);
console.table(tables.byCapture);
console.table({ all: tables.all });
console.log(`foreign pictures rejected: ${rejected}`);

if (values.errors)
  for (const { paper, typeRight, found, fields, seals, signatures } of read) {
    const errors = [
      ...(typeRight ? [] : [`type: found ${found.join(', ') || 'nothing'}`]),
      ...fields
        .filter(({ state }) => state !== 'right')
        .map(
          ({ name, state, wanted, got, raw, confidence }) =>
            `${name}: ${state}, wanted ${JSON.stringify(wanted)}${
              got === undefined
                ? ''
                : `, got ${JSON.stringify(got)} read ${JSON.stringify(raw)} at ${confidence.toFixed(3)}`
            }`,
        ),
      ...(seals.wanted === seals.found ? [] : [`seals: wanted ${seals.wanted}, found ${seals.found}`]),
      ...signatures
        .filter(({ wanted, found: state }) => wanted !== state)
        .map(({ zone, wanted, found: state }) => `signature ${zone}: wanted ${wanted}, found ${state}`),
    ];
    if (errors.length > 0) console.log([paper, ...errors.map((error) => `  ${error}`)].join('\n'));
  }
writeResult(values.out, { tables, foreignRejected: rejected, papers: read });
