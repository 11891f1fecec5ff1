// Starts the service and calls it, for the measurements of the service.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A process of the service, by its command line; ready once it says so. */
export async function startProcess(line, { ready = /Listening|Working/ } = {}) {
  const child = spawn(process.execPath, [path.join(root, 'packages/yushen/bin/yushen.js'), ...line, '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  while (!(ready.test(said) && (line[0] !== 'serve' || /Admin key.*ysk_/.test(said)))) {
    if (child.exitCode !== null) throw new Error(said);
    await sleep(50);
  }
  return {
    pid: child.pid,
    key: /ysk_[0-9a-f_]+/.exec(said)?.[0],
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

/** One request after another; each answers with its status, JSON and milliseconds. */
export function clientOf(port, key) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return (method, url, body) => {
    const began = performance.now();
    const raw = Buffer.isBuffer(body);
    const payload = body === undefined ? undefined : raw ? body : Buffer.from(JSON.stringify(body));
    const type = raw ? 'application/octet-stream' : 'application/json';
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${key}`,
        ...(payload && { 'content-type': type, 'content-length': payload.length }),
      };
      const sent = request({ port, path: url, method, agent, headers }, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const json = text.startsWith('{') ? JSON.parse(text) : undefined;
          resolve({ status: answer.statusCode, json, text, milliseconds: performance.now() - began });
        });
      });
      sent.once('error', reject);
      sent.end(payload);
    });
  };
}

/** Resident megabytes of a process; nothing once it is gone. */
export function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return undefined;
  }
}

export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
};
