#!/usr/bin/env node
// Names on seals drawn apart from the fixtures' own: read right, wrong, not at all, or taken for a look-alike that the page prints.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createFileLoader } from '@yushen/intake';
import { createReadingPool, markReader, ppocrReader } from '@yushen/read';
import { openPress } from '../fixtures/render/browser.mjs';
import { seededRandom } from '../fixtures/render/random.mjs';
import { share, writeResult } from './results.mjs';
import { TRADE_LETTERS } from './seals/organisations.mjs';
import { capturedAs, sealedPage } from './seals/pages.mjs';
import { twinsOf } from './seals/twins.mjs';

const HELP = `node bench/seals.mjs DIR [options]

Draws pages with four seals each into DIR (those that are there already are kept), as phone photos, scans and grey copies, reads each
page's lines once, and its seals three times over: the page prints none of their names; it prints them; it prints of each a look-alike
instead, one letter different (half of them a near twin, half any letter), which must not be taken.

  --set NAME      which seals: any name draws others (default: tuning)
  --seals N       how many (default: 300)
  --errors        name each that was not read right
  --workers N     worker threads (default: 1)
  --out NAME      the result goes to bench/results/NAME.json (default: seals-SET)
  --help          this text`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', default: 'tuning' },
    seals: { type: 'string', default: '300' },
    errors: { type: 'boolean', default: false },
    workers: { type: 'string', default: '1' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (values.help || folder === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const CAPTURES = ['phone', 'scan', 'grey-copy'];
const PER_PAGE = 4;
/** From this confidence on a rule relies on what was read. */
const SURE = 0.9;

const pages = Array.from({ length: Math.ceil(Number(values.seals) / PER_PAGE) }, (_, index) => ({
  index,
  capture: CAPTURES[index % CAPTURES.length],
  stem: path.join(folder, `${values.set}-${index}`),
}));

/** A name that differs in one of the letters that tell it from others: by a near twin, or by any letter of trade names. */
function lookAlikeOf({ name, own }, twins, random) {
  const at = random.pick(own);
  const isTwin = random.chance(0.5);
  const letter = isTwin
    ? random.pick(twins.get(name[at]))
    : random.pick(TRADE_LETTERS.filter((one) => one !== name[at]));
  return { isTwin, lookAlike: [...name].with(at, letter).join('') };
}

/** Draws the pages that are not there yet: a picture, and what its seals say. */
async function drawMissing() {
  const missing = pages.filter(({ stem }) => !existsSync(`${stem}.json`));
  if (missing.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const press = await openPress();
  const drawn = missing.map((page) => {
    const random = seededRandom('seals', values.set, page.index);
    return { ...page, random, ...sealedPage(random) };
  });
  const twins = await twinsOf(
    press,
    drawn.flatMap(({ seals }) => seals.flatMap(({ name }) => [...name])),
  );
  for (const { stem, capture, random, sheet, seals } of drawn) {
    const {
      pages: [png],
    } = await press.print(sheet);
    writeFileSync(`${stem}.jpg`, await capturedAs(capture, png, random, sheet));
    const said = seals.map((seal) => ({
      ...seal,
      ...lookAlikeOf(seal, twins, random.fork(`look-alike of ${seal.name}`)),
    }));
    writeFileSync(`${stem}.json`, JSON.stringify(said));
  }
  await press.close();
}

const countLetters = (a, b) => {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, index) => index + 1);
  from.forEach((letter, index) => {
    let corner = index;
    let left = index + 1;
    row = row.map((above, column) => {
      left = Math.min(above + 1, left + 1, corner + (letter === to[column] ? 0 : 1));
      corner = above;
      return left;
    });
  });
  return row.at(-1);
};

/** Brackets of either width are one. */
const folded = (text) => text.normalize('NFKC');

function verdictOf(found, { name, lookAlike }) {
  if (found === undefined) return 'no seal';
  const text = folded(found.text);
  if (text === '') return 'absent';
  if (text === name) return 'right';
  if (text === lookAlike) return 'look-alike';
  return countLetters(text, name) === 1 ? 'one letter' : 'more letters';
}

/** Of the found seals the one in a quarter of the page, the surest first. */
function inQuarter(found, quarter, { width, height }) {
  return found.find(({ box }) => {
    const [x, y] = [0, 1].map((axis) => box.reduce((sum, point) => sum + point[axis], 0) / box.length);
    return (y > height / 2 ? 2 : 0) + (x > width / 2 ? 1 : 0) === quarter;
  });
}

await drawMissing();
const pool = await createReadingPool({ workers: Number(values.workers) });
const [reader, marks, loader] = [ppocrReader(pool), markReader(pool), createFileLoader()];
const CONDITIONS = {
  'not printed': () => [],
  printed: (seals) => seals.map(({ name }) => name),
  'look-alike printed': (seals) => seals.map(({ lookAlike }) => lookAlike),
};
const readings = [];
const times = [];
for (const { stem, capture } of pages) {
  const seals = JSON.parse(readFileSync(`${stem}.json`, 'utf8'));
  const file = await loader.open({ name: 'page.jpg', bytes: new Uint8Array(readFileSync(`${stem}.jpg`)) });
  const image = await file.pages[0].image();
  if (!existsSync(`${stem}.lines.json`)) {
    const { regions } = await reader.locate(image);
    writeFileSync(`${stem}.lines.json`, JSON.stringify(await reader.recognise(image, regions)));
  }
  const lines = JSON.parse(readFileSync(`${stem}.lines.json`, 'utf8')).filter(({ text }) => text !== '');
  for (const [condition, namesOf] of Object.entries(CONDITIONS)) {
    const printed = namesOf(seals).map((text) => ({ ...lines[0], text }));
    const start = performance.now();
    const found = await marks.findSeals(image, [...lines, ...printed]);
    times.push({ condition, ms: performance.now() - start, seals: found.length });
    seals.forEach((seal, quarter) => {
      const one = inQuarter(found, quarter, image);
      const verdict = verdictOf(one, seal);
      const { text = '', confidence = 0 } = one ?? {};
      readings.push({ condition, capture, ...seal, verdict, text, confidence });
      if (values.errors && verdict !== 'right')
        console.log(
          `${path.basename(stem)}/${quarter}`,
          condition,
          capture,
          `${seal.font}, ${seal.shape}, ${seal.colour}, wear ${seal.wear.toFixed(2)}${seal.signed ? ', signed' : ''}:`,
          seal.name,
          '->',
          text || '-',
          confidence.toFixed(3),
          verdict,
          condition.startsWith('look') ? `(${seal.lookAlike})` : '',
        );
    });
  }
  await file.close();
}
await loader.close();
await pool.close();

const VERDICTS = ['right', 'one letter', 'more letters', 'look-alike', 'absent', 'no seal'];
const countIn = (list, verdict) => list.filter((one) => one.verdict === verdict).length;
const rowOf = (list) => ({
  seals: list.length,
  ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, countIn(list, verdict)])),
  'right %': Number(((100 * countIn(list, 'right')) / list.length).toFixed(1)),
  'wrong, sure': list.filter(
    ({ verdict, text, confidence }) => verdict !== 'right' && text !== '' && confidence >= SURE,
  ).length,
  'right, sure': list.filter(({ verdict, confidence }) => verdict === 'right' && confidence >= SURE).length,
});
/** What each group of a list, by a key, comes to. */
const byKey = (list, keyOf, worthOf) =>
  Object.fromEntries(
    [...new Set(list.map(keyOf))].map((key) => [key, worthOf(list.filter((one) => keyOf(one) === key))]),
  );
