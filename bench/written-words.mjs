#!/usr/bin/env node
// Is a name written by hand, or set in type? Draws pages with both, reads them, and learns to tell by their strokes.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createFileLoader } from '@yushen/intake';
import { createReadingPool, ppocrReader } from '@yushen/read';
import * as handA from '../fixtures/hands/a/lib.mjs';
import * as handB from '../fixtures/hands/b/lib.mjs';
import * as handC from '../fixtures/hands/c/lib.mjs';
import * as handE from '../fixtures/hands/e/lib.mjs';
import * as kit from '../fixtures/hands/kit/lib.mjs';
import { captured } from '../fixtures/render/captures/index.mjs';
import { signature } from '../fixtures/render/ink.mjs';
import { seededRandom } from '../fixtures/render/random.mjs';
import { wordsOnPage } from '../packages/marks/dist/index.js';
import { trainTrees, treesLogit } from './documents/boosted-trees.mjs';

const HELP = `node bench/written-words.mjs --rows ROWS.jsonl [options]

Draws pages on which names stand behind their labels, half of them signed as one of six authors draws signatures, half set in type (of many faces, sizes
and colours), takes each in a scan, a photo and a grey copy, and writes what is measured of every name that the shipped reader reads.

  --pages N       so many pages (default 60)
  --rows FILE     where the measures go; pages that are there are not drawn again
  --out FILE      learns from all rows and writes the model (packages/marks/src/signatures/written-words.json)
  --help          this text`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '60' },
    rows: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.rows === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海春燕雪梅永康晓东宇轩子涵浩然欣怡嘉琪思远天佑国栋淑芬振宁少峰云龙凤琴美玲立新庆丰福祥德义一丁之';
const LABELS = [
  '申请人（签名）：',
  '甲方（签字）：',
  '乙方签字：',
  '承租方：',
  '经办人签名：',
  '股东签字：',
  '法定代表人签字：',
  '本人签名：',
  '出租人（签章）：',
  '领取人签名：',
  '投资人签名：',
  '委托人：',
];
const FACES = [
  "'Noto Serif CJK SC'",
  "'Noto Sans CJK SC'",
  "'AR PL UKai CN'",
  "'AR PL UMing CN'",
  "'LXGW WenKai'",
  "'WenQuanYi Zen Hei'",
];
const BLUES = ['#1d3191', '#1c2f8c', '#22386f', '#1a2a78'];
const kitStyle = (svg) => svg.replace('data-style=', 'style=').replace('class="seal sg"', '');

/** How each author signs. */
const AUTHORS = {
  own: (name, r) =>
    `<span style="position:relative;display:inline-block;width:110px;height:1em">${signature(name, r, { size: r.between(24, 34) })}</span>`,
  a: (name) => handA.sign(name),
  b: (name, r) => handB.sign(name, r),
  c: (name, r) => handC.at(handC.sign(name, { k: r.int(0, 9999) }), 110),
  e: (name, r) => handE.sig(name, r.digits(4)),
  kit: (name, r) => kitStyle(kit.sign(name, { size: r.between(26, 38), blue: r.chance(0.4) })),
};
const NAMES_OF_AUTHORS = Object.keys(AUTHORS);

function typed(name, r, size) {
  const style = [
    `font-family:${r.pick(FACES)}`,
    `font-size:${(size * r.pick([1, 1, 1, 1, 1.1, 1.25, 1.5])).toFixed(1)}px`,
    `color:${r.chance(0.25) ? r.pick(BLUES) : '#141414'}`,
    `letter-spacing:${r.pick([0, 0, 0, 1, 3, 8])}px`,
    r.chance(0.15) ? 'font-weight:700' : '',
    r.chance(0.06) ? 'font-style:italic' : '',
    r.chance(0.2) ? 'border-bottom:1px solid #222' : '',
  ];
  return `<span style="${style.filter(Boolean).join(';')}">${name}</span>`;
}

