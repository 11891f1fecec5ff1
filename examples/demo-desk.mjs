// Loads cases of all ten matters into a service of its own and prints the address of the clerk's desk and a key.
//   node examples/demo-desk.mjs [--port N] [--few]
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from '@yushen/server';
import { createReviewer } from 'yushen';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, few: { type: 'boolean', default: false } },
});
const cases = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));
const dataFolder = await mkdtemp(path.join(tmpdir(), 'yushen-desk-'));
const reviewer = await createReviewer();
const settings = { desk: { sampleShare: 0.5, fourEyes: ['real-estate-registration'] } };
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const server = await startServer(
  { dataFolder, reviewer, settings, log: quiet },
  { host: '127.0.0.1', port: Number(values.port) },
);

const call = async (key, method, url, body) => {
  const json = !(body instanceof Uint8Array);
  const reply = await fetch(`${server.url}/v1${url}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && { 'content-type': json ? 'application/json' : 'application/octet-stream' }),
    },
    body: json && body !== undefined ? JSON.stringify(body) : body,
  });
  if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${await reply.text()}`);
  return reply.status === 204 ? undefined : reply.json();
};
const admin = server.newKey;
const keyOf = async (title, scopes) => (await call(admin, 'POST', '/keys', { title, scopes })).key;
const portal = await keyOf('Portal', ['portal']);
const clerks = { 陈静: await keyOf('陈静', ['clerk']), 周明: await keyOf('周明', ['clerk', 'admin']) };

/** Two cases of each matter: one that is right, one with a fault. */
async function chosen() {
  const found = [];
  for (const matter of await readdir(cases)) {
    const names = (await readdir(path.join(cases, matter))).sort();
    const faulty = names.filter((name) => !name.startsWith('approve'));
    const right = names.filter((name) => name.startsWith('approve'));
    found.push(
      ...(values.few ? [faulty[0]] : [faulty[0], faulty.at(-1), right[0]]).map((name) =>
        path.join(cases, matter, name),
      ),
    );
  }
  return found;
}

async function handIn(folder) {
  const { id, matter, form, submittedAt, materials, sharedData } = JSON.parse(
    await readFile(path.join(folder, 'case.json'), 'utf8'),
  );
  const uploads = [];
  for (const { file, requirement } of materials) {
    const upload = crypto.randomUUID();
    await call(
      portal,
      'PUT',
      `/uploads/${upload}?name=${encodeURIComponent(file)}`,
      await readFile(path.join(folder, file)),
    );
    uploads.push({ upload, requirement });
  }
  const opened = await call(portal, 'POST', '/cases', {
    matter,
    form,
    judgedOn: submittedAt,
    sharedData,
    reference: id,
    materials: uploads,
  });
  await call(portal, 'POST', `/cases/${opened.id}/submit`);
  return opened.id;
}

const folders = await chosen();
console.log(`Desk: ${server.url}/desk/`);
for (const [name, key] of Object.entries(clerks)) console.log(`Key of ${name}: ${key}`);
console.log(
  `Loading ${folders.length} cases of ten matters; they appear as they are reviewed. Ctrl+C ends it and removes everything.`,
);
const ids = [];
for (const folder of folders) ids.push(await handIn(folder));
await call(portal, 'POST', `/cases/${ids[0]}/person`);
await call(portal, 'POST', `/cases/${ids[1]}/tickets`, { words: '材料交了三次，还是没有通过。' });

await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
await server.close();
await reviewer.close();
await rm(dataFolder, { recursive: true, force: true });
