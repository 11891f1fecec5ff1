// Starts the portal's server in this process and asks it about a file and a case: node try.mjs
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createReviewer } from 'yushen';
import { portalApp } from './app.mjs';

const folder = new URL('../../fixtures/cases/individual-business-registration/approve-leased-scans/', import.meta.url);
const reviewer = await createReviewer();
const server = portalApp(reviewer).listen(0, '127.0.0.1');
try {
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const json = async (answer) => [answer.status, await (await answer).json()];
  const post = async (path, body, type) =>
    json(await fetch(`${url}${path}`, { method: 'POST', body, headers: { 'content-type': type } }));

  const photo = await readFile(new URL('id-front.jpg', folder));
  const [, inspection] = await post('/inspect?name=id-front.jpg', photo, 'image/jpeg');
  assert.equal(inspection.documents[0].type, 'id-card-front');

  const { matter, form, materials } = JSON.parse(await readFile(new URL('case.json', folder), 'utf8'));
  const files = await Promise.all(
    materials.map(async ({ file }) => ({
      name: file,
      base64: (await readFile(new URL(file, folder))).toString('base64'),
    })),
  );
  const [, { decision, notice }] = await post('/review', JSON.stringify({ matter, form, files }), 'application/json');
  assert.match(decision, /^(approve|correct|manual)$/);
  assert.equal(notice.decision, decision);

  assert.deepEqual(await post('/review', JSON.stringify({ matter: 'none', form, files: [] }), 'application/json'), [
    400,
    { code: 'unknown-matter' },
  ]);
  console.log(`express-embed: ${inspection.documents[0].type}, then ${decision}: ${notice.title.zh}`);
} finally {
  server.close();
  await reviewer.close();
}
