#!/usr/bin/env node
// Could reading only what is needed be much faster? What an oracle would save that knows every value's line before it is read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { writeResult } from './results.mjs';

const HELP = `node bench/needed-lines.mjs [--matter ID] [--out NAME]

Reviews the clean cases of a matter (default: individual-business-registration) and weighs each line of their pictures with what
recognising it costs, its length in heights. A line is needed when the value of a field, the document's title or a signing zone stands
on it. The labels that the values are found by are not counted: the share is what an oracle would still have to read, and less than any
reader can. The result goes to bench/results/NAME.json (default: needed-lines).`;

const { values } = parseArgs({
  options: {
    matter: { type: 'string', default: 'individual-business-registration' },
    out: { type: 'string', default: 'needed-lines' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const folder = fileURLToPath(new URL(`../fixtures/cases/${values.matter}/`, import.meta.url));
const clean = readdirSync(folder).filter((name) => {
  const { decision } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  return decision === 'approve';
});

const extent = (box) => {
  const [xs, ys] = [box.map(([x]) => x), box.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
};
const distance = ([x1, y1], [x2, y2]) => Math.hypot(x2 - x1, y2 - y1);
const costOf = ({ box: [a, b, , d] }) => distance(a, b) / Math.max(1, distance(a, d));
/** Do two boxes share a part of a line? */
const meets = (line, other) => {
  const rows = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
  const lower = Math.min(line.bottom - line.top, other.bottom - other.top);
  return rows > 0.3 * lower && line.left < other.right && other.left < line.right;
};

const boxesIn = (fields) =>
  fields.flatMap(({ rows, ...cell }) => [cell, ...(rows ?? []).flatMap((row) => Object.values(row))]);

const reviewer = await createReviewer();
const cases = [];
for (const name of clean) {
  const { materials } = JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8'));
  const { documents } = await reviewer.reviewFile(join(folder, name, 'case.json'));
  const places = documents.flatMap(({ fields, marks }) => [...boxesIn(Object.values(fields)), ...marks.signatures]);
  const sums = { lines: 0, cost: 0, needed: 0 };
  for (const [material, { file }] of materials.entries()) {
    const { pages } = await reviewer.read(join(folder, name, file));
    for (const [page, { lines, source }] of pages.entries()) {
      if (source !== 'image') continue;
      const wanted = places
        .filter((one) => one.material === material && one.page === page)
        .map(({ box }) => extent(box));
      for (const [index, line] of lines.entries()) {
        const cost = costOf(line);
        sums.lines += 1;
        sums.cost += cost;
        if (index === 0 || wanted.some((box) => meets(extent(line.box), box))) sums.needed += cost;
      }
    }
  }
  cases.push({
    case: name,
    files: materials.length,
    lines: sums.lines,
    needed: Number((sums.needed / Math.max(1, sums.cost)).toFixed(2)),
  });
}
await reviewer.close();
console.table(cases);
writeResult(values.out, { matter: values.matter, cases });
