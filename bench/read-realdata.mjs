#!/usr/bin/env node
// Share of characters read right on a folder of labelled real files: node read-realdata.mjs <folder> [--out name] [--only text] [--show]
// The folder (or YUSHEN_REALDATA) holds manifest.json: [{ file, docType, text: [lines], textComplete, rotationClockwise }].
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReadingPool, createTesseractReader, ppocrReader, readPage } from '@yushen/read';
import sharp from 'sharp';
import { scoreCharacters } from './characters.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reader: { type: 'string', default: 'ppocr' },
    workers: { type: 'string', default: '2' },
    out: { type: 'string' },
    only: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? process.env.YUSHEN_REALDATA;
if (!folder) {
  console.error('Give the folder of labelled files as an argument or in YUSHEN_REALDATA.');
  process.exit(2);
}

async function decode(path) {
  const { data, info } = await sharp(path)
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const shared = new Uint8Array(new SharedArrayBuffer(data.length));
  shared.set(data);
  return { width: info.width, height: info.height, data: shared };
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
  if (!entry.text?.length || !['.jpg', '.jpeg', '.png'].includes(extname(entry.file))) continue;
  if (values.only && !entry.file.includes(values.only)) continue;
  const image = await decode(join(folder, entry.file));
  const begun = performance.now();
  const reading = await readPage(reader, image);
  const ms = Math.round(performance.now() - begun);
  const score = scoreCharacters(
    entry.text,
    reading.lines.map(({ text }) => text),
    entry.lang,
  );
  const turned = entry.rotationClockwise ?? 0;
  files.push({
    file: entry.file,
    docType: entry.docType,
    language: entry.lang,
    complete: entry.textComplete !== false,
    ...score,
    rotation: reading.rotation,
    rotationRight: reading.rotation === turned,
    ms,
  });
  if (values.show) for (const line of reading.lines) console.log(line.confidence.toFixed(2), line.text);
}
await reader.close();

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
const chinese = files.filter(({ language }) => language !== 'en');
const table = [
  ...kinds.map((kind) =>
    summary(
      kind,
      files.filter(({ docType }) => docType === kind),
    ),
  ),
  summary('all Chinese', chinese),
  summary('all', files),
];
console.table(table);
const worst = files.toSorted((a, b) => a.right / a.characters - b.right / b.characters).slice(0, 15);
console.table(
  worst.map(({ file, characters, right, read, rotation, ms }) => ({
    file,
    characters,
    right,
    '%': percent(right, characters),
    read,
    rotation,
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
