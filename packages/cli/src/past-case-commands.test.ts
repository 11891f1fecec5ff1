import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CaseRecord, type Issue, recordSchema, YushenError } from '@yushen/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenOptions, Workbench } from './host';
import { runFake } from './testing/fake-host';
import { fakeReviewer } from './testing/fake-reviewer';
import { sampleCase, sampleReport } from './testing/sample-report';

const record = (id: string): CaseRecord =>
  recordSchema.parse({
    schema: 'yushen.record/1',
    case: { ...sampleCase, id },
    materials: sampleCase.materials,
    found: [],
    report: { ...sampleReport, caseId: id, mode: 'assist' },
  });

const place = { folder: '' };
const at = (...parts: string[]) => path.join(place.folder, ...parts);
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

beforeAll(async () => {
  place.folder = await mkdtemp(path.join(tmpdir(), 'yushen-past-'));
  await writeFile(at('case.json'), JSON.stringify(sampleCase));
  await writeFile(at('report.json'), JSON.stringify(sampleReport));
  await writeFile(at('record.json'), JSON.stringify(record('r1')));
  await writeFile(at('records.jsonl'), lines(record('r1'), record('r2'), record('r3')));
  await writeFile(at('reports.jsonl.txt'), lines(sampleReport, sampleReport));
});
afterAll(() => rm(place.folder, { recursive: true }));

/** Runs a command line and says what the reviewer was opened with. */
async function opened(argv: readonly string[]): Promise<OpenOptions | undefined> {
  const seen: (OpenOptions | undefined)[] = [];
  await runFake(
    argv,
    {},
    {
      openReviewer: async (options) => {
        seen.push(options);
        return fakeReviewer();
      },
    },
  );
  return seen[0];
}

