#!/usr/bin/env node
// Share of characters read right on a folder of labelled real files: pictures, PDF, OFD.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFileLoader } from '@yushen/intake';
import { createReadingPool, createTesseractReader, ppocrReader, readPage } from '@yushen/read';

import { scoreCharacters } from './characters.mjs';

const HELP = `node bench/read-realdata.mjs FOLDER [options]

Reads the labelled files below FOLDER (or YUSHEN_REALDATA), which holds manifest.json:
[{ file, docType, lang, text: [lines], textComplete, rotationClockwise }]. The result goes to bench/results/NAME.json.

  --reader NAME   ppocr (default) or tesseract
  --workers N     reading workers (default: 2)
  --only TEXT     only files whose name contains TEXT
  --show          print what is read, line by line
  --out NAME      default: read-realdata-READER`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reader: { type: 'string', default: 'ppocr' },
    workers: { type: 'string', default: '2' },
    out: { type: 'string' },
    only: { type: 'string' },
    show: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const folder = positionals[0] ?? process.env.YUSHEN_REALDATA;
if (!folder) {
  console.error('Give the folder of labelled files as an argument or in YUSHEN_REALDATA.');
  process.exit(2);
}

const EXTENSIONS = ['.jpg', '.jpeg', '.png', '.pdf', '.ofd'];
const loader = createFileLoader();

/** All pages of a file as the product reads them: a trusted text layer as it stands, everything else by OCR. */
async function readFile(path) {
  const opened = await loader.open({ name: basename(path), bytes: readFileSync(path) });
  try {
    const pages = [];
    for (const page of opened.pages) {
      if (page.textLayer === undefined) pages.push(await readPage(reader, await page.image()));
      else pages.push({ rotation: 0, source: 'text-layer', lines: page.textLayer });
    }
    return { pages, faults: opened.faults };
  } finally {
    await opened.close();
  }
}

const openReader = async () =>
  values.reader === 'tesseract'
    ? createTesseractReader()
    : ppocrReader(await createReadingPool({ workers: Number(values.workers) }));

const started = performance.now();
const reader = await openReader();
const coldStartMs = Math.round(performance.now() - started);

const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const files = [];
for (const entry of manifest) {
  if (!entry.text?.length || !EXTENSIONS.includes(extname(entry.file))) continue;
  if (values.only && !entry.file.includes(values.only)) continue;
  const begun = performance.now();
  const { pages, faults } = await readFile(join(folder, entry.file));
  const ms = Math.round(performance.now() - begun);
  // A label is of the first page where a file has several.
  const lines = pages[0]?.lines ?? [];
  const score = scoreCharacters(
    entry.text,
    lines.map(({ text }) => text),
    entry.lang,
  );
  const turned = entry.rotationClockwise ?? 0;
  files.push({
    file: entry.file,
    docType: entry.docType,
    language: entry.lang,
    format: extname(entry.file).slice(1).replace('jpeg', 'jpg'),
    sources: [...new Set(pages.map(({ source }) => source))].join('+') || faults.map(({ code }) => code).join('+'),
    complete: entry.textComplete !== false,
    ...score,
    rotation: pages[0]?.rotation,
    rotationRight: pages[0]?.rotation === turned,
    ms,
  });
  if (values.show) for (const line of lines) console.log(line.confidence.toFixed(2), line.text);
}
await Promise.all([reader.close(), loader.close()]);

const percent = (right, all) => (all === 0 ? '-' : ((100 * right) / all).toFixed(2));
const sum = (list, key) => list.reduce((total, item) => total + item[key], 0);
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
const summary = (name, list) => ({
  kind: name,
  files: list.length,
  characters: sum(list, 'characters'),
  'right %': percent(sum(list, 'right'), sum(list, 'characters')),
  // Characters read beyond the label, where the label is complete.
  'extra %': percent(
    list.filter(({ complete }) => complete).reduce((total, { read, right }) => total + read - right, 0),
    sum(
      list.filter(({ complete }) => complete),
      'characters',
    ),
  ),
  'turn right': `${list.filter(({ rotationRight }) => rotationRight).length}/${list.length}`,
  'median ms': median(list.map(({ ms }) => ms)),
});

const kinds = [...new Set(files.map(({ docType }) => docType))].sort();
const formats = [...new Set(files.map(({ format }) => format))].sort();
const chinese = files.filter(({ language }) => language !== 'en');
const table = [
  ...kinds.map((kind) =>
    summary(
      kind,
      files.filter(({ docType }) => docType === kind),
    ),
  ),
  ...formats.map((format) =>
    summary(
      `.${format}`,
      files.filter((file) => file.format === format),
    ),
  ),
  summary('all Chinese', chinese),
  summary('all', files),
];
console.table(table);
const worst = files.toSorted((a, b) => a.right / a.characters - b.right / b.characters).slice(0, 15);
console.table(
  worst.map(({ file, characters, right, read, rotation, sources, ms }) => ({
    file,
    characters,
    right,
    '%': percent(right, characters),
    read,
    rotation,
    sources,
    ms,
  })),
);
console.log(`cold start ${coldStartMs} ms`);

const results = new URL('./results/', import.meta.url);
mkdirSync(results, { recursive: true });
const name = values.out ?? `read-realdata-${reader.name}`;
const record = {
  reader: reader.name,
  models: reader.models,
  workers: Number(values.workers),
  coldStartMs,
  table,
  files,
};
writeFileSync(new URL(`${name}.json`, results), `${JSON.stringify(record, null, 2)}\n`);