const tableBy = (list, keyOf) => byKey(list, keyOf, rowOf);
const byCondition = tableBy(readings, ({ condition }) => condition);
console.table(byCondition);
const unprinted = readings.filter(({ condition }) => condition === 'not printed');
const parts = {
  capture: tableBy(unprinted, ({ capture }) => capture),
  kind: tableBy(unprinted, ({ kind }) => kind),
  shape: tableBy(unprinted, ({ shape }) => shape),
  font: tableBy(unprinted, ({ font }) => font),
  wear: tableBy(unprinted, ({ wear }) => `${Math.floor(wear * 4) / 4} to ${Math.floor(wear * 4) / 4 + 0.25}`),
  signed: tableBy(unprinted, ({ signed }) => (signed ? 'signed across' : 'not signed')),
};
for (const [part, table] of Object.entries(parts)) {
  console.log(`not printed, by ${part}`);
  console.table(table);
}
const msPerSeal = byKey(
  times,
  ({ condition }) => condition,
  (list) => {
    const sum = (key) => list.reduce((total, one) => total + one[key], 0);
    return Math.round(sum('ms') / Math.max(1, sum('seals')));
  },
);
console.log('ms per seal, its share of the search included:', msPerSeal);
const besideLookAlike = readings.filter(({ condition }) => condition === 'look-alike printed');
console.log('look-alikes taken:', share(countIn(besideLookAlike, 'look-alike'), besideLookAlike.length));
writeResult(values.out ?? `seals-${values.set}`, { set: values.set, byCondition, ...parts, msPerSeal });
