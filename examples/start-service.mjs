import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../packages/yushen/bin/yushen.js', import.meta.url));

/** A port that is free now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Starts a Node program and waits until it says what is looked for. Returns what was found, and how to stop it. */
export async function startProgram(words, pattern, env = {}) {
  const child = spawn(process.execPath, words, { env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  let said = '';
  const found = await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said = `${said}${chunk}`.slice(-20_000);
      const match = pattern.exec(said);
      if (match) resolve(match);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    ended.then((code) => reject(new Error(`${words[0]} ended with ${code}: ${said}`)));
  });
  return { found, stop };
}

/** A service of its own in a folder that goes with it, and keys of scope `portal` and `clerk`. */
export async function startService() {
  const folder = await mkdtemp(path.join(tmpdir(), 'yushen-example-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const words = [bin, '--lang', 'en', 'serve', '--port', new URL(url).port, '--data', folder];
  const { found, stop } = await startProgram(words, /(ysk_\S+)/);
  const keyOf = async (scope) => {
    const made = await fetch(`${url}/v1/keys`, {
      method: 'POST',
      headers: { authorization: `Bearer ${found[1]}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: scope, scopes: [scope] }),
    });
    return (await made.json()).key;
  };
  const [key, clerk] = [await keyOf('portal'), await keyOf('clerk')];
  const close = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, key, clerk, folder, close };
}
