#!/usr/bin/env node
// What is understood of papers in layouts that nobody here tuned on: types, fields, and how sure that is.
import { parseArgs } from 'node:util';
import { allDocuments } from '@yushen/documents';
import { classifyPages, extractFields, placeDocument } from '@yushen/engine';
import { drawnPapers, pageTexts, samplePapers } from './documents/line-papers.mjs';
import { sameValue } from './documents/same-value.mjs';
import { writeResult } from './results.mjs';

const HELP = `node bench/evaluate-layouts.mjs LINES.jsonl [options]

Classifies and takes apart papers given as lines (fixtures/layouts/write-lines.mjs), nothing known beforehand.

  --type T     only types that contain T        --author A   only that author's
  --folds A,B  only these folds (default: all; -1 are the definitions' own samples)
  --errors N   names N errors
  --out NAME   the result goes to bench/results/NAME.json
  --help       this text`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    type: { type: 'string' },
    author: { type: 'string' },
    folds: { type: 'string' },
    errors: { type: 'string', default: '0' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}
const folds = values.folds?.split(',').map(Number);
const papers = [...positionals.flatMap(drawnPapers), ...samplePapers()].filter(
  ({ type, author, fold }) =>
    (values.type === undefined || type.includes(values.type)) &&
    (values.author === undefined || author === values.author) &&
    (folds === undefined || folds.includes(fold)),
);

const SURE = 0.9;
const sums = new Map();
const bump = (key, name, by = 1) => {
  const sum = sums.get(key) ?? {};
  sum[name] = (sum[name] ?? 0) + by;
  sums.set(key, sum);
};
const errors = [];
let left = Number(values.errors);
for (const paper of papers) {
  const pages = pageTexts(paper);
  const documents = classifyPages(pages, allDocuments);
  const keys = [`fold ${paper.fold}`, `author ${paper.author}`, `type ${paper.type}`];
  const say = (text) => {
    if (left <= 0) return;
    left -= 1;
    errors.push(`${paper.author}/${paper.type}/${paper.layout}#${paper.seed} ${text}`);
  };
  for (const { page } of pages.map(({ page }) => page)) {
    const at = documents.find(({ segments }) => segments.some((segment) => segment.page === page));
    const type = at?.definition?.type ?? 'unknown';
    for (const key of keys) {
      bump(key, 'pages');
      bump(key, 'typed', Number(type === paper.type));
      bump(key, 'mistaken', Number(type !== paper.type && type !== 'unknown'));
    }
    if (type !== paper.type) say(`page ${page} is ${type}`);
  }
  const whole = documents.filter(({ definition }) => definition?.type === paper.type);
  if (whole.length > 1) say(`comes apart into ${whole.length} documents`);
  const own = whole[0];
  const fields = own === undefined ? {} : extractFields(own.definition, placeDocument(own.segments, own.definition));
  for (const [name, truth] of Object.entries(paper.fields)) {
    if (Array.isArray(truth)) continue;
    const reading = fields[name]?.reading;
    const right = reading !== undefined && sameValue(reading.value, truth);
    const sure = (reading?.confidence ?? 0) >= SURE;
    for (const key of keys) {
      bump(key, 'fields');
      bump(key, 'right', Number(right));
      bump(key, 'sure', Number(sure));
      bump(key, 'sureWrong', Number(sure && !right));
    }
    if (!right && own !== undefined)
      say(`${name}: want ${truth}, got ${reading?.value ?? '-'} ${reading?.confidence ?? ''}`);
  }
  for (const [name, { reading }] of Object.entries(fields))
    if (paper.fields[name] === undefined && reading.confidence >= SURE && reading.rows === undefined) {
      for (const key of keys) bump(key, 'invented');
      say(`${name}: is not printed, got ${reading.value} ${reading.confidence}`);
    }
}
const percent = (part, all) => (all > 0 ? `${((100 * part) / all).toFixed(1)} %` : '-');
const rows = [...sums]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, sum]) => ({
    of: key,
    pages: sum.pages,
    typed: percent(sum.typed, sum.pages),
    mistaken: sum.mistaken,
    fields: sum.fields,
    right: percent(sum.right, sum.fields),
    sure: percent(sum.sure, sum.fields),
    'sure, wrong': percent(sum.sureWrong, sum.sure),
    invented: sum.invented ?? 0,
  }));
for (const error of errors) console.log(error);
console.table(rows);
if (values.out !== undefined) writeResult(values.out, { rows });
