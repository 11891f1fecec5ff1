#!/usr/bin/env node
// Clean print: how often is a character read twice that stands once, or once that stands twice, and how surely?
import { parseArgs } from 'node:util';
import { createReadingPool, ppocrReader, readPage } from '@yushen/read';
import sharp from 'sharp';
import { openPress } from '../fixtures/render/browser.mjs';
import { FONTS } from '../fixtures/render/html.mjs';
import { amountInCapitals, decimalYuan, grouped } from '../fixtures/render/money.mjs';
import { creditCode } from '../fixtures/render/numbers.mjs';
import { person } from '../fixtures/render/people.mjs';
import { community, shopAddress } from '../fixtures/render/places.mjs';
import { seededRandom } from '../fixtures/render/random.mjs';
import { alignReading } from './align-reading.mjs';
import { writeResult } from './results.mjs';

const HELP = `node bench/stutter.mjs [options]

Sets addresses, numbers, amounts, names and sentences in seven fonts and several sizes, one to a line, reads them as the clean pictures that
they are, and counts the edits between what stands there and what is read.

  --characters N  stop after so many (default: 50000)
  --seed TEXT     other texts (default: stutter)
  --sure X        what counts as sure (default: 0.9, what a rule relies on)
  --errors        name every line that is not read as it stands
  --out NAME      the result goes to bench/results/NAME.json (default: stutter)
  --help          this text

A wrong place is sure where the character read there, or both neighbours of one that was lost, have a confidence of --sure or more.
"doubted" are characters read rightly that have less.`;

const { values } = parseArgs({
  options: {
    characters: { type: 'string', default: '50000' },
    seed: { type: 'string', default: 'stutter' },
    sure: { type: 'string', default: '0.9' },
    errors: { type: 'boolean', default: false },
    out: { type: 'string', default: 'stutter' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const TODAY = '2026-03-15';

const TEXTS = [
  (_, who) => `住址：${who.address}`,
  (random, who) => `经营场所：${shopAddress(random, who.place)}`,
  (_, who) => `公民身份号码：${who.idNumber}`,
  (_, who) => `联系电话：${who.phone}　姓名：${who.name}`,
  (random) => `编号：${random.digits(4)}-${random.digits(6)}　数量：${random.int(1, 9)}00${random.int(0, 99)}`,
  (random, who) => `统一社会信用代码：${creditCode(random, '92', who.place.code)}`,
  (random) => {
    const yuan = random.int(100, 999_999);
    return `金额：人民币${amountInCapitals(yuan)}（￥${random.chance(0.5) ? grouped(yuan) : decimalYuan(yuan)}）`;
  },
  (random, who) =>
    `甲方${who.name}将位于${who.address}的房屋出租给乙方，租期自20${random.int(10, 29)}年${random.int(1, 12)}月${random.int(1, 28)}日起。`,
  (random) => `经${community(random)}证明，上述情况属实，特此说明，谢谢！`,
  (random) =>
    `${random.pick(['深深', '长长', '青青', '明明', '双双', '星星'])}${random.pick(['商行', '餐饮店', '文具店'])}经常常年营业，人人满意。`,
];
const SIZES = [13, 16, 19, 24];
const MARGIN = 40;
const PAGE = { width: 900, height: 1200, scale: 1.5 };

/** A page of lines in one font and size. */
function pageAt(index) {
  const random = seededRandom(values.seed, index);
  const [size, font] = [random.pick(SIZES), random.pick(Object.values(FONTS))];
  const lineHeight = Math.round(size * 2.1);
  const count = Math.floor((PAGE.height - 2 * MARGIN) / lineHeight);
  const lines = Array.from({ length: count }, () => random.pick(TEXTS)(random, person(random, TODAY)));
  const widest = Math.floor((PAGE.width - 2 * MARGIN) / size);
  const set = lines.map((line) => [...line].slice(0, widest).join(''));
  const css = `.page { padding: ${MARGIN}px; font: ${size}px/${lineHeight}px ${font}; white-space: nowrap }`;
  return { lines: set, lineHeight, sheet: { ...PAGE, css, pages: [set.map((line) => `<div>${line}</div>`).join('')] } };
}

const fold = (text) => [...text.normalize('NFKC').replace(/\s+/gu, '')];
const counts = { characters: 0, right: 0, doubted: 0, 'read twice': 0, 'read once': 0, other: 0 };
const surely = { 'read twice': 0, 'read once': 0, other: 0 };
const sure = Number(values.sure);

/** What kind of edit a place is: a copy of its neighbour too many or too few, or anything else. */
function kindOf({ wanted, got, before, after }) {
  if (wanted === undefined) return got === before || got === after ? 'read twice' : 'other';
  if (got === undefined) return wanted === before || wanted === after ? 'read once' : 'other';
  return 'other';
}

const lettersOf = ({ text, characters }) =>
  [...text].flatMap((letter, index) => fold(letter).map((got) => ({ got, confidence: characters[index].confidence })));

function count(letters, wanted) {
  const places = alignReading(letters, wanted, ({ got }) => got);
  counts.characters += wanted.length;
  for (const [index, { read, label }] of places.entries()) {
    if (read?.got === label) {
      counts.right += 1;
      if (read.confidence < sure) counts.doubted += 1;
      continue;
    }
    const neighbour = (step) => {
      let at = index + step;
      while (places[at] && (label === undefined ? places[at].read : places[at].label) === undefined) at += step;
      return places[at];
    };
    const [before, after] = [neighbour(-1), neighbour(1)];
    const side = label === undefined ? (place) => place?.read?.got : (place) => place?.label;
    const kind = kindOf({ wanted: label, got: read?.got, before: side(before), after: side(after) });
    const confidence = read?.confidence ?? Math.min(before?.read?.confidence ?? 1, after?.read?.confidence ?? 1);
    counts[kind] += 1;
    if (confidence >= sure) surely[kind] += 1;
    if (values.errors)
      console.log(kind, confidence.toFixed(3), `${label ?? '-'} -> ${read?.got ?? '-'}`, wanted.join(''));
  }
}

const press = await openPress();
const pool = await createReadingPool();
const reader = ppocrReader(pool);
try {
  for (let index = 0; counts.characters < Number(values.characters); index += 1) {
    const { lines, lineHeight, sheet } = pageAt(index);
    const { pages } = await press.print(sheet);
    const { data, info } = await sharp(pages[0])
      .flatten({ background: '#fff' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = await readPage(reader, { width: info.width, height: info.height, data: Uint8Array.from(data) });
    // Each line of print has its own row: what is read there, from the left, is its own.
    const rows = lines.map(() => []);
    for (const line of read.lines.toSorted((one, other) => one.box[0][0] - other.box[0][0])) {
      const middle = line.box.reduce((sum, [, y]) => sum + y, 0) / 4;
      rows[Math.floor((middle / PAGE.scale - MARGIN) / lineHeight)]?.push(...lettersOf(line));
    }
    for (const [row, letters] of rows.entries()) count(letters, fold(lines[row]));
  }
} finally {
  await pool.close();
  await press.close();
}
const table = Object.fromEntries(
  ['read twice', 'read once', 'other'].map((kind) => [kind, { places: counts[kind], surely: surely[kind] }]),
);
console.log(`${counts.characters} characters, ${counts.right} right, ${counts.doubted} of them doubted`);
console.table(table);
writeResult(values.out, { ...counts, sure, surely });
