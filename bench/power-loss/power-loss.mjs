// The power fails, again and again, while cases are taken and reviewed: every process is killed at once, and what was written and not synced is
// dropped (drop-unsynced.c). Whatever the service had answered for must be there afterwards, and the audit log sound. Linux with a C compiler.
//   node bench/power-loss/power-loss.mjs [--failures 20] [--seed 1] [--port 18894] [--lying-disk]
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { root, seeded } from '../service-client.mjs';
import { standInAnswers } from '../stand-in-answers.mjs';

const { values } = parseArgs({
  options: {
    failures: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '18894' },
    /** A disk that says it has synced and has not: something must be lost, or nothing was tried. */
    'lying-disk': { type: 'boolean', default: false },
  },
});
const random = seeded(Number(values.seed));
const place = mkdtempSync(path.join(tmpdir(), 'yushen-power-'));
chmodSync(place, 0o755);
const [data, undo, shim] = ['data', 'undo', 'drop-unsynced.so'].map((name) => path.join(place, name));
mkdirSync(undo);
chmodSync(undo, 0o777);
execFileSync('cc', [
  '-shared',
  '-fPIC',
  '-O2',
  '-o',
  shim,
  path.join(root, 'bench/power-loss/drop-unsynced.c'),
  '-ldl',
]);
const folder = path.join(root, 'fixtures/cases/individual-business-registration/approve-text-pdfs');
const { matter, form } = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
const file = readFileSync(path.join(folder, 'lease.pdf'));
const answers = path.join(place, 'answers.json');
writeFileSync(answers, JSON.stringify(await standInAnswers(file, { matter, form })));

const watching = { LD_PRELOAD: shim, DROP_WATCH: data, DROP_UNDO: undo };
const lying = values['lying-disk'] ? { DROP_LYING_DISK: '1' } : {};
let key = '';
let upload = '';

/** @returns once it listens */
async function start(environment) {
  const line = [path.join(root, 'bench/service-process.mjs'), 'serve', data, answers, values.port];
  const child = spawn(process.execPath, line, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  while (!said.includes('Listening')) {
    if (child.exitCode !== null) throw new Error(`The service does not start: ${said}`);
    await sleep(50);
  }
  key ||= /ysk_[0-9a-f_]+/.exec(said)?.[0] ?? '';
}

async function call(method, url, body) {
  const raw = Buffer.isBuffer(body);
  const answer = await fetch(`http://127.0.0.1:${values.port}${url}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, json: await answer.json().catch(() => undefined) };
}

/** What was answered for: ids of uploads with their hashes, of cases, and of cases with their submission or decision. */
const uploads = new Map();
const submitted = new Set();
const decided = new Map();

async function takeOne() {
  const id = randomUUID();
  const sent = await call('PUT', `/v1/uploads/${id}?name=document`, Buffer.concat([file, Buffer.from(`\n% ${id}\n`)]));
  if (sent.status !== 201) return;
  uploads.set(id, sent.json.sha256);
  upload = id;
}

async function submitOne() {
  if (upload === '') return void (await sleep(20));
  const made = await call('POST', '/v1/cases', { matter, form, judgedOn: '2026-03-15', materials: [{ upload }] });
  if (made.status !== 201) return;
  const sent = await call('POST', `/v1/cases/${made.json.id}/submit`);
  if (sent.status === 202) submitted.add(made.json.id);
}

async function seeDecided() {
  const { json } = await call('GET', '/v1/cases?state=decided&limit=50');
  for (const { id, decision } of json?.cases ?? []) decided.set(id, decision);
  await sleep(100);
}

/** Every process that was started for this, by what it was started with. */
function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DROP_UNDO=${undo}\0`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function cutPower() {
  for (;;) {
    const left = processes();
    if (left.length === 0) return;
    for (const pid of left)
      try {
        process.kill(pid, 'SIGKILL');
      } catch {}
    await sleep(20);
  }
}

const dropped = { writes: 0, bytes: 0, files: 0 };

/** Puts back what unsynced writes took the place of, the last first. */
function drop() {
  const paths = new Map();
  const walk = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const full = path.join(at, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (entry.isFile()) paths.set(String(lstatSync(full).ino), full);
    }
  };
  walk(data);
  for (const inode of readdirSync(undo)) {
    const bytes = readFileSync(path.join(undo, inode));
    rmSync(path.join(undo, inode));
    const target = paths.get(inode);
    if (target === undefined || bytes.length === 0) continue;
    const entries = [];
    for (let at = 0; at < bytes.length; ) {
      const [offset, length, size] = [0, 8, 16].map((field) => Number(bytes.readBigInt64LE(at + field)));
      entries.push({ offset, size, old: bytes.subarray(at + 24, at + 24 + length) });
      at += 24 + length;
    }
    const handle = openSync(target, 'r+');
    for (const { offset, size, old } of entries.reverse()) {
      if (old.length > 0) writeSync(handle, old, 0, old.length, offset);
      ftruncateSync(handle, size);
      dropped.bytes += old.length;
    }
    closeSync(handle);
    dropped.writes += entries.length;
    dropped.files++;
  }
}

const sealedFile = (sha256) => path.join(data, 'files', 'default', sha256.slice(0, 2), sha256);
const lost = { uploads: 0, files: 0, cases: 0, decisions: 0 };
let failures = 0;
// The disk lies from the second start on: one that never kept anything would not hold a database at all.
await start(watching);
try {
  for (; failures < Number(values.failures); failures++) {
    let dark = false;
    const repeat = async (work) => {
      while (!dark) await work().catch(() => sleep(20));
    };
    const load = [takeOne, submitOne, submitOne, submitOne, seeDecided].map(repeat);
    const known = submitted.size;
    await sleep(500 + random() * 4000);
    while (submitted.size < known + 5) await sleep(50);
    const cut = cutPower();
    dark = true;
    await cut;
    await Promise.allSettled(load);
    drop();
    await start({ ...watching, ...lying });
    for (const [id, sha256] of uploads) {
      if ((await call('GET', `/v1/uploads/${id}`)).status !== 200) lost.uploads++;
      const sealed = sealedFile(sha256);
      if (!existsSync(sealed) || statSync(sealed).size < file.length) lost.files++;
    }
    for (const id of submitted) {
      const { status, json } = await call('GET', `/v1/cases/${id}`);
      if (status !== 200 || json.state === 'draft') lost.cases++;
      if (decided.has(id) && json?.decision !== decided.get(id)) lost.decisions++;
    }
    console.error(`${failures + 1} failures, ${submitted.size} cases, ${JSON.stringify({ lost, dropped })}`);
  }
} catch (error) {
  console.error(error.message);
  lost.start = 1;
}
await cutPower();
drop();
const verify = [path.join(root, 'packages/yushen/bin/yushen.js'), 'audit', 'verify', '--json', '--data', data];
let audit;
try {
  audit = JSON.parse(execFileSync(process.execPath, verify, { encoding: 'utf8' }));
} catch {
  audit = { sound: false };
}
console.log(
  JSON.stringify(
    {
      failures,
      uploads: uploads.size,
      cases: submitted.size,
      decided: decided.size,
      dropped,
      lost,
      auditSound: audit.sound,
    },
    null,
    2,
  ),
);
rmSync(place, { recursive: true, force: true });
process.exit(Object.values(lost).some((count) => count > 0) || !audit.sound ? 1 : 0);
