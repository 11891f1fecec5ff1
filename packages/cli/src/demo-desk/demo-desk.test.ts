import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServerPackage } from '../server-package';
import { Recorder, runFake } from '../testing/fake-host';
import { demoCases, drawEvenly } from './demo-cases';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yushen-demo-'));
  for (const [matter, name] of ['a/1', 'a/2', 'a/3', 'b/1'].map((one) => one.split('/') as [string, string])) {
    const at = path.join(folder, matter, name);
    await mkdir(at, { recursive: true });
    const input = { schema: 'yushen.case/1', id: `${matter}${name}`, matter, materials: [{ file: 'x.jpg' }] };
    await writeFile(path.join(at, 'case.json'), JSON.stringify(input));
    await writeFile(path.join(at, 'x.jpg'), name);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  [3, [1, 3, 5]],
  [1, [5]],
  [9, [1, 2, 3, 4, 5]],
])('of five, %i are drawn evenly', (count, expected) => {
  expect(drawEvenly([1, 2, 3, 4, 5], count)).toEqual(expected);
});

test('matters take turns, and none has more cases than wanted', async () => {
  expect((await demoCases(folder, 2)).map(({ input }) => input.id)).toEqual(['a1', 'b1', 'a3']);
  await expect(demoCases(path.join(folder, 'none'), 2)).rejects.toMatchObject({ code: 'bad-options' });
});

describe('yushen demo-desk', () => {
  /** A service that decides at once, and remembers what was asked of it. */
  async function fakeService(kept: readonly string[], state = 'open') {
    const asked: string[] = [];
    let made = 0;
    const http = createServer((request, reply) => {
      const url = request.url ?? '';
      asked.push(`${request.method} ${url.replace(/\/uploads\/.*/, '/uploads')}`);
      const answers: Readonly<Record<string, unknown>> = {
        '/v1/keys': { key: 'ysk_x' },
        '/v1/cases': { id: `case${++made}` },
      };
      const [, reference] = /reference=([^&]+)/.exec(url) ?? [];
      const cases = reference !== undefined && kept.includes(reference) ? [{}] : [];
      const answer =
        reference !== undefined
          ? { cases }
          : (answers[url] ?? { state: 'decided', entry: { decision: 'correct', state } });
      request.resume().on('end', () => reply.end(JSON.stringify(answer)));
    }).listen(0, '127.0.0.1');
    await once(http, 'listening');
    const interrupt = new AbortController();
    const server = {
      startServer: async () => ({
        embeddedDatabase: true,
        url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
        newKey: 'ysk_admin',
        close: async () => void http.close(),
      }),
      silentLog: () => ({}),
      demoCasesFolder: () => folder,
    } as unknown as ServerPackage;
    return { asked, interrupt, loadServer: async () => server };
  }

  /** Interrupts once the desk says that it is full. */
  class Watching extends Recorder {
    constructor(private readonly interrupt: AbortController) {
      super();
    }
    override _write(chunk: string, encoding: string, done: () => void): void {
      super._write(chunk, encoding, done);
      if (chunk.toString().includes('Ready')) this.interrupt.abort();
    }
  }

  async function run(kept: readonly string[], state?: string) {
    const { asked, interrupt, loadServer } = await fakeService(kept, state);
    const stderr = new Watching(interrupt);
    const host = { loadServer, stderr, signal: interrupt.signal, env: { LANG: 'en_US.UTF-8' } };
    const { status } = await runFake(['demo-desk', '--port', '0'], {}, host);
    return { asked, status, said: stderr.written };
  }

  test('hands the cases in, works on the first, and says where the desk is and with which keys', async () => {
    const { asked, status, said } = await run([]);
    expect(status).toBe(0);
    expect(said).toMatch(/\/desk\/\n.*ysk_x\n.*ysk_x\nLoading 4 cases/);
    const times = (call: RegExp) => asked.filter((one) => call.test(one)).length;
    expect([times(/PUT .*uploads/), times(/submit$/), times(/acts$/), times(/satisfaction$/)]).toEqual([4, 4, 4, 4]);
  });

  test('a desk that was kept is filled with what it lacks', async () => {
    const { asked, status } = await run(['a1', 'a2', 'b1']);
    expect(status).toBe(0);
    expect(asked.filter((one) => one === 'POST /v1/cases')).toHaveLength(1);
  });

  test('leaves alone what is closed already', async () => {
    const { asked, status } = await run([], 'closed');
    expect(status).toBe(0);
    expect(asked.filter((one) => /lock|acts/.test(one))).toEqual([]);
  });

  test('refuses a folder without cases', async () => {
    const { loadServer } = await fakeService([]);
    expect((await runFake(['demo-desk', '--cases', '/nowhere'], {}, { loadServer })).status).toBe(64);
  });
});
