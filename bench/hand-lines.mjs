#!/usr/bin/env node
// Writes the documents of whole cases as lines with their truth, as the shipped reader reads them: to learn places from.
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openCachedParts } from './documents/cached-parts.mjs';

const HELP = `node bench/hand-lines.mjs DIR… --out LINES.jsonl

DIR is what fixtures/hands/X/draw.mjs drew. Each document of every case becomes one line of LINES.jsonl, for
bench/train-places.mjs beside the lines of fixtures/layouts. All of one DIR are one fold: what is learned of a hand is
never asked about it. What was read is kept in .cache/readings.

  --help      this text`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
});
if (values.help || positionals.length === 0 || values.out === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const FOLDS = 5;
const parts = await openCachedParts();

/** A page as it was read: its lines, its rulings, its size. */
async function readPage(page) {
  const image = await page.image();
  const lines = page.textLayer ?? (await linesOf(image));
  const rulings = await parts.marks.findRulings(image);
  return { width: page.width, height: page.height, lines, rulings };
}

async function linesOf(image) {
  const { regions } = await parts.reader.locate(image);
  return (await parts.reader.recognise(image, regions)).filter(({ text }) => text !== '');
}

/** The pages of a document of a case's truth, each a file and a page in it. */
const placesOf = ({ parts: several, file, page = 0, pages }) =>
  several ??
  (pages === undefined ? [{ file, page }] : pages.map((one) => (typeof one === 'number' ? { file, page: one } : one)));

/** How many documents stand on a page: two cards on one sheet are no paper by themselves. */
function sharedPages(documents) {
  const count = new Map();
  for (const place of documents.flatMap(placesOf)) {
    const key = `${place.file}#${place.page}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return count;
}

writeFileSync(values.out, '');
for (const [hand, root] of positionals.entries()) {
  for (const folder of readdirSync(root).sort()) {
    const file = path.join(root, folder, 'truth.json');
    if (!existsSync(file)) continue;
    const { documents } = JSON.parse(readFileSync(file, 'utf8'));
    const shared = sharedPages(documents);
    const opened = new Map();
    for (const name of new Set(documents.flatMap(placesOf).map((place) => place.file)))
      opened.set(
        name,
        await parts.loader.open({ name, bytes: new Uint8Array(readFileSync(path.join(root, folder, name))) }),
      );
    for (const document of documents) {
      const places = placesOf(document);
      if (places.some((place) => shared.get(`${place.file}#${place.page}`) > 1)) continue;
      const pages = [];
      for (const place of places) {
        const page = opened.get(place.file)?.pages.find((one) => one.page === place.page);
        if (page !== undefined) pages.push(await readPage(page));
      }
      if (pages.length !== places.length) continue;
      const paper = {
        author: path.basename(root),
        type: document.type,
        layout: folder,
        fold: hand % FOLDS,
        seed: 0,
        pages,
        // Its truth names what a clerk would note, not all that is printed.
        partial: true,
        fields: document.fields ?? {},
      };
      appendFileSync(values.out, `${JSON.stringify(paper)}\n`);
    }
    for (const file of opened.values()) await file.close();
    console.error(`${path.basename(root)}/${folder}`);
  }
}
await parts.close();
