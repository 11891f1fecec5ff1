#!/usr/bin/env node
// Alters values on clean pages, and counts those that are noticed, and the clean pages that are suspected.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createFileLoader } from '@yushen/intake';
import { findAlterations } from '../packages/marks/dist/index.js';
import { alterValue, PATCHED, STRUCK } from './struck/alter-value.mjs';
import { valuePlaces } from './struck/value-places.mjs';

const HELP = `node bench/struck.mjs DIR… [options]

Takes every value that a review of the cases (or files) below each DIR looks at on a picture, asks for alterations as they are, and once more
after some of them were struck through or patched.

  --kinds A,B   of ${[...STRUCK, ...PATCHED].join(', ')} (default: all)
  --every N     about one value of so many is altered (default: 4)
  --seed N      default: 1
  --list        names the clean values that are suspected
  --help        this text

What was read is kept in .cache/readings, by pixels and the reader's sources; which values are looked at in .cache/struck, by the folder's
name. Values of less than 1.75 heights (a letter or two) are counted apart.`;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kinds: { type: 'string' },
    every: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(options.help ? 0 : 64);
}

const kinds = options.kinds?.split(',') ?? [...STRUCK, ...PATCHED];
let state = Number(options.seed);
const random = () => {
  state = (state * 1664525 + 1013904223) % 2 ** 32;
  return state / 2 ** 32;
};
const distance = ([ax, ay], [bx, by]) => Math.hypot(bx - ax, by - ay);
const isShort = ([a, b, , d]) => distance(a, b) < 1.75 * distance(a, d);

const loader = createFileLoader();
const noticed = new Map();
const clean = { pages: 0, values: 0, suspectedPages: 0, suspected: [], cpu: 0 };
for (const root of positionals) {
  const cache = new URL(`../.cache/struck/${path.basename(root)}.json`, import.meta.url).pathname;
  for (const { file, page, values, seals, rulings } of await valuePlaces(root, cache)) {
    const opened = await loader.open({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) });
    const image = await opened.pages.find((one) => one.page === page).image();
    const before = process.cpuUsage().user;
    const found = findAlterations(image, values, seals, rulings);
    clean.cpu += process.cpuUsage().user - before;
    clean.pages += 1;
    clean.values += values.length;
    if (found.some(Boolean)) clean.suspectedPages += 1;
    found.forEach((alteration, index) => {
      if (alteration !== 'none') clean.suspected.push({ alteration, file, page, box: values[index] });
    });
    for (const box of values) {
      if (random() * Number(options.every) >= 1) continue;
      const kind = kinds[Math.floor(random() * kinds.length)];
      const changed = await alterValue(image, box, kind, random);
      const [answer] = findAlterations(changed, [box], seals, rulings);
      const name = isShort(box) ? `${kind}, a letter or two` : kind;
      const count = noticed.get(name) ?? { of: 0, noticed: 0 };
      noticed.set(name, { of: count.of + 1, noticed: count.noticed + (answer === 'none' ? 0 : 1) });
    }
    await opened.close();
  }
}
const share = (part, of) => `${part} of ${of} (${((100 * part) / Math.max(1, of)).toFixed(1)} %)`;
console.log(`clean pages suspected: ${share(clean.suspectedPages, clean.pages)}`);
console.log(`clean values suspected: ${share(clean.suspected.length, clean.values)}`);
console.log(`processor: ${(clean.cpu / 1000 / clean.values).toFixed(1)} ms a value`);
for (const [kind, { of, noticed: seen }] of [...noticed].sort()) console.log(`${kind}: ${share(seen, of)} noticed`);
if (options.list) for (const one of clean.suspected) console.log(JSON.stringify(one));
await loader.close?.();
