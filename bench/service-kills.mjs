// Kills servers, workers and the database of a running service at random (kill -9), under load, and counts what is lost. Between two kills the
// service has answered at least once: who is still starting has nothing to lose.
// Unless --real, reviews are a stand-in (service-process.mjs): it is the service that is tried. A kill comes when some cases were decided since the
// last one and many are on their way.
//   node bench/service-kills.mjs [--kills 200] [--minutes 60] [--seed 1] [--port 18890] [--in-flight 60] [--real]
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seeded } from './service-client.mjs';
import { standInAnswers } from './stand-in-answers.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '18890' },
    /** Cases that are submitted and not decided, kept at about so many. */
    'in-flight': { type: 'string', default: '60' },
    /** With the reader that ships, on documents. */
    real: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const papers = ['lease.pdf', 'title.pdf', 'application.pdf'].map((name) =>
  readFileSync(path.join(root, 'fixtures/cases/individual-business-registration/approve-text-pdfs', name)),
);
const input = JSON.parse(
  readFileSync(path.join(root, 'fixtures/cases/individual-business-registration/approve-text-pdfs/case.json'), 'utf8'),
);
const data = mkdtempSync(path.join(tmpdir(), 'yushen-kills-'));
const base = `http://127.0.0.1:${values.port}`;
const random = seeded(Number(values.seed));
const between = (least, most) => least + random() * (most - least);

let key = '';
/** No more load. */
let over = false;
/** Nothing is started again. */
let stopping = false;
const restarts = { server: 0, worker: 0 };

/** A process that is started again whenever it ends. */
function supervise(kind, line) {
  let child;
  let ready = false;
  const start = () => {
    child = spawn(process.execPath, line, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (text) => {
      ready ||= /Listening|Working/.test(text);
      key ||= /ysk_[0-9a-f_]+/.exec(text)?.[0] ?? '';
    });
    child.once('exit', async () => {
      ready = false;
      if (stopping) return;
      restarts[kind]++;
      await sleep(300);
      if (!stopping) start();
    });
  };
  start();
  return {
    kill: () => child.kill('SIGKILL'),
    stop: () => child.kill('SIGTERM'),
    ready: () => ready,
  };
}

/** Requests that were answered. */
let answers = 0;

/** Repeats a request until it is answered with one of these: whoever waits for an answer cannot know what became of it. */
async function insist(method, url, { body, headers = {}, expect }) {
  for (;;) {
    try {
      const answer = await fetch(base + url, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body !== undefined && {
            'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json',
          }),
          ...headers,
        },
        ...(body !== undefined && { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
        signal: AbortSignal.timeout(20_000),
      });
      const json = await answer.json().catch(() => undefined);
      if (answer.status < 500) answers++;
      if (expect.includes(answer.status)) return json;
      if (answer.status < 500 && answer.status !== 429)
        throw new TypeError(`${method} ${url}: ${answer.status}`, { cause: json });
    } catch (error) {
      if (error instanceof TypeError && error.message.startsWith(method)) throw error;
    }
    await sleep(150);
  }
}

const CASES_OF_AN_UPLOAD = 12;
const submitted = [];
const uploads = [];
/** Submitted, and not known to have come to its end. */
const open = new Set();
/** How many came to their end. */
let settled = 0;
/** Of those on their way, the ones under review when last asked. */
let reviewing = 0;

async function submitOne() {
  const upload = randomUUID();
  // Something of its own at the end, so that no two files are the same.
  const own = Buffer.from(`\n% ${upload}\n`);
  const file = papers[Math.floor(random() * papers.length)];
  await insist('PUT', `/v1/uploads/${upload}?name=document`, { body: Buffer.concat([file, own]), expect: [201] });
  uploads.push(upload);
  // Several cases hold it: to look at an upload takes as long as to review one.
  for (let index = 0; index < CASES_OF_AN_UPLOAD; index++) {
    const made = await insist('POST', '/v1/cases', {
      headers: { 'idempotency-key': randomUUID() },
      body: { matter: input.matter, form: input.form, judgedOn: '2026-03-15', materials: [{ upload }] },
      expect: [200, 201],
    });
    // 409: the first try had been taken, and was decided before it could be answered.
    await insist('POST', `/v1/cases/${made.id}/submit`, { expect: [202, 409] });
    submitted.push(made.id);
    open.add(made.id);
  }
}

async function submitAlways() {
  while (!over) {
    if (open.size >= Number(values['in-flight'])) await sleep(50);
    else await submitOne();
  }
}

/** Follows what is on its way, to hold the load there; what became of each case is asked at the end. */
async function follow() {
  while (!over) {
    const known = [...open];
    const list = async (state) => (await insist('GET', `/v1/cases?state=${state}&limit=200`, { expect: [200] })).cases;
    // In this order: a case goes from the first to the second.
    const waiting = await list('queued');
    const underReview = await list('reviewing');
    const going = new Set([...waiting, ...underReview].map(({ id }) => id));
    for (const id of known) if (!going.has(id) && open.delete(id)) settled++;
    reviewing = underReview.length;
    await sleep(250);
  }
}

const databasePid = () => Number(readFileSync(path.join(data, 'database/postmaster.pid'), 'utf8').split('\n')[0]);

