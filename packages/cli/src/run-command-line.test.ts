import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Decision, YushenError } from '@yushen/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workbench } from './host';
import { runFake } from './testing/fake-host';
import { fakeReviewer } from './testing/fake-reviewer';
import { sampleCase, sampleReport } from './testing/sample-report';

const place = { folder: '' };
const at = (...parts: string[]) => path.join(place.folder, ...parts);

beforeAll(async () => {
  place.folder = await mkdtemp(path.join(tmpdir(), 'yushen-cli-'));
  for (const name of ['a', 'b', 'c/deep']) {
    await mkdir(at('cases', name), { recursive: true });
    await writeFile(at('cases', name, 'case.json'), JSON.stringify({ ...sampleCase, id: name }));
  }
  await writeFile(at('one.jpg'), 'x');
  await writeFile(at('two.jpg'), 'x');
});
afterAll(() => rm(place.folder, { recursive: true }));

test.each<[Decision, number]>([
  ['approve', 0],
  ['correct', 1],
  ['manual', 2],
])('a review that ends in %s ends with status %i, with and without --json', async (decision, expected) => {
  const reviewFile = async () => ({ ...sampleReport, decision });
  const forPeople = await runFake(['review', at('cases/a/case.json')], { reviewFile });
  const forMachines = await runFake(['review', at('cases/a/case.json'), '--json'], { reviewFile });
  expect([forPeople.status, forMachines.status]).toEqual([expected, expected]);
});

test('--json prints one document on standard output and nothing else', async () => {
  const { stdout, stderr } = await runFake(['review', at('cases/a/case.json'), '--json']);
  expect(JSON.parse(stdout)).toEqual(sampleReport);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toBe('');
});

test('--html writes a page beside what is printed', async () => {
  const page = at('out', 'new folder', 'report.html');
  const { status, stdout, stderr } = await runFake(['review', at('cases/a/case.json'), '--json', '--html', page]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout).caseId).toBe('2026-000123');
  expect(stderr).toContain('report.html');
  expect(await readFile(page, 'utf8')).toMatch(/^<!doctype html>/);
});

test('a page that cannot be written does not cost the report', async () => {
  const { status, stdout, stderr } = await runFake([
    'review',
    at('cases/a/case.json'),
    '--json',
    '--html',
    at('cases'),
  ]);
  expect(status).toBe(64);
  expect(JSON.parse(stdout).schema).toBe('yushen.report/1');
  expect(stderr).toContain('could not be written');
});

test.each([
  ['an unknown command', ['revue']],
  ['an unknown option', ['review', 'x.json', '--fast']],
  ['no command', []],
  ['no file', ['review']],
  ['--json with --jsonl', ['review', '.', '--json', '--jsonl']],
  ['--html with --jsonl', ['review', '.', '--html', 'x', '--jsonl']],
  ['--jobs without --jsonl', ['review', '.', '--jobs', '2']],
  ['no job at all', ['review', '.', '--jsonl', '--jobs', '0']],
  ['half a job', ['review', '.', '--jsonl', '--jobs', '1.5']],
  ['an unknown type', ['inspect', 'x.jpg', '--expect', 'id-card']],
  ['the type of nothing', ['inspect', 'x.jpg', '--expect', 'unknown']],
  ['a part of the text that there is not', ['inspect', 'x.jpg', '--text', 'half']],
  ['an unknown language', ['matters', '--lang', 'fr']],
  ['a form for no matter', ['matters', '--form', 'x.json']],
  ['an unknown matter', ['matters', 'nothing']],
])('%s is bad usage', async (_name, argv) => {
  const { status, stdout, stderr } = await runFake(argv);
  expect(status).toBe(64);
  expect(stdout).toBe('');
  expect(stderr).not.toBe('');
});

test('a case file that is not there, and a folder without --jsonl, are bad usage', async () => {
  const absent = await runFake(['review', at('none.json')]);
  expect([absent.status, absent.stderr]).toEqual([64, expect.stringContaining('none.json')]);
  const folder = await runFake(['review', at('cases')]);
  expect([folder.status, folder.stderr]).toEqual([64, expect.stringContaining('--jsonl')]);
});

