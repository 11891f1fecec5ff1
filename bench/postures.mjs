#!/usr/bin/env node
// Is a page read as well however it was laid before the camera? Flat scans, turned, leaning, photographed aslant, bent.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { createReviewer } from 'yushen';
import { homography, project } from '../fixtures/render/captures/homography.mjs';
import { scoreCharacters } from './characters.mjs';
import { choosePages, fixturePages } from './list-pages.mjs';
import { writeResult } from './results.mjs';

const HELP = `node bench/postures.mjs [options]

Reads flat scans of rendered papers as they are, and once more in each posture: turned by quarters, leaning, seen aslant (the far edge
shorter by a share of the near one), bent (the paper's middle bulging by a share of its length). Prints the characters right in each,
and how many points that is below the flat page.

  --papers N       scans (default: 16)
  --only NAME,…    postures
  --show           each page with what it lost
  --out NAME       the result goes to bench/results/NAME.json (default: postures)
  --help           this text`;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '16' },
    only: { type: 'string' },
    show: { type: 'boolean', default: false },
    out: { type: 'string', default: 'postures' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const DESK = '#6b5a48';
const jpeg = (image) => image.jpeg({ quality: 88 }).toBuffer();
const turned =
  (degrees, background = DESK) =>
  (file) =>
    jpeg(sharp(file).rotate(degrees, { background }));

/**
 * The page on a desk through another geometry: `place` says where on the page (0..1 both ways, beyond it the desk) a point of the
 * picture (0..1 as well) lies.
 */
const warped = (place) => async (file) => {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const desk = [0x6b, 0x5a, 0x48];
  const result = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = place((x + 0.5) / width, (y + 0.5) / height);
      const [column, row] = [u * width - 0.5, v * height - 0.5];
      const to = (y * width + x) * 3;
      const [left, top] = [Math.floor(column), Math.floor(row)];
      for (let channel = 0; channel < 3; channel += 1) {
        if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
          result[to + channel] = desk[channel];
          continue;
        }
        const at = (top * width + left) * 3 + channel;
        const [right, down] = [column - left, row - top];
        result[to + channel] =
          (data[at] * (1 - right) + data[at + 3] * right) * (1 - down) +
          (data[at + width * 3] * (1 - right) + data[at + width * 3 + 3] * right) * down;
      }
    }
  return jpeg(sharp(result, { raw: { width, height, channels: 3 } }));
};

/** Seen from one side: that edge is as long as the picture allows, the other one shorter by `share`. */
const UNIT = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
const aslant = (share, side) => {
  const cut = share / 2;
  const corners = {
    foot: [
      [cut, cut],
      [1 - cut, cut],
      [0.99, 0.99],
      [0.01, 0.99],
    ],
    left: [
      [0.01, 0.01],
      [1 - cut, cut],
      [1 - cut, 1 - cut],
      [0.01, 0.99],
    ],
    corner: [
      [0.01, 0.01],
      [0.99 - cut / 2, cut],
      [1 - cut, 1 - cut],
      [cut, 0.99 - cut / 2],
    ],
  }[side];
  const back = homography(corners, UNIT);
  return warped((x, y) => project(back, x, y));
};

const bent = (share) =>
  warped((x, y) => [x * 1.04 - 0.02, y * (1 + 2 * share) - share + share * Math.sin(x * Math.PI)]);

const POSTURES = {
  flat: (file) => readFile(file),
  'turned 90°': turned(90),
  'turned 180°': turned(180),
  'turned 270°': turned(270),
  'leaning 5°': turned(5),
  'leaning -12°': turned(-12),
  'aslant 10 %, foot': aslant(0.1, 'foot'),
  'aslant 20 %, foot': aslant(0.2, 'foot'),
  'aslant 20 %, left': aslant(0.2, 'left'),
  'aslant 20 %, corner': aslant(0.2, 'corner'),
  'bent 1 %': bent(0.01),
  'bent 2 %': bent(0.02),
};

const scans = fixturePages().filter(
  ({ kind, rotation, type }) => kind === 'rendered scan' && rotation === 0 && type !== 'id-card-front',
);
const papers = choosePages(
  scans.map((page) => ({ ...page, kind: page.type })),
  Number(values.papers),
);
const wanted = values.only?.split(',');
const reviewer = await createReviewer({ cache: { pages: 0 } });
const rows = [];
for (const [posture, take] of Object.entries(POSTURES)) {
  if (wanted && posture !== 'flat' && !wanted.some((name) => posture.includes(name))) continue;
  const row = { posture, characters: 0, right: 0, pages: papers.length, ms: 0 };
  for (const { name, file, lines } of papers) {
    const bytes = await take(file);
    const begun = performance.now();
    const { pages } = await reviewer.read({ name: 'page.jpg', bytes });
    row.ms += performance.now() - begun;
    const score = scoreCharacters(
      lines,
      pages.flatMap((page) => page.lines.map(({ text }) => text)),
      'zh',
    );
    row.characters += score.characters;
    row.right += score.right;
    if (values.show) console.log(posture, name, `${score.right}/${score.characters}`);
  }
  rows.push(row);
  const percent = (100 * row.right) / row.characters;
  const lost = (100 * rows[0].right) / rows[0].characters - percent;
  Object.assign(row, {
    percent: Number(percent.toFixed(2)),
    lost: Number(lost.toFixed(2)),
    msPerPage: Math.round(row.ms / papers.length),
  });
  console.log(
    `${posture.padEnd(22)} ${row.percent.toFixed(2)} %  ${row.lost.toFixed(2)} points below flat  ${row.msPerPage} ms`,
  );
}
await reviewer.close();
writeResult(values.out, {
  papers: papers.map(({ name }) => name),
  postures: rows.map(({ posture, characters, right, percent, lost }) => ({
    posture,
    characters,
    right,
    percent,
    lost,
  })),
});
