#!/usr/bin/env node
// Papers signed, unsigned, half signed and with typed names: what is called signed, and what is not.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { openPress } from '../fixtures/render/browser.mjs';
import { seededRandom } from '../fixtures/render/random.mjs';

const HELP = `node bench/signatures.mjs DIR… [options]

Draws every layout below each DIR (a folder of layouts: one file a type, places to sign marked with data-sign) four times: as signed, with all
signatures left out, with the first of several left out, and with each signer's name set in type instead. Reads each as a picture and as a
PDF with a text layer, and counts the signing zones that were called signed, unsure or empty, or were not found.

  --types A,B     only these types
  --forms A,B     of picture, pdf (default: both)
  --variants A,B  of signed, unsigned, half, typed (default: all)
  --seed TEXT     other persons (default: signatures)
  --errors        name every zone that is called signed and is not, or is signed and is not called so
  --help          this text

Of the half-signed papers only the empty place counts. A zone whose role no place of the layout has is left out.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    types: { type: 'string' },
    forms: { type: 'string', default: 'picture,pdf' },
    variants: { type: 'string', default: 'signed,unsigned,half,typed' },
    seed: { type: 'string', default: 'signatures' },
    errors: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

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

const folder = mkdtempSync(path.join(tmpdir(), 'signatures-'));
const press = await openPress();
const reviewer = await createReviewer({ remember: { pages: 0 } });
const counts = {};
const tell = (error) => values.errors && console.log(error);

/** The zones seen on a sheet's files, by id, each with its worst-for-us state: signed before unsure before empty. */
async function zonesOn(sheet, form) {
  const files = [];
  if (form === 'pdf') {
    files.push(path.join(folder, 'paper.pdf'));
    writeFileSync(files[0], (await press.printPdf(sheet)).pdf);
  } else
    for (const [index, page] of (await press.print(sheet)).pages.entries()) {
      files.push(path.join(folder, `paper-${index}.png`));
      writeFileSync(files[index], page);
    }
  const documents = [];
  for (const file of files) documents.push(...(await reviewer.inspect(file)).documents);
  return documents.flatMap(({ type, marks }) => marks.signatures.map((signature) => ({ type, ...signature })));
}

for (const dir of positionals)
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.mjs') && file !== 'parts.mjs')) {
    const { default: paper } = await import(pathToFileURL(path.resolve(dir, name)));
    if (values.types !== undefined && !values.types.split(',').includes(paper.type)) continue;
    for (const [layout, draw] of Object.entries(paper.layouts)) {
      const random = seededRandom(values.seed, paper.type, layout);
      const sheet = draw(paper.content(random), random.fork('layout'));
      const roles = rolesOf(sheet);
      if (roles.length === 0) continue;
      for (const variant of values.variants.split(',')) {
        const changeFor = VARIANTS[variant];
        if (variant === 'half' && roles.length < 2) continue;
        for (const form of values.forms.split(',')) {
          const zones = await zonesOn(withSignatures(sheet, changeFor(roles)), form);
          // A place of one seller is the zone of the sellers.
          const isOf = (zone) => roles.some((role) => zone === role || zone === `${role}s`);
          const own = zones.filter(
            ({ type, zone }) =>
              type === paper.type && (variant === 'half' ? [roles[0], `${roles[0]}s`].includes(zone) : isOf(zone)),
          );
          const key = `${variant} ${form}`;
          counts[key] ??= { signed: 0, unsure: 0, empty: 0, 'no zone': 0 };
          if (own.length === 0) counts[key]['no zone'] += 1;
          for (const { zone, state } of own) {
            counts[key][state] += 1;
            if ((state === 'signed') !== (variant === 'signed'))
              tell(`${paper.type}/${layout} ${variant} ${form}: ${zone} ${state}`);
          }
          if (own.length === 0 && variant === 'signed')
            tell(
              `${paper.type}/${layout} ${form}: no zone; found ${zones.map(({ type, zone }) => `${type}.${zone}`).join(' ') || 'none'}`,
            );
        }
      }
    }
  }
console.table(counts);
await reviewer.close();
await press.close();
rmSync(folder, { recursive: true });
