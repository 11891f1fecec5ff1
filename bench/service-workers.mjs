// Do two worker processes get through as much as one, on the same cores? Cases are queued while nobody reviews; then one process, or two, empty the
// queue. By turns, so that what else the machine does falls on both.
//   node bench/service-workers.mjs [--cases 24] [--rounds 3] [--port 18893]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { clientOf, quantile, root, startProcess } from './service-client.mjs';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '3' },
    port: { type: 'string', default: '18893' },
  },
});
const folder = path.join(root, 'fixtures/cases/individual-business-registration/approve-text-pdfs');
const { matter, form } = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
const photo = readFileSync(path.join(folder, 'id-front.jpg'));
const lease = readFileSync(path.join(folder, 'lease.pdf'));
const data = mkdtempSync(path.join(tmpdir(), 'yushen-workers-'));
const settingsFile = (name, settings) => {
  writeFileSync(path.join(data, name), JSON.stringify(settings));
  return path.join(data, name);
};
// Nothing is read beforehand: what the server saw when it was uploaded is not kept.
const serving = settingsFile('serving.json', { reviews: 0, keepReadingsHours: 0 });
const working = settingsFile('working.json', { keepReadingsHours: 0 });
const server = await startProcess(['serve', '--port', values.port, '--data', data, '--settings', serving]);
const call = clientOf(Number(values.port), server.key);
while ((await call('GET', '/health/ready')).status !== 200) await sleep(500);

async function queueOne() {
  const materials = [];
  for (const file of [photo, lease]) {
    const bytes = Buffer.concat([file, Buffer.from(`\n% ${randomUUID()}\n`)]);
    const { json } = await call('PUT', `/v1/uploads/${randomUUID()}?name=document`, bytes);
    materials.push({ upload: json.id });
  }
  const { json } = await call('POST', '/v1/cases', { matter, form, judgedOn: '2026-03-15', materials });
  await call('POST', `/v1/cases/${json.id}/submit`);
  return json.id;
}

/** Cases a minute, between the first decision and the last. */
async function empty(processes) {
  const ids = [];
  for (let index = 0; index < Number(values.cases); index++) ids.push(await queueOne());
  const workers = await Promise.all(
    Array.from({ length: processes }, () => startProcess(['work', '--data', data, '--settings', working])),
  );
  const decided = [];
  for (const id of ids)
    for (;;) {
      const { json } = await call('GET', `/v1/cases/${id}`);
      if (json.state === 'decided' && decided.push(Date.parse(json.decidedAt))) break;
      await sleep(100);
    }
  for (const worker of workers) await worker.stop();
  decided.sort((a, b) => a - b);
  // From the last of the first that all processes had in hand at once: until then they load their models.
  const from = 2 * processes;
  return ((decided.length - 1 - from) * 60_000) / (decided.at(-1) - decided[from]);
}

const rates = { one: [], two: [] };
for (let round = 0; round < Number(values.rounds); round++)
  for (const name of round % 2 === 0 ? ['one', 'two'] : ['two', 'one']) {
    rates[name].push(Number((await empty(name === 'one' ? 1 : 2)).toFixed(2)));
    console.error(`round ${round + 1}, ${name}: ${rates[name].at(-1)} cases a minute`);
  }
const [one, two] = [quantile(rates.one, 0.5), quantile(rates.two, 0.5)];
console.log(JSON.stringify({ casesAMinute: rates, ratio: Number((two / one).toFixed(3)) }, null, 2));
await server.stop();
rmSync(data, { recursive: true, force: true });
process.exit();
