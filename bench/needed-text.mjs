#!/usr/bin/env node
// What does reading only what is needed save, and are its answers those of the whole reading?
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { fixturePages } from './list-pages.mjs';
import { writeResult } from './results.mjs';

const HELP = `node bench/needed-text.mjs [--every N] [--types TEXT,…] [--out NAME]

Inspects the papers that are pictures, alone or together in a PDF, twice, with \`text: 'whole'\` and \`text: 'needed'\`, each time anew and each first on every second
paper, and compares type and field values. "time" is the second's share of the first's time, over all papers of a type; "left" the lines
left unread; "text" the papers on which any were left. The result goes to bench/results/NAME.json (default: needed-text).

  --every N      every Nth paper (default: 1)
  --types TEXT,… only types whose name contains one of these`;

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    types: { type: 'string' },
    out: { type: 'string', default: 'needed-text' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const types = values.types?.split(',');
const home = fileURLToPath(new URL('..', import.meta.url));
const fixtures = join(home, 'fixtures/papers');
/** Scans of several pages in one file. */
const scannedPdfs = readdirSync(fixtures, { recursive: true })
  .filter((name) => name.endsWith('-pdf-image.pdf'))
  .map((name) => ({ file: join(fixtures, name), type: `${name.split(/[\\/]/u)[0]} (PDF)` }));
const papers = [...fixturePages(), ...scannedPdfs]
  .filter(({ type }) => types === undefined || types.some((text) => type.includes(text)))
  .filter((_, index) => index % Number(values.every) === 0);

const answersOf = ({ documents }) =>
  documents.map(({ type, fields }) => ({
    type,
    fields: Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  }));

const reviewer = await createReviewer({ cache: { pages: 0 } });
/** One inspection and its milliseconds. */
async function timed(file, text) {
  const start = performance.now();
  const output = await reviewer.inspect(file, { text });
  return { output, milliseconds: performance.now() - start };
}

await reviewer.inspect(papers[0].file);
const rows = [];
const different = [];
for (const [index, { file, type }] of papers.entries()) {
  const order = index % 2 === 0 ? ['whole', 'needed'] : ['needed', 'whole'];
  const made = {};
  for (const text of order) made[text] = await timed(file, text);
  const [whole, needed] = [answersOf(made.whole.output), answersOf(made.needed.output)];
  const left = (made.needed.output.unread ?? []).reduce((sum, { lines }) => sum + lines, 0);
  if (!isDeepStrictEqual(whole, needed)) {
    different.push({ file: relative(home, file), left });
    console.error(`different: ${relative(home, file)}, ${left} lines left`);
    for (const [of, was] of whole.entries())
      for (const name of new Set([...Object.keys(was.fields), ...Object.keys(needed[of]?.fields ?? {})]))
        if (was.fields[name] !== needed[of]?.fields[name]) console.error(`  ${was.type}.${name}`);
  }
  rows.push({ type, left, whole: made.whole.milliseconds, needed: made.needed.milliseconds });
}
await reviewer.close();

const sum = (list, key) => list.reduce((total, row) => total + row[key], 0);
const share = (list) => Number((sum(list, 'needed') / sum(list, 'whole')).toFixed(2));
const byType = [...new Set(rows.map(({ type }) => type))].map((type) => {
  const list = rows.filter((row) => row.type === type);
  const text = list.filter(({ left }) => left > 0).length;
  return { type, papers: list.length, text, left: sum(list, 'left'), time: share(list) };
});
console.table(byType.filter(({ left }) => left > 0));
const withText = rows.filter(({ left }) => left > 0);
const result = {
  papers: rows.length,
  withLinesLeft: withText.length,
  time: share(rows),
  timeWhereLeft: withText.length > 0 ? share(withText) : undefined,
  different,
};
console.log(result);
writeResult(values.out, { ...result, byType });
