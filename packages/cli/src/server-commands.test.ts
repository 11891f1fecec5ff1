import { describe, expect, test } from 'vitest';
import type { ServerPackage } from './server-package';
import { serverPlace } from './server-place';
import { runFake } from './testing/fake-host';
import { fakeReviewer } from './testing/fake-reviewer';

/** A service that says how it was started. */
function fakeServer(changes: Partial<ServerPackage> = {}) {
  const calls: unknown[] = [];
  const running = { embeddedDatabase: true, close: async () => void calls.push('closed') };
  const server: ServerPackage = {
    startServer: async ({ reviewer: _reviewer, ...options }, listen) => {
      calls.push(options, listen);
      return { ...running, url: 'http://127.0.0.1:8787', newKey: 'ysk_new' };
    },
    startWorker: async ({ reviewer: _reviewer, ...options }, listen) => {
      calls.push(options, ...(listen === undefined ? [] : [listen]));
      return { ...running, ...(listen && { url: `http://${listen.host}:${listen.port}` }) };
    },
    silentLog: () => ({}),
    demoCasesFolder: () => '/nowhere',
    verifyStoredAudit: async () => [],
    ...changes,
  };
  return { calls, loadServer: async () => server };
}

const interrupted = AbortSignal.abort();
const env = { LANG: 'en_US.UTF-8' };

describe('yushen serve', () => {
  test('says where it listens, where its data is, and its key, and ends when interrupted', async () => {
    const { calls, loadServer } = fakeServer();
    const host = {
      loadServer,
      signal: interrupted,
      env: { ...env, DATABASE_URL: 'postgres://x', YUSHEN_SEALING_KEYS: 'k' },
    };
    const { status, stderr, stdout } = await runFake(['serve', '--data', '/somewhere', '--port', '1'], {}, host);
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/http:\/\/127\.0\.0\.1:8787\n.*\/somewhere\n[\s\S]*ysk_new/);
    expect(calls).toEqual([
      { dataFolder: '/somewhere', databaseUrl: 'postgres://x', sealingKeys: 'k', settings: undefined },
      { host: '127.0.0.1', port: 1, newKey: false },
      'closed',
    ]);
  });

  test('loads the rule packs that the desk shall try beside its own', async () => {
    const opened: unknown[] = [];
    const openReviewer = async (options: unknown) => {
      opened.push(options);
      return fakeReviewer();
    };
    const { loadServer } = fakeServer();
    await runFake(['serve', '--shadow', './next'], {}, { loadServer, openReviewer, signal: interrupted, env });
    expect(opened).toMatchObject([{ shadow: ['./next'] }]);
  });

  test.each(['-1', '65536', 'x', '1.5'])('refuses port %s', async (port) => {
    expect((await runFake(['serve', '--port', port], {}, fakeServer())).status).toBe(64);
  });

  test.each([['serve'], ['work'], ['audit', 'verify']])('%s %s says what is to be installed', async (...line) => {
    const { status, stderr } = await runFake(line.filter(Boolean));
    expect(status).toBe(64);
    expect(stderr).toContain('npm install @yushen/server');
  });
});

test('yushen work takes the data folder from the environment', async () => {
  const { calls, loadServer } = fakeServer();
  const host = { loadServer, signal: interrupted, env: { ...env, YUSHEN_DATA: '/shared' } };
  expect((await runFake(['work'], {}, host)).status).toBe(0);
  expect(calls).toMatchObject([{ dataFolder: '/shared', databaseUrl: undefined }, 'closed']);
});

test('yushen work answers for its health and metrics where it is given a port', async () => {
  const { calls, loadServer } = fakeServer();
  const { status, stderr } = await runFake(['work', '--port', '9101'], {}, { loadServer, signal: interrupted, env });
  expect([status, stderr]).toEqual([0, expect.stringContaining('http://127.0.0.1:9101')]);
  expect(calls[1]).toEqual({ host: '127.0.0.1', port: 9101 });
});

describe('yushen audit verify', () => {
  const verdict = { tenant: 'default', entries: 7, head: 'ab', faults: [] };
  test('answers 0 for a sound log', async () => {
    const server = fakeServer({ verifyStoredAudit: async () => [verdict] });
    const { status, stdout } = await runFake(['audit', 'verify'], {}, { ...server, env });
    expect([status, stdout]).toEqual([0, 'default  7 entries  sound  ab\n']);
  });

  test('answers 1 and says where it is not', async () => {
    const faulty = { ...verdict, faults: [{ kind: 'missing' as const, sequence: 3 }] };
    const server = fakeServer({ verifyStoredAudit: async () => [faulty] });
    const plain = await runFake(['audit', 'verify'], {}, { ...server, env });
    expect(plain.status).toBe(1);
    expect(plain.stdout).toContain('3 is missing');
    const json = await runFake(['audit', 'verify', '--json'], {}, { ...server, env });
    expect(JSON.parse(json.stdout)).toEqual({ sound: false, tenants: [faulty] });
  });
});

test('data lies where it is usual on the host, unless told otherwise', () => {
  expect(serverPlace(undefined, {}, true).dataFolder).toBe('/var/lib/yushen');
  expect(serverPlace(undefined, { XDG_DATA_HOME: '/home/a/data' }, false).dataFolder).toBe('/home/a/data/yushen');
  expect(serverPlace('/given', { YUSHEN_DATA: '/other' }, true).dataFolder).toBe('/given');
});
