#!/usr/bin/env node
// How often titles, cues and labels name a page's type in layouts without end, and what is taken for a type that it is not.
import { parseArgs } from 'node:util';
import { allDocuments } from '@yushen/documents';
import { classifyText, layOut, prepareText } from '@yushen/engine';
import { drawnPapers, samplePapers } from './documents/line-papers.mjs';

const HELP = `node bench/evaluate-types.mjs LINES.jsonl... [options]

LINES.jsonl comes from fixtures/layouts/write-lines.mjs. Every page is asked twice: with all types, and without its own, when it is none of
the types. Prints by fold how many first pages are named right, how many of them surely, and what is taken surely for another type.

  --errors N  names N pages that are wrong or in doubt 
  --help      this text`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' }, help: { type: 'boolean', default: false } },
});
if (values.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

/** A type's confidence from which on it is relied on: `CONFIDENCE.certainType` of the contract. */
const CERTAIN = 0.8;

const pages = [...positionals.flatMap(drawnPapers), ...samplePapers()].flatMap((paper) =>
  paper.pages.map(({ lines }, page) => {
    const text = prepareText(layOut(lines));
    const others = allDocuments.filter(({ type }) => type !== paper.type);
    return { paper, page, found: classifyText(allDocuments, text), foreign: classifyText(others, text) };
  }),
);
const percent = (part, all) => `${((100 * part) / Math.max(1, all)).toFixed(1)} % (${part}/${all})`;
const isSure = ({ type, confidence }) => type !== 'unknown' && confidence >= CERTAIN;
for (const fold of [...new Set(pages.map(({ paper }) => paper.fold))].sort()) {
  const own = pages.filter(({ paper }) => paper.fold === fold);
  const first = own.filter(({ page }) => page === 0);
  const right = first.filter(({ paper, found }) => found.type === paper.type);
  console.log(
    `fold ${fold}: first pages right ${percent(right.length, first.length)}, surely ${percent(right.filter(({ found }) => isSure(found)).length, first.length)}, ` +
      `pages surely wrong ${percent(own.filter(({ paper, found }) => isSure(found) && found.type !== paper.type).length, own.length)}, ` +
      `own type unknown: taken surely for another ${percent(own.filter(({ foreign }) => isSure(foreign)).length, own.length)}`,
  );
}
const told = pages.filter(
  ({ paper, page, found, foreign }) =>
    (page === 0 && !(found.type === paper.type && isSure(found))) ||
    (isSure(found) && found.type !== paper.type) ||
    isSure(foreign),
);
for (const { paper, page, found, foreign } of told.slice(0, Number(values.errors)))
  console.log(
    `${paper.author}/${paper.type}/${paper.layout}#${paper.seed} page ${page}: ${found.type} ${found.confidence} (${found.reasons.join(', ')}); without its own: ${foreign.type} ${foreign.confidence} (${foreign.reasons.join(', ')})`,
  );
