#!/usr/bin/env node
// A linear model over hashed character n-grams and layout features, beside the cues: does a second opinion on types help?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allDocuments } from '@yushen/documents';
import { classifyText, layOut, prepareText } from '@yushen/engine';
import { openCachedParts } from './documents/cached-parts.mjs';
import { featuresOf, trainLinear } from './documents/linear-model.mjs';
import { renderedPapers } from './documents/rendered-papers.mjs';
import { writeResult } from './results.mjs';

const HELP = `node bench/train-types.mjs --train DIR[,DIR] --test DIR [--seed N] [--out NAME]

Trains a multinomial logistic regression on the pages of rendered papers, read by the real OCR and augmented (lines lost, parts
of the page cut off, letters misread), and sets it beside the cues on other pages: as they are, with their upper third cut off,
and on pages of foreign papers. Both are also trained on one layout and tried on the other.`;

const { values } = parseArgs({
  options: {
    train: { type: 'string' },
    test: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'type-model' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.train === undefined || values.test === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

/** A small seeded generator (mulberry32): numbers in 0..1. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const random = randomOf(Number(values.seed));

const parts = await openCachedParts();
/** First pages as lines, each with its type and layout. */
async function pagesOf(root) {
  const pages = [];
  for (const { group, files, truth } of renderedPapers(root)) {
    if (truth.documents !== undefined) continue;
    const file = files[0];
    const opened = await parts.opener.open({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) });
    const [page] = opened.pages;
    if (page === undefined) continue;
    const image = await page.image();
    const lines =
      page.textLayer ??
      (await parts.reader.recognise(image, (await parts.reader.locate(image)).regions)).filter(
        ({ text }) => text !== '',
      );
    await opened.close();
    pages.push({ type: group, layout: truth.layout, aspect: page.height / page.width, lines });
  }
  return pages;
}

const middle = ({ box }) => box.reduce((sum, [, y]) => sum + y, 0) / 4;
function withoutTop(page, share) {
  const ys = page.lines.map(middle);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { ...page, lines: page.lines.filter((line) => middle(line) > top + share * (bottom - top)) };
}
function augmented(page) {
  let { lines } = page;
  if (random() < 0.35) lines = withoutTop(page, 0.4 * random()).lines;
  const lost = 0.25 * random();
  const misread = 0.06 * random();
  const letters = lines.flatMap(({ text }) => [...text]);
  return {
    ...page,
    lines: lines
      .filter(() => random() >= lost)
      .map((line) => ({
        ...line,
        text: [...line.text]
          .map((letter) => (random() < misread ? letters[Math.floor(random() * letters.length)] : letter))
          .join(''),
      })),
  };
}

const COPIES = 12;
const train = (pages) => {
  const samples = pages.flatMap((page) => [page, ...Array.from({ length: COPIES }, () => augmented(page))]);
  return trainLinear(
    samples.map((page) => ({ label: page.type, features: featuresOf(page) })),
    random,
  );
};
const byCues = (page) => classifyText(allDocuments, prepareText(layOut(page.lines))).type;

/** How both fare on some pages, and what the one would change in the other's answers. */
function compare(model, pages) {
  const answers = pages.map((page) => {
    const cues = byCues(page);
    const { label, probability } = model.best(featuresOf(page));
    return { wanted: page.type, cues, linear: label, probability };
  });
  const count = (test) => answers.filter(test).length;
  const known = (answer) => answer.wanted !== 'unknown';
  const share = (part, whole) => `${part} of ${whole}`;
  return {
    pages: answers.length,
    'cues right': share(
      count(({ cues, wanted }) => cues === wanted),
      answers.length,
    ),
    'linear right': share(
      count(({ linear, wanted }) => linear === wanted),
      answers.length,
    ),
    'cues name a wrong type': count(({ cues, wanted }) => cues !== wanted && cues !== 'unknown'),
    'of these, linear disagrees': count(
      ({ cues, wanted, linear }) => cues !== wanted && cues !== 'unknown' && linear !== cues,
    ),
    'cues right, linear disagrees': count((one) => known(one) && one.cues === one.wanted && one.linear !== one.cues),
    'cues unknown, linear right and sure': count(
      (one) => known(one) && one.cues === 'unknown' && one.linear === one.wanted && one.probability >= 0.9,
    ),
    'foreign named by cues': count((one) => !known(one) && one.cues !== 'unknown'),
    'foreign named by linear': count((one) => !known(one) && one.linear !== 'unknown' && one.probability >= 0.9),
  };
}

try {
  const training = (await Promise.all(values.train.split(',').map(pagesOf))).flat();
  const testing = await pagesOf(values.test);
  const started = performance.now();
  const model = train(training);
  const seconds = Math.round((performance.now() - started) / 1000);
  const onlyA = train(training.filter(({ layout, type }) => layout === 'a' || type === 'unknown'));
  const otherLayouts = testing.filter(({ layout, type }) => layout !== 'a' || type === 'unknown');
  const results = {
    'as they are': compare(model, testing),
    'upper third cut off': compare(
      model,
      testing.map((page) => withoutTop(page, 0.34)),
    ),
    'upper half cut off': compare(
      model,
      testing.map((page) => withoutTop(page, 0.5)),
    ),
    'trained on layout a, other layouts': compare(onlyA, otherLayouts),
    'trained on layout a, other layouts, upper third cut off': compare(
      onlyA,
      otherLayouts.map((page) => withoutTop(page, 0.34)),
    ),
  };
  for (const [name, row] of Object.entries(results)) {
    console.log(name);
    console.table(row);
  }
  console.log(`trained in ${seconds} s on ${training.length} pages and ${COPIES} changed copies of each`);
  writeResult(values.out, { seed: Number(values.seed), pages: training.length, copies: COPIES, seconds, results });
} finally {
  await parts.close();
}
