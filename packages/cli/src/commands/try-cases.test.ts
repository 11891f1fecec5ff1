import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../run-command-line';
import { fakeHost, type Recorder } from '../testing/fake-host';
import { fakeReviewer } from '../testing/fake-reviewer';
import { sampleReport } from '../testing/sample-report';

const place = { folder: '' };
const heavy = sampleReport.issues.filter(({ severity }) => severity !== 'notice');
const codes = [...new Set(heavy.map(({ code }) => code))];

beforeAll(async () => {
  place.folder = await mkdtemp(path.join(tmpdir(), 'yushen-cases-'));
});
afterAll(() => rm(place.folder, { recursive: true }));

async function tried(expected: unknown, ...more: string[]) {
  const folder = path.join(place.folder, 'one');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'case.json'), '{}');
  await writeFile(
    path.join(folder, 'expected.json'),
    typeof expected === 'string' ? expected : JSON.stringify(expected),
  );
  const opened: unknown[] = [];
  const host = fakeHost({
    openReviewer: async (options) => {
      opened.push(options);
      return fakeReviewer({ testPacks: async () => ({ packs: [], passed: 0, failed: 0 }) });
    },
  });
  const status = await runCommandLine(['test', './our-city', '--cases', place.folder, '--lang', 'en', ...more], host);
  return { status, opened, stdout: (host.stdout as Recorder).written, stderr: (host.stderr as Recorder).written };
}

test('a case that comes out as expected passes, judged by the packs under test', async () => {
  const { status, stdout, opened } = await tried({ decision: sampleReport.decision, codes, rule: heavy[0]?.rule });
  expect(stdout).toContain('1 full cases: 1 passed, 0 failed');
  expect(status).toBe(0);
  expect(opened).toMatchObject([{ packs: ['./our-city'] }]);
});

test('a case that departs is named with what is wrong', async () => {
  const { status, stdout } = await tried({ decision: 'approve', codes: ['seal.missing'], rule: 'nothing' }, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout).cases).toEqual([
    {
      case: 'one',
      decision: sampleReport.decision,
      passed: false,
      departures: [
        `approve → ${sampleReport.decision}`,
        '- seal.missing',
        ...codes.map((code) => `+ ${code}`),
        '- rule nothing',
      ],
    },
  ]);
});

test.each(['[', '{}', '{"decision":"approve","codes":[1]}'])('%s is no expectation', async (text) => {
  const { status, stderr } = await tried(text);
  expect(status).toBe(64);
  expect(stderr).toContain('expected.json is not');
});

test('a folder without such a case is bad usage', async () => {
  await rm(path.join(place.folder, 'one'), { recursive: true });
  const host = fakeHost({ openReviewer: async () => fakeReviewer() });
  expect(await runCommandLine(['test', '--cases', place.folder], host)).toBe(64);
});
