// A day at a city's windows, pressed into an hour or less: cases of 2 to 23 files (8 at the mean, 15 MB a case), arriving at random, five times
// as many in one minute of ten. Says how long people wait, and whether the memory of the processes stays flat.
//   node bench/service-day.mjs [--minutes 60] [--cases 60] [--workers 0] [--own 0.3] [--seed 1] [--port 18892]
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { clientOf, quantile, residentMb, root, seeded, startProcess } from './service-client.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    /** Cases an hour at the mean. */
    cases: { type: 'string', default: '60' },
    /** Processes that review beside the server, which then reviews nothing itself. */
    workers: { type: 'string', default: '0' },
    /** Share of the files that nobody has sent before. */
    own: { type: 'string', default: '0.3' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '18892' },
  },
});
const CASE_BYTES = 15 * 1024 * 1024;
const MEAN_FILES = 8;
const [LEAST_FILES, MOST_FILES] = [2, 23];
const SAMPLE_MS = 10_000;
/** Of ten minutes one has five times the mean; the other nine share the rest. */
const shareOf = (minute) => (minute % 10 === 5 ? 5 : 5 / 9);

const random = seeded(Number(values.seed));
const folder = path.join(root, 'fixtures/cases/individual-business-registration');
const { matter, form } = JSON.parse(readFileSync(path.join(folder, 'approve-text-pdfs/case.json'), 'utf8'));
const files = readdirSync(folder).flatMap((name) =>
  readdirSync(path.join(folder, name))
    .filter((file) => /\.(jpg|png|pdf)$/.test(file))
    .map((file) => path.join(folder, name, file)),
);
const data = mkdtempSync(path.join(tmpdir(), 'yushen-day-'));
const workers = Number(values.workers);
const settings = path.join(data, 'settings.json');
writeFileSync(settings, JSON.stringify({ reviews: workers > 0 ? 0 : 2, inspectionsWaiting: 64 }));
const plain = path.join(data, 'plain.json');
writeFileSync(plain, '{}');

const server = await startProcess(['serve', '--port', values.port, '--data', data, '--settings', settings]);
const others = [];
for (let index = 0; index < workers; index++)
  others.push(await startProcess(['work', '--data', data, '--settings', plain]));
const call = clientOf(Number(values.port), server.key);
while ((await call('GET', '/health/ready')).status !== 200) await sleep(500);

const began = Date.now();
const until = began + Number(values.minutes) * 60_000;
const seen = { uploads: [], decisions: [], refused: 0, failed: 0, bytes: 0, files: 0, cases: 0 };
const memory = [];

/** So many files of a case: seldom many. */
const filesOfCase = () =>
  Math.min(MOST_FILES, LEAST_FILES + Math.floor(-Math.log(1 - random()) * (MEAN_FILES - LEAST_FILES + 0.6)));

/** A file as phones send them, or one that was sent before, byte for byte. */
function draw(bytesOfFile) {
  const file = readFileSync(files[Math.floor(random() * files.length)]);
  const padding = Math.max(0, Math.round(bytesOfFile) - file.length);
  const own = random() < Number(values.own);
  return Buffer.concat([file, Buffer.from('\n%'), own ? randomBytes(padding) : Buffer.alloc(padding, 37)]);
}

/** Until it is taken; a full house is waited for. */
async function insist(method, url, body) {
  for (;;) {
    const answer = await call(method, url, body);
    if (answer.status < 400) return answer;
    if (answer.status !== 429 && answer.status !== 503) throw new Error(`${method} ${url}: ${answer.status}`);
    seen.refused++;
    await sleep(2000 + 3000 * random());
  }
}