test('an internal error is 70 and does not quote what it was reading', async () => {
  const reviewFile = async () => {
    throw new SyntaxError('Unexpected token in "李晓梅"');
  };
  const { status, stderr } = await runFake(['review', at('cases/a/case.json')], { reviewFile });
  expect(status).toBe(70);
  expect(stderr).toContain('SyntaxError');
  expect(stderr).not.toContain('李晓梅');
});

test('an interrupt is 130 and quiet', async () => {
  const interrupt = new AbortController();
  const reviewFile = async () => {
    interrupt.abort();
    throw new YushenError('aborted', 'aborted');
  };
  const argv = ['review', at('cases/a/case.json')];
  const { status, stderr } = await runFake(argv, { reviewFile }, { signal: interrupt.signal });
  expect([status, stderr]).toEqual([130, '']);
});

test('the reviewer is closed, whatever happens', async () => {
  const closed: string[] = [];
  const close = async () => void closed.push('closed');
  await runFake(['matters'], { close });
  await runFake(['matters', 'nothing'], { close });
  expect(closed).toHaveLength(2);
});

test('--jsonl: every case below a folder, one report a line, sorted by path', async () => {
  const reviewFile = async (file: string) => ({ ...sampleReport, caseId: path.relative(at('cases'), file) });
  const { status, stdout, stderr } = await runFake(['review', at('cases'), '--jsonl', '--jobs', '3'], { reviewFile });
  expect(status).toBe(0);
  const ids = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).caseId);
  expect(ids).toEqual(['a/case.json', 'b/case.json', 'c/deep/case.json']);
  expect(stderr).toContain('[3/3]');
  expect(stderr).toContain('3 cases');
});

test('--jsonl: a bad case is named, the others go on, 64 at the end', async () => {
  const reviewFile = async (file: string) => {
    if (file.includes(`${path.sep}b${path.sep}`)) throw new YushenError('bad-case', 'materials: expected a list');
    return sampleReport;
  };
  const { status, stdout, stderr } = await runFake(['review', at('cases'), '--jsonl'], { reviewFile });
  expect(status).toBe(64);
  expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  expect(stderr).toContain(`${at('cases/b/case.json')}: materials: expected a list`);
});

test('--jsonl: an interrupt ends the folder', async () => {
  const interrupt = new AbortController();
  const reviewed: string[] = [];
  const reviewFile = async (file: string) => {
    reviewed.push(file);
    interrupt.abort();
    throw new YushenError('aborted', 'aborted');
  };
  const argv = ['review', at('cases'), '--jsonl', '--jobs', '1'];
  const { status } = await runFake(argv, { reviewFile }, { signal: interrupt.signal });
  expect([status, reviewed.length]).toEqual([130, 1]);
});

test('--jsonl: a folder without a case is bad usage', async () => {
  await mkdir(at('empty'), { recursive: true });
  expect((await runFake(['review', at('empty'), '--jsonl'])).status).toBe(64);
  expect((await runFake(['review', at('nowhere'), '--jsonl'])).status).toBe(64);
});

test.each(['inspect', 'read'])(
  '%s: one document a line, in the order given; a missing file is named',
  async (command) => {
    const files = [at('two.jpg'), at('none.jpg'), at('one.jpg')];
    const { status, stdout, stderr } = await runFake([command, ...files, '--json']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => path.basename(file))).toEqual(['two.jpg', 'one.jpg']);
    expect(lines[0].schema).toBe(`yushen.${command}/1`);
    expect(stderr).toContain('none.jpg');
    expect(status).toBe(64);
  },
);

test('a file that fails is named, the others go on, 70 at the end', async () => {
  const inspect: Workbench['inspect'] = async (file) => {
    if (String(file).endsWith('two.jpg')) throw new YushenError('reader-failed', 'the reader ended');
    return { schema: 'yushen.inspect/1', file: String(file), documents: [], issues: [] };
  };
  const argv = ['inspect', at('two.jpg'), at('none.jpg'), at('one.jpg'), '--json'];
  const { status, stdout, stderr } = await runFake(argv, { inspect });
  expect(status).toBe(70);
  expect(JSON.parse(stdout).file).toContain('one.jpg');
  expect(stderr).toContain('two.jpg: the reader ended');
});

