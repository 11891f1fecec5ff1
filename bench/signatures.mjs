#!/usr/bin/env node
// Papers signed, unsigned, half signed and with typed names: what is called signed, and what is not.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openPress } from '../fixtures/render/browser.mjs';
import { captured } from '../fixtures/render/captures/index.mjs';
import { pdfOfImages } from '../fixtures/render/captures/pdf-image.mjs';
import { seededRandom } from '../fixtures/render/random.mjs';
import { openKeepingInspector } from './documents/kept-answers.mjs';

const HELP = `node bench/signatures.mjs [DIR…] [options]

Draws every layout below each DIR (a folder of layouts: one file a type, places to sign marked with data-sign; by default all of fixtures/layouts)
four times: as signed, with all signatures left out, with the first of several left out, and with each signer's name set in type instead. Reads
each in every capture, and counts the signing zones that were called signed, unsure or empty, or were not found.

  --types A,B     only these types
  --captures A,B  of scan, phone, grey-copy, pdf-text (default: all)
  --variants A,B  of signed, unsigned, half, typed (default: all)
  --part N/M      every M-th paper, from the N-th on (0-based); papers are counted layout by layout, variant by variant, capture by capture
  --seed TEXT     other persons (default: signatures)
  --errors        name every zone that is called signed and is not, or is signed and is not called so
  --keep DIR      write the papers of errors here
  --help          this text

What was read is kept in .cache/answers by pixels and the reader's sources. Of the half-signed papers only the empty place counts. A zone whose role no place of the layout has is left out.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    types: { type: 'string' },
    captures: { type: 'string', default: 'scan,phone,grey-copy,pdf-text' },
    variants: { type: 'string', default: 'signed,unsigned,half,typed' },
    part: { type: 'string', default: '0/1' },
    seed: { type: 'string', default: 'signatures' },
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
const folders =
  positionals.length > 0
    ? positionals
    : ['north', 'east', 'south', 'west'].map((author) =>
        fileURLToPath(new URL(`../fixtures/layouts/${author}`, import.meta.url)),
      );
if (values.keep) mkdirSync(values.keep, { recursive: true });

const PLACE = /(<span[^>]*data-sign="([^"]+)"[^>]*>)((?:<svg[\s\S]*?<\/svg>)+)(?=<\/span>)/gu;
const lettersOf = (drawn) => [...drawn.matchAll(/<text[^>]*>(.)<\/text>/gu)].map(([, letter]) => letter).join('');

/** A sheet with its signatures changed: `change(role, drawn)` gives what stands in the place. */
const withSignatures = (sheet, change) => ({
  ...sheet,
  pages: sheet.pages.map((html) => html.replace(PLACE, (_, open, role, drawn) => open + change(role, drawn))),
});

const VARIANTS = {
  signed: () => (_, drawn) => drawn,
  unsigned: () => () => '',
  half:
    ([first]) =>
    (role, drawn) =>
      role === first ? '' : drawn,
  typed: () => (_, drawn) => lettersOf(drawn),
};

const rolesOf = ({ pages }) => [
  ...new Set(pages.flatMap((html) => [...html.matchAll(PLACE)].map(([, , role]) => role))),
];

const press = await openPress();
const reviewer = await openKeepingInspector();
const STATES = ['signed', 'unsure', 'empty'];
const counts = {};
let papers = 0;
let count = 0;

/** The layouts to be drawn, each with its sheet and the roles that sign on it. */
async function* sheets() {
  for (const dir of folders)
    for (const name of readdirSync(dir).filter((file) => file.endsWith('.mjs') && file !== 'parts.mjs')) {
      const { default: paper } = await import(pathToFileURL(path.resolve(dir, name)));
      if (values.types !== undefined && !values.types.split(',').includes(paper.type)) continue;
      for (const [layout, draw] of Object.entries(paper.layouts)) {
        const random = seededRandom(values.seed, paper.type, layout);
        const sheet = draw(paper.content(random), random.fork('layout'));
        const roles = rolesOf(sheet);
        if (roles.length > 0)
          yield { type: paper.type, id: `${path.basename(dir)}/${paper.type}/${layout}`, sheet, roles };
      }
    }
}

/** A paper as one upload: pictures of several pages as a PDF of them. */
async function oneFile(sheet, capture, random) {
  const { files } = await captured(press, sheet, capture, random);
  if (files.length === 1) return files[0];
  return { extension: 'pdf', file: await pdfOfImages(files.map(({ file }) => file)) };
}

for await (const { type, id, sheet, roles } of sheets())
  for (const variant of values.variants.split(',')) {
    if (variant === 'half' && roles.length < 2) continue;
    for (const capture of values.captures.split(',')) {
      if (count++ % share !== part) continue;
      const changed = withSignatures(sheet, VARIANTS[variant](roles));
      const { extension, file } = await oneFile(changed, capture, seededRandom(values.seed, id, capture));
      const { documents } = await reviewer.inspect({ name: `paper.${extension}`, bytes: new Uint8Array(file) });
      papers += 1;
      const asked = variant === 'half' ? roles.slice(0, 1) : roles;
      // A place of one seller is the zone of the sellers.
      const isOf = (zone) => asked.some((role) => zone === role || zone === `${role}s`);
      const zones = documents
        .filter((document) => document.type === type)
        .flatMap(({ marks }) => marks.signatures.filter(({ zone }) => isOf(zone)));
      counts[`${variant} ${capture}`] ??= { signed: 0, unsure: 0, empty: 0, 'no zone': 0 };
      const own = counts[`${variant} ${capture}`];
      // A leaf of a paper may be taken for another of its type: a zone counts once, as signed as it was seen on any.
      const states = [...new Set(zones.map(({ zone }) => zone))].map((zone) => ({
        zone,
        state: STATES.find((state) => zones.some((one) => one.zone === zone && one.state === state)),
      }));
      if (states.length === 0) own['no zone'] += 1;
      for (const { state } of states) own[state] += 1;
      const wrong = states.filter(({ state }) => (state === 'signed') !== (variant === 'signed'));
      const isError = variant === 'signed' ? states.length === 0 || wrong.length > 0 : wrong.length > 0;
      if (isError && values.errors)
        console.log(
          `${id} ${variant} ${capture}: ${wrong.map(({ zone, state }) => `${zone} ${state}`).join(', ') || `no zone on ${documents.map((one) => one.type).join(' ') || 'nothing'}`}`,
        );
      const isGrave = wrong.some(({ state }) => state === 'signed' || (variant === 'signed' && state === 'empty'));
      if (isGrave && values.keep)
        writeFileSync(path.join(values.keep, `${id.replaceAll('/', '_')}_${variant}_${capture}.${extension}`), file);
    }
  }
console.table(counts);
console.log(`papers=${papers} of ${count}`);
await reviewer.close();
await press.close();
