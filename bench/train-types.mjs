#!/usr/bin/env node
// Trains, calibrates and measures the linear model that guesses what a page is of which titles and cues say nothing.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { FIELD_NAMES } from '@yushen/contract';
import { allDocuments } from '@yushen/documents';
import { classifyText, layOut, prepareText } from '@yushen/engine';
import { pageFeatures, parseTypeModel, scoreTypes } from '@yushen/read';
import { openCachedParts } from './documents/cached-parts.mjs';
import { best, calibrate, scoresOf, trainOneAgainstRest } from './documents/linear-model.mjs';
import { linearOnnx } from './documents/onnx-file.mjs';
import { realPapers } from './documents/real-papers.mjs';
import { renderedPapers } from './documents/rendered-papers.mjs';
import { augmented, drawnPages, mixture, printedPages, readPages, withoutTop } from './documents/type-pages.mjs';
import { writeResult } from './results.mjs';

/** The fold of layouts on which threshold and calibration are set. */
const TUNING = 4;

const HELP = `node bench/train-types.mjs --train DIR[,DIR] --lines FILE.jsonl --test DIR [--real DIR] [--seconds N] [--onnx FILE] [--seed N]

Trains one logistic regression a type over hashed character n-grams and layout features, on the printed lines of rendered papers
(--train) and of papers in layouts drawn blind (--lines, fixtures/layouts/write-lines.mjs), augmented: cut off, lines lost, letters
misread; lines of many papers mixed on one page count as none. On the layouts of fold ${TUNING}, that it is not trained on until then, its score is
made a probability, and the threshold is set below which nothing is guessed: whole pages, pages without their upper third or half, and
types that it was not trained on, which it must not know. Fold 0 is held out. Papers (--test, for --seconds) and labelled real files (--real) are read by the real OCR and only measured. --onnx writes the model.

What counts are pages of which titles and cues say "unknown": the model is asked about no other.`;

