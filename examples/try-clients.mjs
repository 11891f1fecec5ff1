// Runs the Python and the Java client against a service of its own, where those are installed: node examples/try-clients.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startService } from './start-service.mjs';

const at = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const folder = at('../fixtures/cases/individual-business-registration/approve-leased-scans');
const has = (program, flag) => spawnSync(program, [flag]).status === 0;
const { url, key, folder: own, close } = await startService();
const env = { ...process.env, YUSHEN_URL: url, YUSHEN_KEY: key, PYTHONIOENCODING: 'utf-8' };
const run = (program, words) => {
  const said = execFileSync(program, words, { env, encoding: 'utf8' });
  if (!/^decision: (approve|correct|manual)$/m.test(said)) throw new Error(`${program} gave no decision: ${said}`);
  process.stdout.write(`${program}\n${said}`);
};
try {
  if (has('python3', '--version')) run('python3', [at('./python-client/review.py'), path.join(folder, 'case.json')]);
  else process.stdout.write('python3: skipped, not installed\n');
  const { matter, form, materials } = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
  const formFile = path.join(own, 'form.json');
  writeFileSync(formFile, JSON.stringify(form));
  const files = materials.map(({ file }) => path.join(folder, file));
  const java = [
    '-Dfile.encoding=UTF-8',
    '-Dstdout.encoding=UTF-8',
    at('./java-client/YushenClient.java'),
    matter,
    formFile,
  ];
  if (has('java', '-version')) run('java', [...java, ...files]);
  else process.stdout.write('java: skipped, not installed\n');
} finally {
  await close();
}
