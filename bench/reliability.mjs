#!/usr/bin/env node
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
// Is a confidence worth what it says? Characters and lines as read, by their confidence, against the share of them that are right.
import { parseArgs } from 'node:util';
import { createFileLoader } from '@yushen/intake';
import { createReadingPool, ppocrReader, readPage } from '@yushen/read';
import { drawReliability } from './draw-reliability.mjs';
import { choosePages, fixturePages, realFolder, realPages } from './list-pages.mjs';
import { writeResult } from './results.mjs';

const HELP = `node bench/reliability.mjs [PAPERS] [options]

Reads labelled pages (rendered papers below PAPERS, default fixtures/papers, and real files where they are) and counts, for each
range of confidence, how many of the characters and of the whole lines are right. A line counts where the label holds one like it.

  --pages N       rendered pages (default: 60)
  --real DIR|none real files (default: where they are)
  --out NAME      the result goes to bench/results/NAME.json (default: reliability)
  --help          this text`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '60' },
    real: { type: 'string' },
    out: { type: 'string', default: 'reliability' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** A line more unlike every place of the label is not of it: handwriting, a seal, what the label leaves out. */
const MAX_EDITS = 0.4;
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.000001];
const fold = (text) => [...text.normalize('NFKC').replace(/\s+/gu, '')];

/**
 * Which characters of `read` are those of the place in `label` that it is most like (any part of it: an alignment whose ends are free),
 * and the number of edits.
 */
function align(read, label) {
  const cost = Array.from({ length: read.length + 1 }, (_, i) => new Uint16Array(label.length + 1).fill(i, 0, 1));
  for (let i = 1; i <= read.length; i += 1)
    for (let j = 1; j <= label.length; j += 1)
      cost[i][j] = Math.min(
        cost[i - 1][j] + 1,
        cost[i][j - 1] + 1,
        cost[i - 1][j - 1] + (read[i - 1] === label[j - 1] ? 0 : 1),
      );
  const right = read.map(() => false);
  let [i, j] = [read.length, cost[read.length].indexOf(Math.min(...cost[read.length]))];
  const edits = cost[i][j];
  while (i > 0 && j > 0) {
    const same = read[i - 1] === label[j - 1];
    if (cost[i][j] === cost[i - 1][j - 1] + (same ? 0 : 1)) {
      right[i - 1] = same;
      i -= 1;
      j -= 1;
    } else if (cost[i][j] === cost[i - 1][j] + 1) i -= 1;
    else j -= 1;
  }
  return { right, edits };
}

/** A line counts where the label, as one text, holds something like it: lines may be cut or joined otherwise than in the label. */
function judge(line, label) {
  const read = fold(line.text);
  if (read.length === 0) return undefined;
  const found = align(read, label);
  return found.edits > MAX_EDITS * read.length ? undefined : { ...found, whole: found.edits === 0 };
}

const pages = [
  ...choosePages(fixturePages(positionals[0]), Number(values.pages)).map((page) => ({ ...page, origin: 'rendered' })),
  ...(values.real === 'none' || !realFolder(values.real) ? [] : realPages(realFolder(values.real))).map((page) => ({
    ...page,
    origin: 'real',
  })),
];
const loader = createFileLoader();
const pool = await createReadingPool();
const reader = ppocrReader(pool);
const counts = () => EDGES.slice(1).map(() => ({ of: 0, right: 0, sum: 0 }));
const tallies = {
  rendered: { characters: counts(), lines: counts() },
  real: { characters: counts(), lines: counts() },
};
const binOf = (confidence) => EDGES.findIndex((_, index) => confidence < EDGES[index + 1]);
const add = (bins, confidence, right) => {
  const bin = bins[binOf(confidence)];
  bin.of += 1;
  bin.right += right ? 1 : 0;
  bin.sum += confidence;
};
for (const page of pages) {
  const opened = await loader.open({ name: 'page', bytes: await readFile(page.file) });
  const { lines } = await readPage(reader, await opened.pages[0].image());
  await opened.close();
  const label = fold(page.lines.join(''));
  for (const line of lines) {
    const judged = judge(line, label);
    if (judged === undefined) continue;
    add(tallies[page.origin].lines, line.confidence, judged.whole);
    const folded = [...line.text].flatMap((letter, index) => fold(letter).map(() => line.characters?.[index]));
    for (const [index, right] of judged.right.entries())
      if (folded[index]) add(tallies[page.origin].characters, folded[index].confidence, right);
  }
}
await pool.close();

const table = (bins) =>
  bins.map(({ of, right, sum }, index) => ({
    from: EDGES[index],
    to: Math.min(1, EDGES[index + 1]),
    of,
    said: of === 0 ? null : Number((sum / of).toFixed(4)),
    right: of === 0 ? null : Number((right / of).toFixed(4)),
  }));
const result = Object.fromEntries(
  Object.entries(tallies).map(([origin, kinds]) => [
    origin,
    Object.fromEntries(Object.entries(kinds).map(([kind, bins]) => [kind, table(bins)])),
  ]),
);
for (const [origin, kinds] of Object.entries(result))
  for (const [kind, rows] of Object.entries(kinds)) {
    console.log(`${kind} of ${origin} pages`);
    console.table(rows);
  }
writeResult(values.out, { pages: pages.length, ...result });
writeFileSync(new URL(`./results/${values.out}.svg`, import.meta.url), drawReliability(result));
