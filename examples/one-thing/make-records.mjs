#!/usr/bin/env node
// Writes the records beside this file anew: made-up cases of the shipped packs' own examples, decided by the current rules.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { allDocuments } from '../../packages/documents/dist/index.js';
import { digestOf, replay } from '../../packages/engine/dist/index.js';
import { exampleFacts, loadPack, vocabularyOf } from '../../packages/rules/dist/index.js';

const HELP = `node examples/one-thing/make-records.mjs

Decides made-up cases of the shipped packs' own examples by the current rules, and writes the records beside this file anew.
Run it after a pack has changed (npm run setup first).`;
if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}

const here = fileURLToPath(new URL('./', import.meta.url));
const root = fileURLToPath(new URL('../../packages/matters/', import.meta.url));
const sourceAt = (file) => ({ file, text: readFileSync(file, 'utf8') });

/** The facts of a matter's base case with a difference, in the words of `matter.test.yaml`. */
function factsOf(matter, difference) {
  const folder = path.join(root, matter);
  const near = (name) => sourceAt([folder, root].map((place) => path.join(place, `${name}.yaml`)).find(existsSync));
  const pack = loadPack(sourceAt(path.join(folder, 'matter.yaml')), vocabularyOf(allDocuments), near);
  const { file, text } = sourceAt(path.join(folder, 'matter.test.yaml'));
  const example = `\n  - name: shown\n    given: ${JSON.stringify(difference)}\n    expect: []\n`;
  return { pack, facts: exampleFacts(pack, { file, text: text.trimEnd() + example }).at(-1).facts };
}

function recordOf(id, matter, difference) {
  const { pack, facts } = factsOf(matter, difference);
  const { form, submittedAt, sharedData, documents } = facts;
  const names = documents.map(({ id: name }) => ({ file: `${name}.jpg` }));
  const placed = documents.map((document, material) => JSON.parse(JSON.stringify(document), moveTo(material)));
  const input = { schema: 'yushen.case/1', id, matter, submittedAt, form, sharedData, materials: names };
  const record = {
    schema: 'yushen.record/1',
    case: input,
    materials: names,
    found: [],
    report: { documents: placed, issues: [], requirements: [] },
  };
  const { verdict } = replay(record, pack, 'full');
  const stated = {
    schema: 'yushen.report/1',
    caseId: id,
    matter: { id: pack.id, version: pack.version },
    ...verdict,
    documents: placed,
    engine: { version: 'example', models: [] },
  };
  const timings = { totalMs: 0, stages: { intake: 0, read: 0, classify: 0, extract: 0, check: 0 } };
  return { ...record, report: { ...stated, digest: digestOf(stated), timings } };
}

/** Each document is an upload of its own. */
const moveTo = (material) => (key, value) => (key === 'material' ? material : value);

const write = (file, value) => writeFileSync(path.join(here, file), `${JSON.stringify(value)}\n`);

const founding = recordOf('2026-000123', 'enterprise-establishment', {
  documents: {
    articles: { signatures: { shareholders: 'empty' } },
    back: { fields: { validFrom: '2010-03-01', validUntil: '2020-03-01' } },
  },
});
write('form.json', founding.case.form);
write('founding.jsonl', founding);
write(
  'shared.jsonl',
  recordOf('2026-000124', 'individual-business-registration', {
    documents: { front: null, back: null, lease: { fields: { address: '广东省深圳市南山区科苑路15号5栋102室' } } },
    sharedData: [
      {
        requirement: 'operator-id',
        source: 'e-licence',
        documentType: 'id-card-front',
        fields: { name: '李晓梅', idNumber: '440304198511223020', validFrom: '2016-05-01', validUntil: '2036-05-01' },
      },
    ],
  }),
);
