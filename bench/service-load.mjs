// What the service costs beside the reviews, and what it answers while they run.
//   node bench/service-load.mjs [--seconds 15] [--connections 16] [--cases 60] [--port 18891]
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    connections: { type: 'string', default: '16' },
    cases: { type: 'string', default: '60' },
    port: { type: 'string', default: '18891' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'fixtures/cases/individual-business-registration/approve-text-pdfs');
const { matter, form } = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
const lease = readFileSync(path.join(folder, 'lease.pdf'));
const photo = readFileSync(path.join(folder, 'id-front.jpg'));
const data = mkdtempSync(path.join(tmpdir(), 'yushen-load-'));
const port = Number(values.port);
const agent = new Agent({ keepAlive: true, maxSockets: Number(values.connections) + 4 });

let key = '';
const server = spawn(
  process.execPath,
  [path.join(root, 'packages/yushen/bin/yushen.js'), 'serve', '--port', values.port, '--data', data, '--lang', 'en'],
  { stdio: ['ignore', 'ignore', 'pipe'] },
);
server.stderr.on('data', (text) => {
  key ||= /ysk_[0-9a-f_]+/.exec(text)?.[0] ?? '';
});
while (key === '') await sleep(100);

/** One request; its status, JSON and milliseconds. */
function call(method, url, body) {
  const began = performance.now();
  const raw = Buffer.isBuffer(body);
  const payload = body === undefined ? undefined : raw ? body : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        path: url,
        method,
        agent,
        headers: {
          authorization: `Bearer ${key}`,
          ...(payload && {
            'content-type': raw ? 'application/octet-stream' : 'application/json',
            'content-length': payload.length,
          }),
        },
      },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const json = text.startsWith('{') ? JSON.parse(text) : undefined;
          resolve({ status: answer.statusCode, json, milliseconds: performance.now() - began });
        });
      },
    );
    sent.once('error', reject);
    sent.end(payload);
  });
}

while ((await call('GET', '/health/ready')).status !== 200) await sleep(200);

const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
};
const spread = (numbers) => ({
  median: quantile(numbers, 0.5),
  p95: quantile(numbers, 0.95),
  p99: quantile(numbers, 0.99),
});

/** Its own bytes each time: what was seen before is not looked at again. */
const upload = (file, name) => {
  const id = randomUUID();
  return call('PUT', `/v1/uploads/${id}?name=${name}`, Buffer.concat([file, Buffer.from(`\n% ${id}\n`)]));
};

async function submit() {
  const { json: sent } = await upload(lease, 'lease.pdf');
  const { json: made } = await call('POST', '/v1/cases', {
    matter,
    form,
    judgedOn: '2026-03-15',
    materials: [{ upload: sent.id }],
  });
  await call('POST', `/v1/cases/${made.id}/submit`);
  return made.id;
}

async function decided(id) {
  for (;;) {
    const { json } = await call('GET', `/v1/cases/${id}`);
    if (json.state === 'decided') return json;
    await sleep(20);
  }
}

const inspections = [];
for (let index = 0; index < 20; index++) inspections.push((await upload(photo, 'id-front.jpg')).milliseconds);

// One case at a time on a service that does nothing else: from its submission to its decision, less the review itself.
const overheads = [];
for (let index = 0; index < 20; index++) {
  const { submittedAt, decidedAt, id } = await decided(await submit());
  const { json: report } = await call('GET', `/v1/cases/${id}/report`);
  overheads.push(Date.parse(decidedAt) - Date.parse(submittedAt) - report.timings.totalMs);
}

const ids = [];
for (let index = 0; index < Number(values.cases); index++) ids.push(await submit());
const until = performance.now() + Number(values.seconds) * 1000;
const times = [];
let refused = 0;
await Promise.all(
  Array.from({ length: Number(values.connections) }, async (_, lane) => {
    for (let index = lane; performance.now() < until; index++) {
      const url = index % 4 === 0 ? '/v1/cases?limit=20' : `/v1/cases/${ids[index % ids.length]}`;
      const { status, milliseconds } = await call('GET', url);
      if (status === 200) times.push(milliseconds);
      else refused++;
    }
  }),
);
const reviewed = (await call('GET', '/v1/cases?state=decided&limit=200')).json.cases.length - 20;

console.log(
  JSON.stringify(
    {
      uploadToInspectionMs: spread(inspections),
      overheadPerCaseMs: spread(overheads),
      requestsPerSecond: Math.round(times.length / Number(values.seconds)),
      requestMs: spread(times),
      refused,
      reviewedMeanwhile: reviewed,
    },
    null,
    2,
  ),
);
server.kill('SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));
rmSync(data, { recursive: true, force: true });
