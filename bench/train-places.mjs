#!/usr/bin/env node
// Learns where a field's value stands: weights of what speaks for a candidate's place, from papers in layouts without end.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allDocuments } from '@yushen/documents';
import { FEATURES, layOut, placeDocument, proposals } from '@yushen/engine';
import { trainTrees, treesLogit } from './documents/boosted-trees.mjs';
import { drawnPapers, pageTexts, samplePapers } from './documents/line-papers.mjs';
import { trainLogistic } from './documents/logistic.mjs';
import { samePlace } from './documents/same-value.mjs';

const HELP = `node bench/train-places.mjs LINES.jsonl [options]

LINES.jsonl comes from fixtures/layouts/write-lines.mjs. Prints how often the best candidate is right, by fold, when trained on the other
folds; then trains on all of them.

  --write     writes packages/engine/src/extract/place-model.json
  --errors N  names N fields of which the best candidate is wrong or none is right
  --type T    of that type alone
  --help      this text`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    errors: { type: 'string', default: '0' },
    type: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const definitions = new Map(allDocuments.map((definition) => [definition.type, definition]));
const papers = [...positionals.flatMap(drawnPapers), ...samplePapers()].filter(
  ({ type }) => definitions.has(type) && (values.type === undefined || type.includes(values.type)),
);

/** A value as printed, or as the field's own form has it: of 城镇住宅用地/住宅 the house's use. */
const isRight = (spec, value, truth) =>
  truth !== undefined &&
  (samePlace(value, truth) || (typeof truth === 'string' && samePlace(value, spec.format(truth)?.value ?? truth)));

/** One field of one paper: its candidates' features and whether each is right. */
function fieldsOf(paper) {
  const definition = definitions.get(paper.type);
  const regions = pageTexts(paper).map(({ material, page, reading }) => ({
    material,
    ...page,
    region: [
      [0, 0],
      [page.width, 0],
      [page.width, page.height],
      [0, page.height],
    ],
    reading,
    layout: layOut(reading.lines, reading.rulings),
  }));
  const found = proposals(definition, placeDocument(regions, definition));
  return Object.entries(found)
    .filter(([name]) => definition.fields[name].table === undefined)
    .map(([name, candidates]) => ({
      paper,
      name,
      truth: Array.isArray(paper.fields[name]) ? undefined : paper.fields[name],
      candidates: candidates.map((candidate) => ({
        value: candidate.value,
        found: candidate.found,
        source: candidate.source,
        features: FEATURES.map((feature) => candidate.features[feature] ?? 0),
        right: isRight(definition.fields[name], candidate.value, paper.fields[name]),
      })),
    }));
}
/** Of a paper whose truth is not all that is printed, only fields that it states as they stand there are learned from. */
const isTold = ({ paper, truth, candidates }) =>
  paper.partial !== true || (truth !== undefined && candidates.some(({ right }) => right));
const fields = papers.flatMap(fieldsOf).filter(isTold);

const rowsOf = (list) => list.flatMap(({ candidates }) => candidates);
/** What more of a feature means is known: a colon never speaks against a label. */
const RISING = {
  colon: 1,
  starts: 1,
  startsWithColon: 1,
  confirmed: 1,
  agreement: 1,
  inSection: 1,
  onlyLabel: 1,
  coverage: 1,
  nameless: -1,
  sameHead: 1,
  edits: -1,
  rest: -1,
  shortQualifier: -1,
  longQualifier: -1,
  outsideSection: -1,
  withoutSection: -1,
  inlineWithoutColon: -1,
  below: -1,
  sentence: -1,
  holdsLabel: -1,
  unknownLabel: -1,
  housed: 1,
  partial: -1,
  usual: 1,
  mentionLead: 1,
  mentionCalled: 1,
  mentionRole: 1,
  mentionSole: 1,
};
const rising = new Map(Object.entries(RISING).map(([name, way]) => [FEATURES.indexOf(name), way]));
const train = (list) => trainTrees(rowsOf(list), { rising, depth: 4, l2: 3, least: 4 });
const logitOf = (model, { features }) => treesLogit(model, features);

/** The best candidate, and the best one with another value. */
function bestOf(weights, candidates) {
  const ranked = candidates.map((one) => ({ ...one, logit: logitOf(weights, one) })).sort((a, b) => b.logit - a.logit);
  const [best] = ranked;
  return best === undefined ? undefined : { best, next: ranked.find(({ value }) => value !== best.value) };
}

