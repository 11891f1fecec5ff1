#!/usr/bin/env node
// Names with rare characters on ID cards, as an applicant's camera, a scanner and a copier give them: read right, in doubt, or surely wrong.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allDocuments } from '@yushen/documents';
import { examine, Stopwatch } from '@yushen/engine';
import { openPress } from '../fixtures/render/browser.mjs';
import { captured } from '../fixtures/render/captures/index.mjs';
import { idCardFront } from '../fixtures/render/papers/id-card-front.mjs';
import { person } from '../fixtures/render/people.mjs';
import { seededRandom } from '../fixtures/render/random.mjs';
import { openCachedParts } from './documents/cached-parts.mjs';
import { RARE_CHARACTERS } from './names/rare-characters.mjs';
import { share, writeResult } from './results.mjs';

const HELP = `node bench/rare-names.mjs DIR [options]

Draws ID cards of invented people whose names hold a rare character into DIR (those that are there already are kept), reads each as an
upload, and counts the names that were read right, those told surely (a confidence of SURE or more) and wrong, and those not found.

  --cards N       how many (default: 330)
  --seed TEXT     other people (default: rare-names)
  --sure X        what counts as sure (default: 0.9, what a rule relies on)
  --errors        name each that was not read right
  --out NAME      the result goes to bench/results/NAME.json (default: rare-names)
  --help          this text`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cards: { type: 'string', default: '330' },
    seed: { type: 'string', default: 'rare-names' },
    sure: { type: 'string', default: '0.9' },
    errors: { type: 'boolean', default: false },
    out: { type: 'string', default: 'rare-names' },
    help: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (values.help || folder === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const CAPTURES = ['phone', 'scan', 'grey-copy'];
const KINDS = Object.keys(RARE_CHARACTERS);
const TODAY = '2026-03-15';
/** Ordinary second characters. */
const COMMON = [...'明文华英伟芳丽国建平宇佳子雨欣思'];
const SHAPES = [
  (rare) => [rare()],
  (rare, common) => [rare(), common()],
  (rare, common) => [common(), rare()],
  (rare) => [rare(), rare()],
];

/** The card at a place of the sequence: its person, kind of character, layout and capture. */
function cardAt(index) {
  const random = seededRandom(values.seed, index);
  const kind = KINDS[index % KINDS.length];
  const someone = person(random, TODAY);
  const given = random.pick(SHAPES)(
    () => random.pick(RARE_CHARACTERS[kind]),
    () => random.pick(COMMON),
  );
  const name = [...someone.name][0] + given.join('');
  const capture = CAPTURES[Math.floor(index / KINDS.length) % CAPTURES.length];
  return { kind, capture, layout: random.pick(['a', 'b']), data: { ...someone, name }, random };
}

const cards = Array.from({ length: Number(values.cards) }, (_, index) => ({
  ...cardAt(index),
  file: path.join(folder, `${values.seed}-${index}.jpg`),
}));

mkdirSync(folder, { recursive: true });
const missing = cards.filter(({ file }) => !existsSync(file));
if (missing.length > 0) {
  const press = await openPress();
  for (const { file, data, layout, capture, random } of missing) {
    const { files } = await captured(press, idCardFront.layouts[layout](data, random), capture, random);
    writeFileSync(file, files[0].file);
  }
  await press.close();
}

const parts = await openCachedParts();
const all = { ...parts, definitions: allDocuments, version: '', now: () => performance.now() };
const sure = Number(values.sure);
const read = [];
try {
  for (const { kind, capture, data, file } of cards) {
    const name = path.basename(file);
    const uploads = [{ name, file: { name, bytes: new Uint8Array(readFileSync(file)) } }];
    const { documents } = await examine(uploads, all, {}, new Stopwatch(() => performance.now()));
    const card = documents.map(({ document }) => document).find(({ type }) => type === 'id-card-front');
    const reading = card?.fields.name;
    const right = reading?.value === data.name;
    const isSure = reading !== undefined && reading.confidence >= sure && reading.valid !== false;
    read.push({ kind, capture, right, sure: isSure, absent: reading === undefined });
    if (values.errors && !right)
      console.log(name, capture, data.name, '->', reading?.value ?? '-', reading?.confidence.toFixed(3) ?? '');
  }
} finally {
  await parts.close();
}

const summary = (list) => ({
  names: list.length,
  right: share(list.filter(({ right }) => right).length, list.length),
  'right and sure': share(list.filter((one) => one.right && one.sure).length, list.length),
  'sure and wrong': list.filter((one) => !one.right && one.sure).length,
  absent: list.filter(({ absent }) => absent).length,
});
const groups = [['all', () => true], ...KINDS.map((kind) => [kind, (one) => one.kind === kind])];
for (const capture of CAPTURES) groups.push([capture, (one) => one.capture === capture]);
const table = Object.fromEntries(groups.map(([name, test]) => [name, summary(read.filter(test))]));
console.table(table);
writeResult(values.out, { cards: cards.length, sure, table });