test('explain: the decision and every rule, or one rule in one paragraph', async () => {
  const all = await runFake(['explain', at('report.json')]);
  expect(all.status).toBe(0);
  for (const part of ['需要补正', 'lease-signed', '没有通过', 'id-number-valid']) expect(all.stdout).toContain(part);
  const one = await runFake(['explain', at('report.json'), 'lease-signed', '--lang', 'en']);
  expect(one.stdout).toBe('"Both have signed": failed.\n');
  const json = await runFake(['explain', at('record.json'), '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({ schema: 'yushen.explanation/1', caseId: 'r1' });
});

test('notice: text, and a page beside it', async () => {
  const { status, stdout, stderr } = await runFake(['notice', at('report.json'), '--html', at('out', 'notice.html')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/补正材料一次性告知书[\s\S]*1\. 没有签名[\s\S]*怎么办：请签名后重新上传/);
  expect(stderr).toContain('notice.html');
  expect(await readFile(at('out', 'notice.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*没有签名/);
  const json = await runFake(['notice', at('report.json'), '--json']);
  expect(JSON.parse(json.stdout).toMend).toHaveLength(1);
});

test.each([
  ['no such file', ['explain', 'none.json']],
  ['a case instead of a report', ['notice', 'case.json']],
  ['several reports', ['explain', 'reports.jsonl.txt']],
  ['a rule that the report does not have', ['explain', 'report.json', 'nothing']],
  ['no records', ['replay', 'none.jsonl']],
  ['a mode that there is not', ['replay', 'records.jsonl', '--mode', 'half']],
])('%s is bad usage', async (_, [command = '', file = '', ...rest]) => {
  const { status, stdout, stderr } = await runFake([command, at(file), ...rest]);
  expect([status, stdout]).toEqual([64, '']);
  expect(stderr).not.toBe('');
});

const replayed =
  (after: 'approve' | 'correct', ...ids: string[]): Workbench['replay'] =>
  (one, options) => {
    const same = fakeReviewer().replay(one, options);
    if (!ids.includes(one.case.id)) return same;
    const [first] = sampleReport.issues as [Issue];
    const decision = { before: one.report.decision, after };
    return { ...same, decision, change: { decision, added: [first], removed: [], altered: [] } };
  };

test('replay: every record, what would change, and how often', async () => {
  const same = await runFake(['replay', at('records.jsonl')]);
  expect(same.status).toBe(0);
  expect(same.stdout).toContain('重判3个案件');
  const some = await runFake(['replay', at('records.jsonl')], { replay: replayed('approve', 'r1', 'r3') });
  expect(some.status).toBe(1);
  expect(some.stdout).toMatch(/2个会变，1个不变[\s\S]*2 {2}需补正 → 通过[\s\S]*r1[\s\S]*\+ \[提示\][\s\S]*r3/);
  const json = JSON.parse(
    (await runFake(['replay', at('records.jsonl'), '--json'], { replay: replayed('approve', 'r2') })).stdout,
  );
  expect(json).toMatchObject({
    schema: 'yushen.replay/1',
    cases: 3,
    decisions: [{ before: 'correct', after: 'approve', cases: 1 }],
    changes: [{ caseId: 'r2' }],
    failures: [],
  });
});

test('replay: a line that is no record and a case that does not fit are named, the others go on', async () => {
  await writeFile(
    at('mixed.jsonl'),
    `${lines(record('r1'), { schema: 'x', name: '李晓梅' })}{"no\n\n${lines(record('r2'))}`,
  );
  const replay: Workbench['replay'] = (one, options) => {
    if (one.case.id === 'r2') throw new YushenError('bad-case', 'The form does not fit:\nform.capital');
    return fakeReviewer().replay(one, options);
  };
  const { status, stdout, stderr } = await runFake(['replay', at('mixed.jsonl'), '--json'], { replay });
  expect(status).toBe(64);
  expect(JSON.parse(stdout)).toMatchObject({ cases: 1, failures: { length: 3 } });
  for (const part of ['mixed.jsonl:2', 'mixed.jsonl:3', 'r2: The form does not fit']) expect(stderr).toContain(part);
  expect(stderr + stdout).not.toContain('李晓梅');
});

test('replay reads every .jsonl below a folder', async () => {
  expect(JSON.parse((await runFake(['replay', place.folder, '--json'])).stdout).cases).toBeGreaterThanOrEqual(3);
});

test('replay --pack decides by the new pack, without it by the current one', async () => {
  const asked: unknown[] = [];
  const replay: Workbench['replay'] = (one, options) => {
    asked.push(options?.shadow);
    return fakeReviewer().replay(one, options);
  };
  await runFake(['replay', at('record.json'), '--pack', './city'], { replay });
  await runFake(['replay', at('record.json')], { replay });
  expect(asked).toEqual([true, false]);
});

test('--pack and --shadow open the reviewer with them, and nothing else does', async () => {
  expect(await opened(['replay', at('records.jsonl'), '--pack', './city'])).toEqual({ shadow: ['./city'] });
  expect(await opened(['review', at('case.json'), '--shadow', './next'])).toEqual({ shadow: ['./next'] });
  expect(await opened(['review', at('case.json')])).toEqual({});
});

test('review: --record stores the case for its owner alone, --mode and a shadow go along', async () => {
  const reviewFile: Workbench['reviewFile'] = async (_file, { mode, onRecord, onShadow } = {}) => {
    onRecord?.({ ...record('r9'), report: { ...sampleReport, mode } });
    onShadow?.({
      caseId: 'r9',
      matter: 'm',
      current: '2026.1',
      shadow: '2026.2',
      change: {
        decision: { before: 'correct', after: 'manual' },
        added: [],
        removed: [sampleReport.issues[1]!],
        altered: [],
      },
    });
    return sampleReport;
  };
  const target = at('stored', 'one.jsonl');
  const argv = ['review', at('case.json'), '--json', '--record', target, '--mode', 'assist', '--shadow', 'x'];
  const { stdout, stderr } = await runFake(argv, { reviewFile });
  expect(JSON.parse(stdout)).toEqual(sampleReport);
  expect(stderr).toMatch(
    /shadow m 2026\.1 → 2026\.2: 需补正 → 转人工\n {4}- \[需要补正\] lease-address-equals-premises/,
  );
  expect(recordSchema.parse(JSON.parse(await readFile(target, 'utf8')))).toMatchObject({
    case: { id: 'r9' },
    report: { mode: 'assist' },
  });
  if (process.platform !== 'win32') expect((await stat(target)).mode & 0o777).toBe(0o600);
  const folder = await runFake(['review', place.folder, '--jsonl', '--record', target], { reviewFile });
  expect(folder.status).toBe(0);
  expect((await readFile(target, 'utf8')).trimEnd().split('\n')).toHaveLength(1);
});

test('matters --form: what is needed, what is waived, what is open, and what to ask', async () => {
  const argv = ['matters', 'individual-business-registration', '--form', at('case.json')];
  const { stdout } = await runFake(argv);
  expect(stdout).toMatch(
    /□ 租赁合同[\s\S]*会核对 双方已签名[\s\S]*✓ 经营者身份证[\s\S]*来源 e-licence[\s\S]*取决于 是否为住宅/,
  );
  expect(stdout).toMatch(/1\. 是否为住宅：是 \/ 否 {2}premises\.residential/);
  expect(JSON.parse((await runFake([...argv, '--json'])).stdout).guide.uploadsSaved).toBe(2);
});

test('help has examples in both languages', async () => {
  for (const command of ['explain', 'notice', 'replay']) {
    expect((await runFake([command, '--help'])).stdout).toContain('示例');
    expect((await runFake([command, '--help', '--lang', 'en'])).stdout).toContain('Examples');
  }
});