test('inspect hands over the expected type', async () => {
  const asked: unknown[] = [];
  const inspect = async (file: unknown, options?: { expect?: unknown }) => {
    asked.push(options?.expect);
    return { schema: 'yushen.inspect/1' as const, file: String(file), documents: [], issues: [] };
  };
  await runFake(['inspect', at('one.jpg'), '--expect', 'id-card-front'], { inspect });
  expect(asked).toEqual(['id-card-front']);
});

test('inspect reads the whole text unless asked for what is needed, and says what was left', async () => {
  const asked: unknown[] = [];
  const inspect = async (file: unknown, options?: { text?: unknown }) => {
    asked.push(options?.text);
    const unread = [{ page: 1, lines: 7 }];
    return { schema: 'yushen.inspect/1' as const, file: String(file), documents: [], issues: [], unread };
  };
  await runFake(['inspect', at('one.jpg')], { inspect });
  const { stdout } = await runFake(['inspect', at('one.jpg'), '--text', 'needed'], { inspect });
  expect(asked).toEqual(['whole', 'needed']);
  expect(stdout).toContain('第 2 页 · 要素已齐，其余 7 行正文未读');
});

test('inspect shows people the type and the fields', async () => {
  const { status, stdout } = await runFake(['inspect', at('one.jpg')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/身份证（人像面）[\s\S]*李晓梅/);
});

test('read is 0 when read, 1 when the file could not be opened', async () => {
  const fault = sampleReport.issues[0];
  const read = async () => ({ schema: 'yushen.read/1' as const, file: 'x', pages: [], issues: fault ? [fault] : [] });
  expect((await runFake(['read', at('one.jpg')])).status).toBe(0);
  expect((await runFake(['read', at('one.jpg')], { read })).status).toBe(1);
});

test('matters lists them, and one of them, with what applies to a form or a case', async () => {
  const list = await runFake(['matters', '--json']);
  expect(JSON.parse(list.stdout).matters[0].id).toBe('individual-business-registration');
  const forms: unknown[] = [];
  const argv = ['matters', 'individual-business-registration', '--json', '--form', at('cases/a/case.json')];
  const matter: Workbench['matter'] = (id, form) => {
    forms.push(form);
    return fakeReviewer().matter(id, form);
  };
  const one = await runFake(argv, { matter });
  expect(JSON.parse(one.stdout).requirements[0].applies).toBe(true);
  expect(forms).toEqual([sampleCase.form]);
});

test('matters shows people alternatives and conditions', async () => {
  const { stdout } = await runFake(['matters', 'individual-business-registration']);
  expect(stdout).toContain('不动产权证书，或 租赁合同');
  expect(stdout).toContain('条件 租用场所');
});

test('a form that is not JSON is bad usage and not quoted', async () => {
  await writeFile(at('form.json'), '{"name":"李晓梅",');
  const { status, stderr } = await runFake(['matters', 'individual-business-registration', '--form', at('form.json')]);
  expect(status).toBe(64);
  expect(stderr).not.toContain('李晓梅');
});

test('test is 0 when all examples pass, and names those that do not', async () => {
  expect((await runFake(['test'])).status).toBe(0);
  const testPacks = async (folder?: string) => ({
    packs: [
      {
        id: `pack ${folder}`,
        version: '2026.1',
        coverage: { total: 2, covered: 1 },
        examples: [{ name: 'a flat', passed: false, message: 'expected x' }],
        uncovered: ['r'],
      },
    ],
    passed: 0,
    failed: 1,
  });
  const { status, stdout } = await runFake(['test', './our-city'], { testPacks });
  expect(status).toBe(1);
  for (const part of ['./our-city', 'a flat', 'expected x', ' r', '1/2']) expect(stdout).toContain(part);
});

test('test --json is one document', async () => {
  const { status, stdout } = await runFake(['test', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'yushen.test/1', passed: 1, failed: 0 });
});

test('lint is 1 for an error, and for a warning only with --strict', async () => {
  const finding = {
    code: 'form.unread',
    about: 'form.phone',
    file: '/packs/matter.yaml',
    line: 12,
    column: 3,
    message: { zh: '没有用到', en: 'nothing reads it' },
    way: { zh: '删去', en: 'leave it out' },
  } as const;
  const found = (level: 'error' | 'warning') => () => ({
    packs: ['/packs/matter.yaml'],
    findings: [{ ...finding, level }],
    errors: level === 'error' ? 1 : 0,
    warnings: level === 'error' ? 0 : 1,
  });
  expect((await runFake(['lint'])).status).toBe(0);
  expect((await runFake(['lint'], { lintPacks: found('error') })).status).toBe(1);
  const warned = await runFake(['lint', './our-city'], { lintPacks: found('warning') });
  expect(warned.status).toBe(0);
  for (const part of ['/packs/matter.yaml:12:3', 'form.phone', '没有用到', '→ 删去'])
    expect(warned.stdout).toContain(part);
  expect((await runFake(['lint', '--strict'], { lintPacks: found('warning') })).status).toBe(1);
  const { stdout } = await runFake(['lint', '--json'], { lintPacks: found('error') });
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'yushen.lint/1', errors: 1, findings: [finding] });
});

