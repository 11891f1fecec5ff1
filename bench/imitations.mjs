#!/usr/bin/env node
// Papers that say what a document says and are none: which are taken for it without a word, and which own papers are suspected.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CONFIDENCE, FIELD_TITLES } from '@yushen/contract';
import { imitations, ownLayouts, portraitCards, secondImitations } from '../fixtures/imitations/index.mjs';
import { openPress } from '../fixtures/render/browser.mjs';
import { openKeepingInspector } from './documents/kept-answers.mjs';

const HELP = `node bench/imitations.mjs [options] [FILE…]

Draws imitations of everything that is issued: typed, as a letter, a table, written by hand, framed, cards without a face, a document's own
layout without its seals; as scans, photos, grey copies, PDFs and Word files. Counts those that are surely the type that they imitate while
no issue says that anything of a real one is missing. With FILEs the other way round: which of these are suspected. What was read is kept in .cache/answers by
pixels and the reader's sources.

  --only REGEX   only imitations whose id matches: type/style/capture
  --part N/M     every M-th, from the N-th on (0-based)
  --second       instead, those drawn by a second hand
  --own          instead, every layout of fixtures/layouts as its author drew it: "suspected" is an error there, "taken" is right
  --portraits    instead, ID cards with and without a face: is each seen as such?
  --papers DIR   keep the drawn imitations there; where they are there already they are not drawn again
  --list         name each
  --help         this text`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '0/1' },
    second: { type: 'boolean', default: false },
    own: { type: 'boolean', default: false },
    portraits: { type: 'boolean', default: false },
    papers: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
/** Codes by which a document is suspected to be none. */
const SUSPECTED = new Set([
  'document.features-missing',
  'document.not-original',
  'document.altered',
  'document.hidden-content',
]);
const suspicions = ({ issues }) => issues.filter(({ code }) => SUSPECTED.has(code));

const reviewer = await openKeepingInspector();
const tell = (...words) => values.list && console.log(...words);

async function suspectedAmong(files) {
  let documents = 0;
  let suspected = 0;
  for (const file of files) {
    const result = await reviewer.inspect({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) });
    const found = result.documents.filter(({ type }) => type !== 'unknown').length;
    documents += found;
    const own = suspicions(result);
    suspected += Math.min(found, own.length);
    if (own.length > 0) tell(file, own.map(({ code, message }) => `${code} ${message.zh}`).join('; '));
  }
  console.log(`documents=${documents} suspected=${suspected}`);
}

const [part, share] = values.part.split('/').map(Number);
const matches = new RegExp(values.only, 'u');
let count = 0;
const only = (id) => matches.test(id) && count++ % share === part;

const drawn = values.own ? ownLayouts : values.second ? secondImitations : imitations;

const keptAt = (id) => path.join(values.papers, `${id.replaceAll('/', '~')}.json`);

/** The imitations that were drawn before, and those that have to be drawn, in one order. */
async function* eachImitation(press, titles) {
  if (values.papers === undefined) return yield* drawn(press, { titles, only });
  mkdirSync(values.papers, { recursive: true });
  const kept = [];
  const isNew = (id) => {
    if (!only(id)) return false;
    if (existsSync(keptAt(id))) kept.push(id);
    return !existsSync(keptAt(id));
  };
  for await (const { bytes, ...one } of drawn(press, { titles, only: isNew })) {
    writeFileSync(keptAt(one.id), JSON.stringify({ ...one, bytes: Buffer.from(bytes).toString('base64') }));
    yield { ...one, bytes };
  }
  for (const id of kept) {
    const { bytes, ...one } = JSON.parse(readFileSync(keptAt(id), 'utf8'));
    yield { ...one, bytes: Buffer.from(bytes, 'base64') };
  }
}

async function takenAmong(press) {
  const titles = Object.fromEntries(Object.entries(FIELD_TITLES).map(([field, { zh }]) => [field, zh]));
  const byType = {};
  const byStyle = {};
  const totals = { imitations: 0, 'not-the-type': 0, suspected: 0, 'otherwise-held': 0, taken: 0 };
  for await (const { id, type, style, capture, name, bytes } of eachImitation(press, titles)) {
    const result = await reviewer.inspect({ name, bytes: new Uint8Array(bytes) });
    const is = result.documents.some((one) => one.type === type && one.confidence >= CONFIDENCE.certainType);
    const kind = !is
      ? 'not-the-type'
      : suspicions(result).length > 0
        ? 'suspected'
        : result.issues.length > 0
          ? 'otherwise-held'
          : 'taken';
    totals.imitations += 1;
    totals[kind] += 1;
    for (const groups of [byType, byStyle]) {
      const group = groups === byType ? type : `${style} ${capture}`;
      groups[group] ??= {};
      groups[group][kind] = (groups[group][kind] ?? 0) + 1;
    }
    const isError = values.own ? kind === 'suspected' : kind === 'taken' || kind === 'otherwise-held';
    if (isError)
      tell(
        kind,
        id,
        result.issues
          .map(({ code, field, message }) => `${code} ${field ?? (values.own ? message.zh : '')}`)
          .join('; '),
      );
  }
  for (const [type, kinds] of Object.entries({ ...byType, ...byStyle }))
    console.log(`  ${type}: ${JSON.stringify(kinds)}`);
  console.log(
    Object.entries(totals)
      .map(([name, total]) => `${name}=${total}`)
      .join(' '),
  );
}

async function portraitsAmong(press) {
  const counts = { faceless: 0, passed: 0, faced: 0, suspected: 0, unread: 0 };
  for await (const { id, isFaced, name, bytes } of portraitCards(press)) {
    if (!only(id)) continue;
    const result = await reviewer.inspect({ name, bytes });
    const is = result.documents.some(({ type }) => type === 'id-card-front');
    const suspected = result.issues.some(({ code }) => code === 'document.features-missing');
    if (!is) counts.unread += 1;
    counts[isFaced ? 'faced' : 'faceless'] += 1;
    if (is && isFaced === suspected) {
      counts[isFaced ? 'suspected' : 'passed'] += 1;
      tell(id);
    }
  }
  console.log(
    Object.entries(counts)
      .map(([name, total]) => `${name}=${total}`)
      .join(' '),
  );
}

if (positionals.length > 0) await suspectedAmong(positionals);
else {
  const press = await openPress();
  await (values.portraits ? portraitsAmong(press) : takenAmong(press));
  await press.close();
}
await reviewer.close();
