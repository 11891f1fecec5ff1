#!/usr/bin/env node
import { portraitFilled, thumbnailOf } from '@yushen/engine';
// How much of the portrait's place is filled on ID cards drawn with and without a face: what the bound of `portrait.ts` rests on.
import sharp from 'sharp';
import { FACED, FACELESS } from '../fixtures/imitations/index.mjs';
import { allLayouts } from '../fixtures/layouts/all-layouts.mjs';
import { openPress } from '../fixtures/render/browser.mjs';
import { addGrain } from '../fixtures/render/captures/noise.mjs';
import { seededRandom } from '../fixtures/render/random.mjs';

const HELP = `node bench/portraits.mjs [--list]

Draws ID cards without a face (empty, framed, with a word, lined, by hand) and with one (light, pale, grey, masked), three persons each, and
degrades each as a scan, a photo in uneven light, a grey copy and a dim photo. Text is not read: the places of the fields are known.
Says the most that a card without a face fills, and the least that one with a face does.`;
if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}

const CAPTURES = {
  scan: (image) => image.linear(0.95, 5).blur(0.45),
  photo: (image) => image,
  'grey copy': (image) => image.greyscale().linear(1.22, -30).blur(0.6),
  dim: (image) => image.linear(0.6, 10).blur(0.8),
};

/** Light that falls off to the left, with a soft shadow. */
function inUnevenLight({ data, info: { width, height } }) {
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let at = 3 * (y * width + x), channel = 0; channel < 3; channel += 1)
        data[at + channel] = Math.min(255, data[at + channel] * (0.72 + 0.25 * (x / width) + 0.05 * Math.sin(y / 90)));
}

const at = (left, top, right, bottom) => ({
  value: '',
  material: 0,
  page: 0,
  box: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
});

/** Where the drawn cards' fields stand, pixels. */
const placesOf = ({ name, birthDate }) => ({
  name: at(141, 56, 141 + 27 * name.length, 94),
  sex: at(141, 124, 168, 160),
  birthDate: at(141, 190, 141 + 15 * birthDate.length, 226),
  address: at(141, 256, 480, 360),
  idNumber: at(247, 452, 247 + 18 * 25.4, 495),
});

const press = await openPress();
const layout = (await allLayouts()).find(({ type }) => type === 'id-card-front');
const filled = { faceless: [], faced: [] };
for (const [kind, drawings] of [
  ['faceless', FACELESS],
  ['faced', FACED],
])
  for (const [drawing, draw] of Object.entries(drawings))
    for (const person of ['a', 'b', 'c']) {
      const random = seededRandom('portraits', drawing, person);
      const { fields } = layout.content(random);
      const words = {
        姓名: 'name',
        性别: 'sex',
        民族: 'ethnicity',
        出生: 'birthDate',
        住址: 'address',
        公民身份号码: 'idNumber',
      };
      const rows = Object.entries(words).map(([label, field]) => [label, fields[field]]);
      const { pages } = await press.print({ ...draw({ rows }), scale: 1 });
      for (const [capture, degrade] of Object.entries(CAPTURES)) {
        const image = degrade(sharp(pages[0]).flatten({ background: '#fff' }))
          .toColourspace('srgb')
          .removeAlpha();
        const raw = await image.raw().toBuffer({ resolveWithObject: true });
        if (capture === 'photo') inUnevenLight(raw);
        addGrain(raw, random, 5);
        const jpeg = await sharp(raw.data, { raw: raw.info }).jpeg({ quality: 55 }).toBuffer();
        const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
        const share = portraitFilled({ fields: placesOf(fields) }, thumbnailOf({ ...info, data }));
        filled[kind].push(share);
        if (process.argv.includes('--list')) console.log(share?.toFixed(3) ?? '-', kind, drawing, person, capture);
      }
    }
await press.close();
const [most, least] = [Math.max(...filled.faceless), Math.min(...filled.faced)];
console.log(
  `faceless=${filled.faceless.length} most=${most.toFixed(3)} faced=${filled.faced.length} least=${least.toFixed(3)}`,
);