const began = Date.now();
const yushen = path.join(root, 'packages/yushen/bin/yushen.js');
const standIn = path.join(root, 'bench/service-process.mjs');
const answersFile = path.join(data, 'answers.json');
if (!values.real) writeFileSync(answersFile, JSON.stringify(await standInAnswers(papers[0], input)));
const server = supervise(
  'server',
  values.real
    ? [yushen, 'serve', '--port', values.port, '--data', data, '--lang', 'en']
    : [standIn, 'serve', data, answersFile, values.port],
);
while (key === '') await sleep(100);
const workers = [1, 2].map(() =>
  supervise(
    'worker',
    values.real ? [yushen, 'work', '--data', data, '--lang', 'en'] : [standIn, 'work', data, answersFile],
  ),
);
const load = [...Array.from({ length: 8 }, submitAlways), follow()];
for (const each of load)
  each.catch((error) => {
    console.error(error);
    process.exitCode = 1;
    over = true;
  });

/** Where the machine is slow, kills come all the same. */
const PATIENCE_MS = 20_000;
const lastKill = began + Number(values.minutes) * 60_000;
const killed = { server: 0, worker: 0, database: 0 };
const met = { onTheirWay: [], underReview: [] };
for (
  let kills = 0, seen = 0, before = 0, since = Date.now();
  kills < Number(values.kills) && !over && Date.now() < lastKill;
) {
  await sleep(between(100, 2000));
  const isIdle = () =>
    answers === seen ||
    (Date.now() - since < PATIENCE_MS && (settled === before || open.size < Number(values['in-flight']) / 6));
  while (isIdle() && !over && Date.now() < lastKill) await sleep(50);
  const draw = random();
  const now = { onTheirWay: open.size, underReview: reviewing };
  const target = draw < 0.3 ? 'server' : draw < 0.75 ? 'worker' : 'database';
  if (target === 'server' && server.ready()) server.kill();
  else if (target === 'worker') {
    const victim = workers[Math.floor(random() * workers.length)];
    if (!victim.ready()) continue;
    victim.kill();
  } else if (target === 'database') {
    try {
      process.kill(databasePid(), 'SIGKILL');
    } catch {
      continue;
    }
  } else continue;
  killed[target]++;
  for (const [what, count] of Object.entries(now)) met[what].push(count);
  seen = answers;
  before = settled;
  since = Date.now();
  kills++;
  if (kills % 5 === 0)
    console.error(
      `${kills} kills, ${submitted.length} cases, ${settled} decided, ${Math.round((Date.now() - began) / 1000)} s`,
    );
}

// No more kills and no more cases: everything that was taken must come to its end.
over = true;
await Promise.allSettled(load);
const waitedFrom = Date.now();
const states = new Map();
/** From a case's submission to its decision, however often its workers died meanwhile. */
const seconds = [];
while (Date.now() - waitedFrom < 300_000) {
  for (const id of submitted)
    if (!/decided|aside/.test(states.get(id))) {
      const view = await insist('GET', `/v1/cases/${id}`, { expect: [200] });
      states.set(id, view.state);
      if (view.state === 'decided') seconds.push((Date.parse(view.decidedAt) - Date.parse(view.submittedAt)) / 1000);
    }
  if ([...states.values()].every((state) => state === 'decided' || state === 'aside')) break;
  await sleep(500);
}
const settledIn = (Date.now() - waitedFrom) / 1000;

const times = new Map();
for (let after = 0; ; ) {
  const { entries } = await insist('GET', `/v1/audit?limit=1000&after=${after}`, { expect: [200] });
  for (const { action, subject, details } of entries)
    if (action === 'case.decided') {
      const name = `${subject}/${details.submission}`;
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  if (entries.length === 0) break;
  after = entries.at(-1).sequence;
}
let reports = 0;
for (const id of submitted)
  if (states.get(id) === 'decided' && (await insist('GET', `/v1/cases/${id}/report`, { expect: [200] }))) reports++;
let files = 0;
for (const id of uploads) if (await insist('GET', `/v1/uploads/${id}`, { expect: [200] })) files++;

stopping = true;
server.stop();
for (const worker of workers) worker.stop();
await sleep(8000);
const verify = spawn(process.execPath, [yushen, 'audit', 'verify', '--json', '--data', data]);
let verdict = '';
verify.stdout.on('data', (text) => {
  verdict += text;
});
await new Promise((resolve) => verify.once('exit', resolve));
const audit = JSON.parse(verdict);

const result = {
  kills: killed,
  restarts,
  casesOnTheirWayAtAKill: spread(met.onTheirWay),
  casesUnderReviewAtAKill: spread(met.underReview),
  cases: submitted.length,
  lost: [...states.values()].filter((state) => state !== 'decided' && state !== 'aside').length,
  setAside: [...states.values()].filter((state) => state === 'aside').length,
  decidedTwice: [...times.values()].filter((count) => count > 1).length,
  reports,
  uploads: uploads.length,
  uploadsReadable: files,
  secondsToDecision: spread(seconds),
  secondsUntilAllWereDecided: Number(settledIn.toFixed(1)),
  auditEntries: audit.tenants.map(({ entries }) => entries),
  auditSound: audit.sound,
  minutes: Number(((Date.now() - began) / 60_000).toFixed(1)),
};
console.log(JSON.stringify(result, null, 2));
rmSync(data, { recursive: true, force: true });
process.exit(
  result.lost + result.decidedTwice > 0 || !result.auditSound || files < uploads.length ? 1 : (process.exitCode ?? 0),
);

function spread(counts) {
  const sorted = [...counts].sort((a, b) => a - b);
  return { least: sorted[0], median: sorted[sorted.length >> 1], most: sorted.at(-1) };
}
