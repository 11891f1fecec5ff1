#!/usr/bin/env node
// Does the quality gate speak where a picture can no longer be read, and keep silent where it can?
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createReviewer } from 'yushen';
import { DEGRADATIONS } from './degrade.mjs';
import { scorePaper } from './documents/score-paper.mjs';
import { fixturePages } from './list-pages.mjs';
import { share, writeResult } from './results.mjs';

const HELP = `node bench/quality.mjs [options]

Spoils rendered papers by degrees (blur, darkness, glare, few pixels, crop, a covered corner) and inspects each. A picture counts as
readable when every field that was right on the picture as it was is right still. A fault named on a readable picture is a false alarm.

  --kinds NAME,…   only these of: ${Object.keys(DEGRADATIONS).join(', ')}
  --papers N       papers (default: 12)
  --show           each picture with what was found
  --out NAME       the result goes to bench/results/NAME.json (default: quality)
  --help           this text`;

const { values } = parseArgs({
  options: {
    kinds: { type: 'string', default: Object.keys(DEGRADATIONS).join() },
    papers: { type: 'string', default: '12' },
    show: { type: 'boolean', default: false },
    out: { type: 'string', default: 'quality' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** Cards, licences and one-page forms, photographed and scanned: what is uploaded as a picture. */
const TYPES = [
  'id-card-front',
  'business-license',
  'id-card-back',
  'bank-card',
  'premises-commitment',
  'permit',
  'neighbour-consent',
  'real-estate-certificate',
];
const candidates = fixturePages().filter(
  ({ fields, kind, type }) => TYPES.includes(type) && Object.keys(fields ?? {}).length > 0 && /phone|scan/.test(kind),
);
const turns = TYPES.map((type) => candidates.filter((page) => page.type === type));
const papers = [0, 1, 2, 3]
  .flatMap((turn) => turns.flatMap((list) => list[turn] ?? []))
  .slice(0, Number(values.papers));

const reviewer = await createReviewer();
const inspect = async (name, bytes) => {
  const { documents, issues } = await reviewer.inspect({ name, bytes });
  return {
    documents,
    faults: issues.filter(({ code }) => code.startsWith('quality.')).map(({ code }) => code),
    issues,
  };
};
const rightFields = ({ type, fields }, documents) =>
  scorePaper({ truth: { type, fields }, source: 'rendered' }, documents)
    .fields.filter(({ state }) => state === 'right')
    .map(({ name }) => name);

const results = [];
for (const [index, paper] of papers.entries()) {
  const whole = await inspect(paper.name, await readFile(paper.file));
  const wanted = rightFields(paper, whole.documents);
  results.push({ paper: paper.name, kind: 'as it was', degree: 0, readable: true, faults: whole.faults, told: true });
  for (const kind of values.kinds.split(','))
    for (const [step, degree] of DEGRADATIONS[kind].degrees.entries()) {
      const bytes = new Uint8Array(await DEGRADATIONS[kind].spoil(paper.file, degree, index * 7 + step));
      const { documents, faults, issues } = await inspect(`${kind}.jpg`, bytes);
      const right = rightFields(paper, documents);
      const readable = wanted.every((name) => right.includes(name));
      const told = issues.some(({ severity }) => severity !== 'notice');
      results.push({ paper: paper.name, kind, degree, readable, lost: wanted.length - right.length, faults, told });
      if (values.show)
        console.error(
          kind,
          degree,
          readable ? 'readable' : `lost ${wanted.length - right.length}`,
          faults.join(' '),
          paper.name,
        );
    }
  console.error(`${index + 1} of ${papers.length} papers`);
}
await reviewer.close();

const kinds = ['as it was', ...values.kinds.split(',')];
const table = Object.fromEntries(
  kinds.map((kind) => {
    const own = results.filter((one) => one.kind === kind);
    const [readable, unreadable] = [own.filter((one) => one.readable), own.filter((one) => !one.readable)];
    const code = DEGRADATIONS[kind]?.code;
    return [
      kind,
      {
        'false alarms': share(readable.filter(({ faults }) => faults.length > 0).length, readable.length),
        'named rightly': share(unreadable.filter(({ faults }) => faults.includes(code)).length, unreadable.length),
        'named otherwise': unreadable.filter(({ faults }) => faults.length > 0 && !faults.includes(code)).length,
        'told by another issue': unreadable.filter(({ faults, told }) => faults.length === 0 && told).length,
        silent: unreadable.filter(({ faults, told }) => faults.length === 0 && !told).length,
      },
    ];
  }),
);
console.table(table);
writeResult(values.out, { papers: papers.map(({ name }) => name), table, pictures: results });