const { values } = parseArgs({
  options: {
    train: { type: 'string' },
    lines: { type: 'string' },
    test: { type: 'string' },
    real: { type: 'string' },
    seconds: { type: 'string', default: 'Infinity' },
    onnx: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'type-model' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || [values.train, values.lines, values.test].includes(undefined)) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const BUCKETS = 8192;
/** Changed copies of every page, and mixed pages for every page. */
const COPIES = 10;
const MIXED = 2;
/** Groups of types that are left out in turn. */
const GROUPS = 7;
/** Of foreign pages at most so many may be taken for a type; of the guesses at least so many must be right. */
const WANTED = { foreign: 0.03, right: 0.98 };
const CUTS = [0.34, 0.5];
/** A page of fewer lines is nothing to suggest from. */
const MIN_LINES = 3;

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

const isKnown = ({ type }) => type !== 'unknown';
const isLegible = ({ lines }) => lines.length >= MIN_LINES;
const featuresOf = ({ lines, aspect }) => pageFeatures(lines, aspect, BUCKETS);

function train(pages, labels, copies = COPIES) {
  const random = randomOf(Number(values.seed));
  const changed = pages.flatMap((page) => Array.from({ length: copies }, () => augmented(page, random)));
  const mixed = Array.from({ length: MIXED * pages.length }, () => mixture(pages.filter(isKnown), random));
  const samples = [...pages, ...changed, ...mixed].filter(isLegible);
  return trainOneAgainstRest(
    samples.map((page) => ({ label: page.type, features: featuresOf(page) })),
    labels,
    BUCKETS,
    random,
  );
}

/** What cues and model make of pages; `definitions` may be fewer than there are: then the pages of the others are foreign. */
const judged = (model, labels, pages, definitions = allDocuments) =>
  pages.filter(isLegible).map((page) => {
    const scores = scoresOf(model, featuresOf(page));
    const known = definitions.some(({ type }) => type === page.type);
    const cues = classifyText(definitions, prepareText(layOut(page.lines))).type;
    return { wanted: known ? page.type : 'unknown', cues, guess: labels[best(scores)], score: Math.max(...scores) };
  });
const isUnclear = ({ cues }) => cues === 'unknown';
const isRight = ({ guess, wanted }) => guess === wanted;
const cut = (pages, shares = CUTS) =>
  shares.flatMap((share) => pages.filter(isKnown).map((page) => withoutTop(page, share)));

/** Types left out of training and definitions in turn, and what is then said of their pages, whole and cut. */
function leavingOut(training, labels) {
  const groups = Array.from({ length: GROUPS }, (_, group) => labels.filter((_, index) => index % GROUPS === group));
  const models = groups.map((out) => {
    const rest = labels.filter((label) => !out.includes(label));
    return {
      out,
      rest,
      model: train(
        training.filter(({ type }) => !out.includes(type)),
        rest,
        COPIES / 2,
      ),
    };
  });
  return (pages) =>
    models.flatMap(({ out, rest, model }) => {
      const own = pages.filter(({ type }) => out.includes(type));
      return judged(
        model,
        rest,
        [...own, ...cut(own)],
        allDocuments.filter(({ type }) => !out.includes(type)),
      );
    });
}

const percent = (part, whole) => (whole === 0 ? '-' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`);

/** How both fare on some pages. */
function row(answers, threshold) {
  const unclear = answers.filter(isUnclear);
  const [own, foreign] = [
    unclear.filter(({ wanted }) => wanted !== 'unknown'),
    unclear.filter(({ wanted }) => wanted === 'unknown'),
  ];
  const isGuessed = ({ score }) => score >= threshold;
  const guessed = own.filter(isGuessed);
  return {
    pages: answers.length,
    'cues right': percent(answers.filter(({ cues, wanted }) => cues === wanted).length, answers.length),
    'known, cues say unknown': own.length,
    guessed: percent(guessed.length, own.length),
    'of these right': percent(guessed.filter(isRight).length, guessed.length),
    'foreign, cues say unknown': foreign.length,
    'foreign guessed': percent(foreign.filter(isGuessed).length, foreign.length),
  };
}

/** The lowest score from which on guesses are right, and foreign pages left alone, as often as wanted. */
function thresholdOf(known, foreign) {
  const guesses = known.filter(isUnclear).filter(({ wanted }) => wanted !== 'unknown');
  const strangers = foreign.filter(isUnclear).filter(({ wanted }) => wanted === 'unknown');
  const steps = [...guesses, ...strangers].map(({ score }) => score).sort((a, b) => a - b);
  return steps.find((score) => {
    const made = guesses.filter((guess) => guess.score >= score);
    const wrong = strangers.filter((guess) => guess.score >= score);
    return (
      made.filter(isRight).length >= WANTED.right * made.length && wrong.length <= WANTED.foreign * strangers.length
    );
  });
}

/** Weights as INT8, the calibration folded in: the model's score is then a probability. */
function quantised({ weights, bias }, { slope, intercept }) {
  const count = bias.length;
  const most = new Float32Array(count);
  for (const [place, weight] of weights.entries())
    most[place % count] = Math.max(most[place % count], Math.abs(weight));
  const scale = most.map((value) => (value * slope) / 127);
  return {
    weights: Int8Array.from(weights, (weight, place) => Math.round((weight * slope) / scale[place % count])),
    scale,
    bias: bias.map((value) => value * slope + intercept),
  };
}

const logistic = (score) => 1 / (1 + Math.exp(-score));
const papersIn = (folders) => folders.split(',').flatMap(renderedPapers);
const parts = await openCachedParts();
try {
  const drawn = drawnPages(values.lines);
  const printed = printedPages(papersIn(values.train));
  const training = [...printed, ...drawn.filter(({ fold }) => fold !== 0 && fold !== TUNING)];
  const tuning = drawn.filter(({ fold }) => fold === TUNING);
  const heldOut = drawn.filter(({ fold }) => fold === 0);
  const until = performance.now() + 1000 * Number(values.seconds);
  const testing = await readPages(parts, papersIn(values.test), until);
  const real = values.real === undefined ? [] : await readPages(parts, realPapers(values.real, FIELD_NAMES));
  const labels = [...new Set(training.filter(isKnown).map(({ type }) => type))].sort();
  const started = performance.now();
  const model = train(training, labels);
  const seconds = Math.round((performance.now() - started) / 1000);
  const strangersAmong = leavingOut(training, labels);
  const measured = (pages) => ({
    whole: judged(model, labels, pages),
    'upper third cut off': judged(model, labels, cut(pages, [0.34])),
    'upper half cut off': judged(model, labels, cut(pages, [0.5])),
    'types not trained on': strangersAmong(pages),
  });
  const [tuned, held, tested] = [measured(tuning), measured(heldOut), measured(testing)];
  const known = [...tuned.whole, ...tuned['upper third cut off'], ...tuned['upper half cut off']];
  const strangers = [...judged(model, labels, printed), ...tuned['types not trained on']];
  const threshold = thresholdOf(known, strangers);
  const answers = [...known, ...strangers].filter(isUnclear);
  const calibration = calibrate(answers.map((answer) => ({ score: answer.score, right: isRight(answer) })));
  const realPages = {
    whole: judged(model, labels, real),
    'upper third cut off': judged(model, labels, cut(real, [0.34])),
    'upper half cut off': judged(model, labels, cut(real, [0.5])),
  };
  const results = Object.fromEntries(
    Object.entries({ tune: tuned, 'held out': held, test: tested, ...(real.length > 0 && { real: realPages }) }).map(
      ([set, own]) => [
        set,
        Object.fromEntries(Object.entries(own).map(([name, rows]) => [name, row(rows, threshold)])),
      ],
    ),
  );
  for (const [set, rows] of Object.entries(results)) {
    console.log(set);
    console.table(rows);
  }
  // Threshold and calibration stay; the layouts that they were set on are learned too.
  const shipped = quantised(train([...training, ...tuning], labels), calibration);
  const metadata = {
    labels: labels.join(','),
    threshold: String(Math.round(1e4 * logistic(calibration.slope * threshold + calibration.intercept)) / 1e4),
  };
  const onnx = linearOnnx({ ...shipped, buckets: BUCKETS, metadata });
  const differences = await compare(onnx, testing);
  const sha256 = createHash('sha256').update(onnx).digest('hex');
  if (values.onnx !== undefined) writeFileSync(values.onnx, onnx);
  const { seed } = values;
  const outcome = {
    seed: Number(seed),
    pages: training.length,
    copies: COPIES,
    seconds,
    bytes: onnx.length,
    sha256,
    ...metadata,
    ...differences,
  };
  console.log(outcome);
  writeResult(values.out, { ...outcome, calibration, results });
} finally {
  await parts.close();
}

/** How far the file, run by onnxruntime, and the sum in plain TypeScript are from one another. */
async function compare(onnx, pages) {
  const { InferenceSession, Tensor } = createRequire(
    createRequire(import.meta.url).resolve('@yushen/read/package.json'),
  )('onnxruntime-node');
  const session = await InferenceSession.create(onnx);
  const plain = parseTypeModel(onnx);
  let most = 0;
  for (const page of pages) {
    const features = featuresOf(page);
    const dense = new Float32Array(BUCKETS);
    for (const bucket of features.buckets) dense[bucket] = features.value;
    const { scores } = await session.run({ features: new Tensor('float32', dense, [1, BUCKETS]) });
    for (const [index, score] of scoreTypes(plain, features).entries())
      most = Math.max(most, Math.abs(score - scores.data[index]));
  }
  return { largestDifferenceToOnnxruntime: most };
}
