#!/usr/bin/env node
// Files that show something else than their text says: is what nobody sees believed?
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CONFIDENCE } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { inspect } from '@yushen/engine';
import { createFileLoader } from '@yushen/intake';
import { createReadingPool, openMarks, openTypeSuggester, ppocrReader } from '@yushen/read';
import { hiddenFiles } from '../fixtures/hiding/index.mjs';
import { allLayouts } from '../fixtures/layouts/all-layouts.mjs';
import { openPress } from '../fixtures/render/browser.mjs';
import { seededRandom } from '../fixtures/render/random.mjs';

const HELP = `node bench/hiding.mjs [options]

Writes PDFs, OFDs and Word files in which a value, one digit of it or its label is hidden, in every way that the formats have, and inspects each.
Counts the values that are believed (sure, and no issue names the document), and the files that hide nothing and are doubted all the same.

  --only REGEX    only the files whose id matches: format/paper/field/trick/scope/what-is-shown
  --part N/M      every M-th file, from the N-th on (0-based)
  --layouts       instead, every layout of fixtures/layouts printed as a PDF that hides nothing: which values, and which pages, are doubted?
  --errors        name every value that is believed, and every clean file that is doubted
  --keep DIR      write the files of errors here
  --help          this text`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '0/1' },
    layouts: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const [part, share] = values.part.split('/').map(Number);
const matches = new RegExp(values.only, 'u');
let count = 0;
const only = (id) => matches.test(id) && count++ % share === part;

/** Codes that send the whole document to a person because of what is seen. */
const ABOUT_SIGHT = new Set(['document.hidden-content', 'document.altered', 'document.not-original']);

const SIGHT_OR_READING = new Set([...ABOUT_SIGHT, 'field.unreadable']);

const pool = await createReadingPool({ workers: 2 });
const loader = createFileLoader();
/** Of a clean page's words, a seal's are none. */
const read = values.layouts ? await openMarks({ workers: 1 }) : undefined;
/** Codes and signatures say nothing of values, nor do seals. */
const marks = {
  contract: 'marks/1',
  findSeals: async (...page) => read?.marks.findSeals(...page) ?? [],
  findCodes: async () => [],
  judgeSignature: async () => 'unsure',
};
const parts = {
  loader,
  marks,
  reader: ppocrReader(pool),
  suggester: await openTypeSuggester(),
  definitions: allDocuments,
  version: 'bench',
  now: () => performance.now(),
};
const totals = { hidden: 0, believed: 0, clean: 0, doubted: 0 };
const byTrick = {};
async function isBelieved(bytes, { name, field, stated }) {
  const { documents, issues } = await inspect({ name, bytes }, parts);
  const found = documents.map(({ fields }) => fields[field]).find((reading) => reading !== undefined);
  const sure = found !== undefined && found.value === stated && found.confidence >= CONFIDENCE.corroborated;
  const told = issues.some((issue) => ABOUT_SIGHT.has(issue.code) || issue.field === field);
  return { believed: sure && !told, found, issues };
}

async function hidingAmong() {
  const withoutLabel = new Map();
  for await (const file of hiddenFiles({ only })) {
    if (file.without !== undefined) {
      const key = `${file.name} ${file.type} ${file.field}`;
      if (!withoutLabel.has(key)) withoutLabel.set(key, (await isBelieved(file.without, file)).believed);
      if (withoutLabel.get(key)) continue;
    }
    const { believed, found, issues } = await isBelieved(file.bytes, file);
    const hides = file.trick !== '';
    totals[hides ? 'hidden' : 'clean'] += 1;
    const isError = hides ? believed : !believed;
    if (isError) totals[hides ? 'believed' : 'doubted'] += 1;
    byTrick[file.trick || 'clean'] ??= { files: 0, errors: 0 };
    const own = byTrick[file.trick || 'clean'];
    own.files += 1;
    if (isError) own.errors += 1;
    if (isError && values.errors)
      console.log(file.id, found?.value ?? '-', found?.confidence ?? '', issues.map(({ code }) => code).join(' '));
    if (isError && values.keep)
      writeFileSync(`${values.keep}/${file.id.replaceAll('/', '_')}.${file.name.split('.').at(-1)}`, file.bytes);
  }
}

/** Clean PDFs: every sure value of a text layer counts, and those that an issue of sight, or of reading, names. */
async function cleanLayouts() {
  const press = await openPress();
  for (const { author, type, name, content, draw } of await allLayouts()) {
    const id = `${author}/${type}/${name}`;
    if (!only(id)) continue;
    const random = seededRandom('clean', id);
    const { pdf } = await press.printPdf(draw(content(random), random));
    const { documents, issues } = await inspect({ name: 'paper.pdf', bytes: pdf }, parts);
    const sure = documents
      .flatMap(({ fields }) => Object.entries(fields))
      .filter(([, { confidence, source }]) => source === 'text-layer' && confidence >= CONFIDENCE.relied);
    totals.clean += sure.length;
    const ofPage = issues.filter(({ code, field }) => field === undefined && ABOUT_SIGHT.has(code));
    if (ofPage.length > 0) totals.pages = (totals.pages ?? 0) + 1;
    if (ofPage.length > 0 && values.errors) console.log(id, ofPage.map(({ message }) => message.zh).join('; '));
    for (const [field, { value }] of sure) {
      const own = issues.filter((issue) => issue.field === field && SIGHT_OR_READING.has(issue.code));
      if (own.length === 0) continue;
      totals.doubted += 1;
      if (values.errors)
        console.log(id, field, value, own.map(({ code, message }) => `${code} ${message.zh}`).join('; '));
    }
  }
  await press.close();
}
await (values.layouts ? cleanLayouts() : hidingAmong());
await loader.close();
await pool.close();
await read?.close();
for (const [trick, { files, errors }] of Object.entries(byTrick))
  if (errors > 0) console.log(`  ${trick}: ${errors} of ${files}`);
console.log(
  Object.entries(totals)
    .map(([name, total]) => `${name}=${total}`)
    .join(' '),
);
process.exit(totals.believed === 0 ? 0 : 1);
