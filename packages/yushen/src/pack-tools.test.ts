import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '@yushen/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Authoring, createAuthoring } from './authoring';
import { createReviewer, type Reviewer } from './index';

const ID = 'pension-eligibility-certification';
const opened: { reviewer?: Reviewer; authoring?: Authoring; folder: string } = { folder: '' };

beforeAll(async () => {
  opened.folder = await mkdtemp(path.join(tmpdir(), 'yushen-tools-'));
  await mkdir(path.join(opened.folder, 'local'));
  await writeFile(
    path.join(opened.folder, 'local', 'matter.yaml'),
    `extends: ${ID}@2026.1
version: "2026.1-harbour.1"
effectiveFrom: "2020-01-01"
form: { visitor: { type: string, title: { zh: 上门人员, en: Visitor } } }
rules: [{ id: form-recent, params: { months: 6 } }]
`,
  );
  opened.reviewer = await createReviewer({ packs: [opened.folder] });
  opened.authoring = await createAuthoring({ packs: [opened.folder] });
});
afterAll(async () => {
  await opened.reviewer?.close();
  await rm(opened.folder, { recursive: true });
});

test('a local pack in force takes the place of the one that it extends, and says which that is', () => {
  expect(opened.reviewer!.matters()).toContainEqual(expect.objectContaining({ id: ID, version: '2026.1-harbour.1' }));
  expect(opened.reviewer!.matter(ID)).toMatchObject({ base: `${ID}@2026.1`, effectiveFrom: '2020-01-01' });
  expect(opened.reviewer!.matter(`${ID}@2026.1`)).toMatchObject({ version: '2026.1' });
});

test('packs are compared by name or by folder', () => {
  const local = path.join(opened.folder, 'local');
  const byFolder = opened.authoring!.diffMatters(`${ID}@2026.1`, local);
  expect(byFolder).toEqual(opened.authoring!.diffMatters(`${ID}@2026.1`, ID));
  expect(byFolder.changes).toContainEqual(
    expect.objectContaining({ id: 'form-recent', key: 'params.months', before: 12, after: 6 }),
  );
  expect(() => opened.authoring!.diffMatters(ID, './nowhere')).toThrow(
    expect.objectContaining({ code: 'bad-options' }),
  );
});

test('a bare name is a matter’s, also where a folder of that name stands here', () => {
  expect(existsSync('packages')).toBe(true);
  expect(() => opened.authoring!.diffMatters(ID, 'packages')).toThrow(
    expect.objectContaining({ code: 'unknown-matter' }),
  );
});

test('lint looks at a folder, or at all that is loaded', () => {
  const own = opened.authoring!.lintPacks(opened.folder);
  expect(own).toMatchObject({ errors: 0, warnings: 1, findings: [{ code: 'form.unread', about: 'form.visitor' }] });
  const all = opened.authoring!.lintPacks();
  expect(all.packs).toHaveLength(11);
  expect(all.findings).toEqual(own.findings);
});

test('the form of a matter is JSON Schema', () => {
  expect(opened.reviewer!.matterSchema(ID)).toMatchObject({ properties: { visitor: { title: '上门人员' } } });
  expect(opened.reviewer!.matterSchema(`${ID}@2026.1`, 'en').properties).not.toHaveProperty('visitor');
});

test('one list for six departments says what it saves', () => {
  const form = {
    companyName: '甲公司',
    legalRepresentative: { name: '李晓梅', idNumber: '440304198511223020' },
    officers: [{ name: '赵丽', idNumber: '44030419880808202X', role: 'supervisor' }],
    premises: { tenure: 'leased', residential: false },
    shareholders: [{ name: '李晓梅' }],
    openBankAccount: true,
  };
  const { composition, requirements } = opened.reviewer!.matter('enterprise-establishment', form);
  expect(composition?.asked).toEqual({ once: 7, apart: 16 });
  const cards = requirements.find(({ id }) => id === 'officers-id');
  expect(cards?.neededBy?.map(({ part, subjects }) => [part, subjects])).toEqual([
    ['company-registration', undefined],
    ['seal-filing', ['李晓梅']],
    ['tax-information', ['李晓梅']],
    ['bank-account', ['李晓梅']],
  ]);
  expect(requirements.find(({ id }) => id === 'agent-id')?.neededBy).toEqual([]);
});

test('a report is split by the pack that judged it', () => {
  const report: Pick<Report, 'matter' | 'requirements' | 'documents' | 'issues' | 'decision'> = {
    matter: { id: 'enterprise-establishment', version: '2026.1' },
    decision: 'approve',
    requirements: [],
    documents: [],
    issues: [],
  };
  expect(opened.reviewer!.splitByDepartment(report as Report)).toHaveLength(6);
  expect(() =>
    opened.reviewer!.splitByDepartment({ ...report, matter: { ...report.matter, version: '2020.1' } } as Report),
  ).toThrow(expect.objectContaining({ code: 'unknown-matter' }));
});

test('a pack without examples of its own is a fault', async () => {
  await expect(opened.authoring!.testPacks(opened.folder)).rejects.toMatchObject({ code: 'bad-pack' });
  await writeFile(path.join(opened.folder, 'local', 'matter.test.yaml'), 'without: []\n');
  const { packs } = await opened.authoring!.testPacks(opened.folder);
  expect(packs[0]).toMatchObject({ version: '2026.1-harbour.1', coverage: { total: 22, covered: 22 } });
  const failed = packs[0]!.examples.filter(({ passed }) => !passed);
  expect(failed).toMatchObject([
    { about: 'form-recent', inherited: true, message: expect.stringContaining('expired') },
  ]);
});