/** A page of rows, and which names stand on it. */
function draw(r) {
  const face = r.pick(FACES.slice(0, 4));
  const size = r.between(14, 19);
  const names = [];
  const used = new Set();
  const cell = () => {
    let name = '';
    do name = r.pick([...SURNAMES]) + Array.from({ length: r.int(1, 2) }, () => r.pick([...GIVEN])).join('');
    while (used.has(name));
    used.add(name);
    const author = r.chance(0.5) ? r.pick(NAMES_OF_AUTHORS) : 'type';
    names.push({ name, author });
    const drawn = author === 'type' ? typed(name, r, size) : AUTHORS[author](name, r);
    return `<div style="flex:1;white-space:nowrap;position:relative">${r.pick(LABELS)}${r.chance(0.4) ? '　' : ''}${drawn}</div>`;
  };
  const text = () =>
    `<p style="line-height:1.5">${r.pick(['以上内容真实有效，如有不实，愿承担相应的法律责任。', '本合同一式两份，双方各执一份，自双方签字之日起生效。', '经全体股东一致同意，形成如下决议，由各股东签名确认。', '本人承诺所提交的材料真实、合法、有效，并对其真实性负责。'])}</p>`;
  const rows = Array.from(
    { length: 11 },
    (_, k) =>
      `${k % 3 === 0 ? text() : ''}<div style="display:flex;height:${r.int(54, 66)}px;align-items:center">${cell()}${cell()}</div>`,
  );
  const css =
    '<style>.ink{position:absolute}img.ink{position:static}.sig{display:inline-block;margin:0 8px 0 12px;white-space:nowrap;line-height:1;vertical-align:middle;height:1em;position:relative}.sgi{position:relative;top:-6px;white-space:nowrap}</style>';
  return { names, html: kit.page(`${css}${text()}${text()}${rows.join('')}`, { font: face, size }) };
}

const done = existsSync(values.rows)
  ? new Set(
      readFileSync(values.rows, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).page),
    )
  : new Set();
if (done.size === 0) writeFileSync(values.rows, '');
const press = await kit.openPress();
const pool = await createReadingPool({ workers: 2 });
const reader = ppocrReader(pool);
const loader = createFileLoader();
for (let number = 0; number < Number(values.pages); number += 1) {
  if (done.has(number)) continue;
  const r = seededRandom('written-words', number);
  handA.setSeed?.('written-words', number);
  const { names, html } = draw(r);
  const capture = ['scan', 'phone', 'grey-copy'][number % 3];
  const filled = await handC.fill(await handA.inked(html));
  const sheet = { width: 794, height: 1123, pages: [filled], label: `page ${number}` };
  const { files } = await captured(press, sheet, capture, r.fork('capture'));
  const opened = await loader.open({ name: `page.${files[0].extension}`, bytes: new Uint8Array(files[0].file) });
  const image = await opened.pages[0].image();
  const kept = { ...image, data: image.data.slice() };
  const { regions } = await reader.locate(image);
  const lines = (await reader.recognise({ ...kept, data: kept.data.slice() }, regions)).filter(
    ({ text }) => text !== '',
  );
  for (const { name, author } of names)
    for (const measured of wordsOnPage(kept, lines, name))
      appendFileSync(values.rows, `${JSON.stringify({ page: number, capture, author, name, ...measured })}\n`);
  await opened.close();
  console.error(number, capture);
}
await press.close();
await pool.close?.();

/** Trees that tell written names from type, and what they give for names of an author, or pages of type, that they were not trained on. */
const OPTIONS = { trees: 90 };
const rows = readFileSync(values.rows, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .map((row) => ({ ...row, right: row.author !== 'type' }));
const judged = NAMES_OF_AUTHORS.flatMap((author, fold) => {
  const isHeldOut = ({ author: own, page }) =>
    own === 'type' ? page % NAMES_OF_AUTHORS.length === fold : own === author;
  const model = trainTrees(
    rows.filter((row) => !isHeldOut(row)),
    OPTIONS,
  );
  return rows.filter(isHeldOut).map((row) => ({ ...row, logit: treesLogit(model, row.features) }));
});
const share = (some, all) => `${((100 * some.length) / Math.max(1, all.length)).toFixed(1)} %`;
for (const author of ['type', ...NAMES_OF_AUTHORS]) {
  const own = judged.filter((row) => row.author === author);
  const above = [-1, 0, 1, 1.5, 2].map((limit) => [
    `> ${limit}`,
    share(
      own.filter(({ logit }) => logit > limit),
      own,
    ),
  ]);
  console.log(author, own.length, Object.fromEntries(above));
}
if (values.out) {
  const short = (value) => Number(value.toFixed(4));
  /** A leaf is its value; a branch a feature, a threshold, and what follows for at most that and for more. */
  const nodeAt = (tree, at) =>
    tree[at] < 0
      ? short(tree[at + 4])
      : [tree[at], short(tree[at + 1]), nodeAt(tree, 5 * tree[at + 2]), nodeAt(tree, 5 * tree[at + 3])];
  const { bias, trees } = trainTrees(rows, OPTIONS);
  const model = { bias: short(bias), trees: trees.map((tree) => nodeAt(tree, 0)) };
  writeFileSync(values.out, `${JSON.stringify(model)}\n`);
}
process.exit(0);