test('two packs are told apart in words, or as JSON', async () => {
  const people = await runFake(['matters', 'diff', 'a@2026.1', 'a@2026.2', '--lang', 'en']);
  expect(people).toMatchObject({ status: 0, stdout: expect.stringContaining('days 30 → 60') });
  expect((await runFake(['matters', 'diff', 'a', 'b'])).stdout).toContain('天数由 30 改为 60');
  const { stdout } = await runFake(['matters', 'diff', 'a', 'b', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'yushen.diff/1', from: 'a', to: 'b', changes: [{ before: 30 }] });
});

test('a form’s schema is printed as it is, in the language asked for', async () => {
  const { stdout } = await runFake(['matters', 'individual-business-registration', '--schema', '--lang', 'en']);
  expect(JSON.parse(stdout)).toEqual({ type: 'object', title: 'Registration of an individual business' });
});

test('a report is split by department', async () => {
  await writeFile(at('report.json'), JSON.stringify(sampleReport));
  const view = (part: string, department: string) => ({
    part,
    title: { zh: `${part}事项`, en: part },
    department: { zh: department, en: part },
    concerned: true,
    decision: 'correct' as const,
    requirements: sampleReport.requirements,
    documents: [],
    issues: sampleReport.issues,
  });
  const splitByDepartment = () => [view('tax', '税务机关'), view('bank', '银行')];
  const all = await runFake(['split', at('report.json')], { splitByDepartment });
  expect(all.status).toBe(0);
  for (const part of ['税务机关', '银行', sampleReport.issues[0]!.message.zh.slice(0, 6)])
    expect(all.stdout).toContain(part);
  const one = await runFake(['split', at('report.json'), '--department', 'bank', '--json'], { splitByDepartment });
  expect(JSON.parse(one.stdout)).toMatchObject({ schema: 'yushen.departments/1', departments: [{ part: 'bank' }] });
  expect((await runFake(['split', at('report.json'), '--department', 'x'], { splitByDepartment })).status).toBe(64);
  expect((await runFake(['split', at('report.json')])).status).toBe(64);
  expect((await runFake(['split', at('one.jpg')])).status).toBe(64);
});

test('--packs hands folders of rule packs to the reviewer', async () => {
  const opened: unknown[] = [];
  const openReviewer = async (options: unknown) => {
    opened.push(options);
    return fakeReviewer();
  };
  await runFake(['matters', '--packs', './our-city', '--packs', './district'], {}, { openReviewer });
  await runFake(['matters'], {}, { openReviewer });
  expect(opened).toEqual([{ packs: ['./our-city', './district'] }, {}]);
});

test('help has examples, speaks both languages, and goes to standard output', async () => {
  for (const command of [
    [],
    ['review'],
    ['inspect'],
    ['read'],
    ['matters'],
    ['matters', 'diff'],
    ['lint'],
    ['test'],
    ['split'],
  ]) {
    const chinese = await runFake([...command, '--help']);
    const english = await runFake([...command, '--help', '--lang', 'en']);
    expect([chinese.status, english.status]).toEqual([0, 0]);
    expect(chinese.stdout).toContain('示例');
    expect(english.stdout).toContain('Examples');
  }
});

test('--version prints the version', async () => {
  const { status, stdout } = await runFake(['--version']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