const FAR = 8;
const calibrationRow = ({ best, next }) => ({
  features: [
    1,
    best.logit,
    next === undefined ? FAR : Math.min(FAR, best.logit - next.logit),
    next === undefined ? 1 : 0,
  ],
  right: best.right,
});
const calibrate = (found) => trainLogistic(found.filter(Boolean).map(calibrationRow), { l2: 1 });
const probability = (calibration, found) =>
  1 /
  (1 + Math.exp(-calibrationRow(found).features.reduce((sum, value, index) => sum + value * calibration[index], 0)));

// Each fold by trees that were trained on the others. What they say of layouts that they have not seen is calibrated.
const folds = [...new Set(fields.map(({ paper }) => paper.fold))].sort();
const shipped = train(fields);
const models = new Map(
  folds.map((fold) => [fold, fold < 0 ? shipped : train(fields.filter(({ paper }) => paper.fold !== fold))]),
);
const judged = fields.map((field) => ({
  ...field,
  fold: field.paper.fold,
  ...bestOf(models.get(field.paper.fold), field.candidates),
}));
const found = (list) => list.filter(({ best }) => best !== undefined);
const calibration = calibrate(found(judged.filter(({ fold }) => fold >= 0)));
const outOf = judged.map((one) => ({ ...one, p: one.best === undefined ? 0 : probability(calibration, one) }));
const percent = (part, all) => `${((100 * part) / Math.max(1, all)).toFixed(1)} % (${part}/${all})`;
for (const fold of folds) {
  const stated = outOf.filter((one) => one.fold === fold && one.truth !== undefined);
  const sure = outOf.filter((one) => one.fold === fold && one.p >= 0.9);
  console.log(
    `fold ${fold}: right ${percent(stated.filter(({ best }) => best?.right).length, stated.length)}, no candidate right ${percent(stated.filter(({ candidates }) => !candidates.some(({ right }) => right)).length, stated.length)}, ` +
      `sure ${percent(sure.length, stated.length)}, of these wrong ${percent(sure.filter(({ best }) => !best.right).length, sure.length)}`,
  );
}
const byType = new Map();
for (const one of outOf.filter(({ truth, fold }) => truth !== undefined && fold >= 0)) {
  const key = `${one.paper.type}.${one.name}`;
  const sum = byType.get(key) ?? { right: 0, possible: 0, all: 0 };
  sum.all += 1;
  sum.right += Number(one.best?.right ?? false);
  sum.possible += Number(one.candidates.some(({ right }) => right));
  byType.set(key, sum);
}
const worst = [...byType]
  .filter(([, { right, all }]) => right < all)
  .sort((a, b) => b[1].all - b[1].right - a[1].all + a[1].right);
for (const [key, { right, possible, all }] of worst.slice(0, Number(values.errors) > 0 ? 60 : 25))
  console.log(`  ${key.padEnd(50)} right ${right}, possible ${possible}, of ${all}`);
if (Number(values.errors) > 0) {
  const wrong = outOf.filter(({ truth, best, fold }) => truth !== undefined && !best?.right && fold >= 0);
  for (const { paper, name, truth, best, p } of wrong.slice(0, Number(values.errors)))
    console.log(
      `${paper.author}/${paper.type}/${paper.layout}#${paper.seed} ${name}: want ${truth}, got ${best?.value ?? '-'} (${best?.found ?? ''} ${best?.source ?? ''} ${p.toFixed(3)})`,
    );
  const absent = outOf.filter(({ truth, p, fold }) => truth === undefined && p >= 0.9 && fold >= 0);
  for (const { paper, name, best, p } of absent.slice(0, Number(values.errors)))
    console.log(
      `${paper.author}/${paper.type}/${paper.layout}#${paper.seed} ${name}: is not printed, got ${best?.value} (${best?.found} ${p.toFixed(3)})`,
    );
}

console.log('calibration', calibration.map((value) => value.toFixed(2)).join(' '));
if (values.write) {
  const round = (value) => Math.round(value * 1e4) / 1e4;
  const [bias, own, lead, alone] = calibration.map(round);
  writeFileSync(
    fileURLToPath(new URL('../packages/engine/src/extract/place-model.json', import.meta.url)),
    `${JSON.stringify({ features: FEATURES, bias: round(shipped.bias), calibration: { bias, own, lead, alone }, trees: shipped.trees.map((tree) => tree.map(round)) })}\n`,
  );
}
