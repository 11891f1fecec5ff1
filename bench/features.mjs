#!/usr/bin/env node
// How much of the place of an ID card's portrait is filled, on cards in pictures: what the bound of `portrait.ts` rests on.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allDocuments } from '@yushen/documents';
import { examine, portraitFilled, Stopwatch, thumbnailOf } from '@yushen/engine';
import { createFileLoader } from '@yushen/intake';
import { openCachedParts } from './documents/cached-parts.mjs';

const files = process.argv.slice(2);
if (files.length === 0 || files[0] === '--help') {
  console.log(
    'node bench/features.mjs FILE…\n\nPer ID card found on the first page of each picture: the share of its portrait’s place that is filled.',
  );
  process.exit(files.length === 0 ? 64 : 0);
}
const parts = await openCachedParts();
const all = { ...parts, definitions: allDocuments, version: '', now: () => performance.now() };
const loader = createFileLoader();
for (const file of files) {
  const source = { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) };
  const { documents } = await examine([{ name: source.name, file: source }], all, {}, new Stopwatch(all.now));
  const opened = await loader.open(source);
  const thumbnail = thumbnailOf(await opened.pages[0].image());
  for (const { document } of documents.filter(({ document: { type } }) => type === 'id-card-front'))
    console.log(portraitFilled(document, thumbnail)?.toFixed(2) ?? '-', file);
  await opened.close();
}
await loader.close();
await parts.close();
