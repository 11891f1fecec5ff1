// Reviews one case and shows its report in a plain HTML page, in Vue and in React.
//   node examples/clerk-desk/serve.mjs [--port N] [CASE.json]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { createReviewer } from 'yushen';

const here = fileURLToPath(new URL('./', import.meta.url));
const { values, positionals } = parseArgs({
  options: { port: { type: 'string', default: '8790' } },
  allowPositionals: true,
});
const caseFile = path.resolve(
  positionals[0] ??
    path.join(here, '../../fixtures/cases/individual-business-registration/lease-house-number-differs/case.json'),
);

const reviewer = await createReviewer();
const report = await reviewer.reviewFile(caseFile);
const { materials } = JSON.parse(await readFile(caseFile, 'utf8'));
const pages = [];
const pictures = new Map();
for (const [material, { file }] of materials.entries())
  for await (const { page, width, height, jpeg } of reviewer.pageImages(path.join(path.dirname(caseFile), file))) {
    const src = `/pages/${material}-${page}.jpg`;
    pictures.set(src, jpeg);
    pages.push({ material, page, src, width, height });
  }
await reviewer.close();

const resolve = createRequire(import.meta.url).resolve;
const bundled = await build({
  entryPoints: [path.join(here, 'react-page.mjs')],
  bundle: true,
  write: false,
  format: 'esm',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const script = 'text/javascript; charset=utf-8';
const html = 'text/html; charset=utf-8';
const answers = {
  '/': [html, await readFile(path.join(here, 'index.html'))],
  '/vue': [html, await readFile(path.join(here, 'vue.html'))],
  '/react': [html, await readFile(path.join(here, 'react.html'))],
  '/react.js': [script, bundled.outputFiles[0].text],
  '/with-correction.mjs': [script, await readFile(path.join(here, 'with-correction.mjs'))],
  '/vue.js': [script, await readFile(resolve('vue/dist/vue.runtime.esm-browser.prod.js'))],
  '/report.bundle.js': [script, await readFile(resolve('@yushen/elements/report.bundle.js'))],
  '/case.json': ['application/json', JSON.stringify({ report, pages, files: materials.map(({ file }) => file) })],
};
createServer((request, reply) => {
  const picture = pictures.get(request.url);
  const [type, body] = picture ? ['image/jpeg', picture] : (answers[request.url] ?? []);
  reply.writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(body);
}).listen(Number(values.port), '127.0.0.1', () => {
  for (const place of ['', 'vue', 'react']) console.log(`http://127.0.0.1:${values.port}/${place}`);
});
