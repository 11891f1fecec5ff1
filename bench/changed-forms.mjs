#!/usr/bin/env node
// Clean cases whose form is changed so that it no longer says what the documents say: is one of them approved?
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { caseSchema } from '@yushen/contract';
import { replay } from '@yushen/engine';
import { casePacks, openCachedReviewer } from './cached-reviewer.mjs';
import { changesOf } from './documents/changed-form.mjs';

const HELP = `node bench/changed-forms.mjs DIR… [options]

DIR holds cases with their truth (fixtures/hands, or any folder of case.json and truth.json). Each clean one is reviewed once, with what was read kept
in .cache/readings. Then one value of its form after another is replaced by another value of its kind that a document of the case states, or by one
with a slip, and the case is judged anew on what was read. A change that no rule minds though every document be read perfectly does not count.

  --list      name each change that is approved, or of which nothing is said
  --help      this text`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || positionals.length === 0) {
  console.log(HELP);
  process.exit(values.help ? 0 : 64);
}

const packs = casePacks();
const reviewer = await openCachedReviewer();
const read = (...parts) => JSON.parse(readFileSync(path.join(...parts), 'utf8'));
const counts = { cases: 0, approved: 0, changes: 0, minded: 0, believed: 0, unnoticed: 0, manual: 0, correct: 0 };
const listed = [];
try {
  for (const root of positionals)
    for (const entry of readdirSync(root, { recursive: true }).sort()) {
      if (path.basename(entry) !== 'case.json') continue;
      const folder = path.join(root, path.dirname(entry));
      const truth = read(folder, 'truth.json');
      if (truth.decision !== 'approve') continue;
      await tryCase(folder, truth);
      console.error(`${folder} ${JSON.stringify(counts)}`);
    }
} finally {
  await reviewer.close();
}
console.log(
  `${counts.cases} clean cases, ${counts.approved} approved as they are; ${counts.changes} changes, ${counts.minded} that a rule minds: ` +
    `${counts.believed} approved, ${counts.manual} to a person, ${counts.correct} sent back; ${counts.unnoticed} of them for what was said of the case before and nothing else`,
);
if (values.list) for (const one of listed) console.log(`  ${one}`);

async function tryCase(folder, truth) {
  const records = [];
  await reviewer.reviewFile(path.join(folder, 'case.json'), { onRecord: (made) => records.push(made) });
  const [record] = records;
  const input = caseSchema.parse(read(folder, 'case.json'));
  const pack = packs.get(input.matter.split('@')[0]);
  const files = input.materials.map(({ file }) => path.basename(file));
  const perfect = readPerfectly(record, truth, files);
  const before = saidOf(record.report);
  const asPrinted = saidOf(replay(perfect, pack).verdict);
  counts.cases += 1;
  counts.approved += record.report.decision === 'approve' ? 1 : 0;
  for (const change of changesOf(input.form, record.report.documents, truth.documents)) {
    counts.changes += 1;
    if (isNothingNew(judged(perfect, pack, change), asPrinted)) continue;
    counts.minded += 1;
    const found = judged(record, pack, change);
    const named = `${folder} ${change.path}: ${change.from} -> ${change.to} (${change.kind})`;
    if (found.decision === 'approve') {
      counts.believed += 1;
      listed.push(`approved  ${named}`);
    } else {
      counts[found.decision] += 1;
      if (isNothingNew(found, before)) {
        counts.unnoticed += 1;
        listed.push(`unnoticed ${named}`);
      }
    }
  }
}

/** What is said of a case, as far as it decides. */
function saidOf({ issues }) {
  const deciding = issues.filter(({ severity }) => severity !== 'notice');
  return deciding.map(({ code, rule, document, field }) => [code, rule, document, field].join(' '));
}

function isNothingNew(verdict, said) {
  return saidOf(verdict).every((one) => said.includes(one));
}

/** What the rules make of a case whose form says something else. */
function judged(record, pack, { form, to }) {
  // What is printed where was asked of the form as it was: a changed value that a document states is printed on it.
  const stated = Object.fromEntries(
    record.report.documents.map(({ id, fields }) => [
      id,
      [
        ...new Set([
          ...(record.stated?.[id] ?? []),
          ...Object.values(fields)
            .flatMap(statedBy)
            .filter((value) => value === to),
        ]),
      ],
    ]),
  );
  try {
    return replay({ ...record, case: { ...record.case, form }, stated }, pack).verdict;
  } catch {
    // A form that its schema refuses is told to whoever typed it.
    return { decision: 'correct', issues: [{ code: 'bad-case', severity: 'block' }] };
  }
}

function statedBy({ value, rows = [], evidence }) {
  const cells = rows.flatMap((row) => Object.values(row).map((cell) => cell?.value));
  return [value, ...cells, ...(evidence?.others ?? []), evidence?.runnerUp];
}

/** The record as it would be had every single value been read as it is printed, without a doubt. */
function readPerfectly(record, truth, files) {
  const documents = record.report.documents.map((document) => {
    const stated = truth.documents.find(
      ({ type, file, page = 0, pages }) =>
        type === document.type &&
        document.pages.some((place) => files[place.material] === file && (pages ?? [page]).includes(place.page)),
    );
    const fields = Object.fromEntries(
      Object.entries(stated?.fields ?? {})
        .filter(([, value]) => typeof value === 'string')
        .map(([name, value]) => [
          name,
          { ...document.fields[name], value, confidence: 1, valid: true, evidence: undefined },
        ]),
    );
    return { ...document, confidence: 1, fields: { ...document.fields, ...fields } };
  });
  return { ...record, found: [], report: { ...record.report, documents } };
}