async function oneCase() {
  const count = filesOfCase();
  const materials = [];
  for (let index = 0; index < count; index++) {
    const bytes = draw(CASE_BYTES / MEAN_FILES);
    const { json, milliseconds } = await insist('PUT', `/v1/uploads/${randomUUID()}?name=document`, bytes);
    seen.uploads.push(milliseconds);
    seen.files++;
    seen.bytes += bytes.length;
    materials.push({ upload: json.id });
  }
  const { json: made } = await insist('POST', '/v1/cases', { matter, form, judgedOn: '2026-03-15', materials });
  await insist('POST', `/v1/cases/${made.id}/submit?waiting=true`);
  seen.cases++;
  for (;;) {
    await sleep(500);
    const { json } = await insist('GET', `/v1/cases/${made.id}`);
    if (json.state === 'aside') seen.failed++;
    else if (json.state !== 'decided') continue;
    else seen.decisions.push(Date.parse(json.decidedAt) - Date.parse(json.submittedAt));
    return;
  }
}

const processes = [['server', server.pid], ...others.map(({ pid }, index) => [`worker ${index + 1}`, pid])];
const sampling = setInterval(() => {
  memory.push({ at: Date.now() - began, mb: processes.map(([, pid]) => residentMb(pid)) });
}, SAMPLE_MS);
const metricsNow = async () => {
  const text = (await call('GET', '/metrics')).text;
  return (name) => Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1] ?? 0);
};
const heapOf = (metric) =>
  ['heap_size_used', 'external_memory'].map((name) => Math.round(metric(`yushen_nodejs_${name}_bytes`) / 1024 / 1024));
const telling = setInterval(async () => {
  const [heap, external] = heapOf(await metricsNow());
  const mb = memory.at(-1)?.mb.map((value) => Math.round(value ?? 0));
  console.error(
    `${Math.round((Date.now() - began) / 60_000)} min: ${seen.cases} cases, ${seen.files} files, ${mb} MB (heap ${heap}, buffers ${external})`,
  );
}, 60_000);

const going = new Set();
while (Date.now() < until) {
  const perHour = Number(values.cases) * shareOf(Math.floor((Date.now() - began) / 60_000));
  await sleep(Math.min((-Math.log(1 - random()) * 3_600_000) / perHour, until - Date.now()));
  // Who comes while so many are inside waits outside: it is no use to press more in.
  if (going.size >= 24) continue;
  const one = oneCase()
    .catch((error) => {
      seen.failed++;
      console.error(error.message);
    })
    .finally(() => going.delete(one));
  going.add(one);
}
const hours = (Date.now() - began) / 3_600_000;
clearInterval(sampling);
clearInterval(telling);
await Promise.race([Promise.allSettled([...going]), sleep(300_000)]);
const metric = await metricsNow();

const part = (index, from, to) =>
  quantile(
    memory
      .filter(({ at }, n) => n >= memory.length * from && n < memory.length * to && at > 0)
      .map(({ mb }) => mb[index]),
    0.5,
  );
console.log(
  JSON.stringify(
    {
      minutes: Number(values.minutes),
      ...seen,
      bytes: undefined,
      megabytes: Math.round(seen.bytes / 1024 / 1024),
      casesAnHour: Math.round(seen.decisions.length / hours),
      uploads: undefined,
      decisions: undefined,
      uploadMs: spread(seen.uploads),
      decisionMs: spread(seen.decisions),
      pagesRead: metric('yushen_pages_known_total{from="reader"}'),
      pagesKnown: metric('yushen_pages_known_total{from="store"}'),
      residentMb: Object.fromEntries(
        processes.map(([name], index) => [
          name,
          { byQuarter: [0, 1, 2, 3].map((quarter) => part(index, quarter / 4, (quarter + 1) / 4)) },
        ]),
      ),
      heapAndBuffersMb: heapOf(metric),
    },
    null,
    2,
  ),
);
for (const other of others) await other.stop();
await server.stop();
rmSync(data, { recursive: true, force: true });
process.exit();

function spread(numbers) {
  return { median: quantile(numbers, 0.5), p95: quantile(numbers, 0.95), p99: quantile(numbers, 0.99) };
}
