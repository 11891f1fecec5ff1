import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type CaseRecord,
  createReviewer,
  noticeText,
  type PackTrials,
  type Report,
  type Reviewer,
  recordSchema,
  type ShadowResult,
  type YushenError,
} from './index';
import { shippedPacksFolder } from './packs';
import { caseFile, caseInput } from './testing/fixture-cases';

/** Real OCR: slow on a busy machine. */
vi.setConfig({ testTimeout: 240_000 });

const MATTER = 'individual-business-registration';
const CLEAN = 'approve-text-pdfs';
const made: {
  folder: string;
  reviewer?: Reviewer & PackTrials;
  report?: Report;
  record?: CaseRecord;
  shadows: ShadowResult[];
} = {
  folder: '',
  shadows: [],
};

/** The shipped pack with a rule that no case passes. */
const stricterText = (): string =>
  readFileSync(path.join(shippedPacksFolder(), MATTER, 'matter.yaml'), 'utf8')
    .replace('version: "2026.1"', 'version: "2026.2"')
    .replace(
      '\nrules:\n',
      '\nrules:\n  - id: name-ends-in-shop\n    title: { zh: 名称以店结尾, en: The name ends in shop }\n    check: expression\n    params: { assert: \'form.businessName.endsWith("百年老店")\' }\n',
    );

/** That pack as a folder of its own. */
async function stricterPack(): Promise<string> {
  const folder = path.join(made.folder, 'next', MATTER);
  await mkdir(folder, { recursive: true });
  writeFileSync(path.join(folder, 'matter.yaml'), stricterText());
  return path.join(made.folder, 'next');
}

beforeAll(async () => {
  made.folder = mkdtempSync(path.join(tmpdir(), 'yushen-'));
  made.reviewer = await createReviewer({ shadow: [await stricterPack()], modes: { [MATTER]: 'assist' } });
  made.report = await made.reviewer.reviewFile(caseFile(CLEAN), {
    onRecord: (record) => {
      made.record = recordSchema.parse(JSON.parse(JSON.stringify(record)));
    },
    onShadow: (result) => made.shadows.push(result),
  });
}, 240_000);
afterAll(async () => {
  await made.reviewer?.close();
  rmSync(made.folder, { recursive: true });
});

test('a past case is tried under another limit of confidence, which the pack does not keep', () => {
  const { reviewer, record } = made as Required<typeof made>;
  const under = (relied: number) =>
    reviewer.replay(record, { mode: 'full', confidence: { relied, corroborated: relied } }).decision.after;
  expect([under(0.9), under(1), under(0.9)]).toEqual(['approve', 'manual', 'approve']);
});

test('a matter in its assisting stage approves nothing, and says that nothing was found', () => {
  expect([made.report?.decision, made.report?.mode]).toEqual(['manual', 'assist']);
  expect(made.report?.issues).toMatchObject([{ code: 'policy.held', params: { mode: 'assist' } }]);
});

test('what real OCR read is stored and re-evaluated without it, in the same words', () => {
  const again = made.reviewer!.replay(made.record!);
  expect(again).toMatchObject({ caseId: caseInput(CLEAN).id, decision: { before: 'manual', after: 'manual' } });
  expect(again.change).toBeUndefined();
  expect(JSON.parse(JSON.stringify(again.verdict.issues))).toEqual(made.report?.issues);
  expect(made.reviewer!.replay(made.record!, { mode: 'full' }).decision.after).toBe('approve');
});

test('a field as a person reads it is re-evaluated at once, normalised as a reading is', () => {
  const { reviewer, record } = made as { reviewer: Reviewer; record: CaseRecord };
  const card = record.report.documents.find(({ type }) => type === 'id-card-front')!;
  const correct = (field: string, value: string) => reviewer.correct(record, [{ document: card.id, field, value }]);
  const other = correct('name', '王 建国');
  expect(other.report.documents.find(({ id }) => id === card.id)?.fields.name).toMatchObject({
    value: '王建国',
    confidence: 1,
  });
  expect(reviewer.replay(other).decision.after).toBe('correct');
  expect(record.report.documents.find(({ id }) => id === card.id)?.fields.name?.value).not.toBe('王建国');
  expect(reviewer.replay(correct('idNumber', '440304198511223021')).decision.after).not.toBe('approve');
  expect(() => correct('noSuchField', 'x')).toThrow(/no "noSuchField"/);
  expect(() => reviewer.correct(record, [{ document: 'd99', field: 'name', value: 'x' }])).toThrow(/no document "d99"/);
});

test('a new pack shows what it would change, in a replay and as a shadow', async () => {
  const { matter, change } = made.reviewer!.replay(made.record!, { shadow: true });
  expect(matter).toEqual({ id: MATTER, before: '2026.1', after: '2026.2' });
  expect(change?.decision).toEqual({ before: 'manual', after: 'correct' });
  expect(change?.added.map(({ rule }) => rule)).toEqual(['name-ends-in-shop']);
  expect(made.shadows).toMatchObject([{ shadow: '2026.2', change: { added: [{ rule: 'name-ends-in-shop' }] } }]);
});

test('a report is explained and put into a notice', () => {
  const { rules, summary } = made.reviewer!.explain(made.report!);
  expect(rules.length).toBeGreaterThan(20);
  expect(summary.zh).toContain('转人工');
  const text = noticeText(made.reviewer!.notice(made.record!), 'zh');
  const { operator } = caseInput(CLEAN).form as { operator: { name: string } };
  expect(text).toContain(`申请人：${operator.name}`);
  expect(noticeText(made.reviewer!.notice(made.report!), 'zh')).toContain('申请人：____');
});

test('a guide for a form that has hardly been begun', () => {
  const { materials, questions } = made.reviewer!.guide(MATTER, { premises: { tenure: 'leased' } });
  const status = (id: string) => materials.find(({ requirement }) => requirement === id)?.status;
  expect([status('premises-lease'), status('premises-proof'), status('neighbour-consent')]).toEqual([
    'needed',
    'not-needed',
    'open',
  ]);
  expect(questions.map(({ path: at }) => at)).toContain('premises.residential');
  expect(() => made.reviewer!.guide(MATTER, { premise: {} })).toThrow(expect.objectContaining({ code: 'bad-case' }));
});

test('a mode for a matter that there is not, and packs that are not there, are refused', async () => {
  await expect(createReviewer({ modes: { nothing: 'full' } })).rejects.toMatchObject({ code: 'bad-options' });
  await expect(createReviewer({ shadow: ['./nowhere'] })).rejects.toMatchObject({ code: 'bad-options' });
  await expect(createReviewer({ dataSources: { x: 'https://x' as never } })).rejects.toMatchObject({
    code: 'bad-options',
  });
});

test('a pack that is not loaded is tried from its text, and judges nothing else', () => {
  const { reviewer, record } = made as Required<typeof made>;
  const pack = reviewer.packForTrial(stricterText().replace('"2026.2"', '"2026.3"'));
  expect(pack).toMatchObject({ id: MATTER, version: '2026.3' });
  expect(pack.changes).toMatchObject([
    { change: 'added', kind: 'rule', id: 'name-ends-in-shop', says: { zh: expect.stringContaining('名称以店结尾') } },
  ]);
  const { matter, decision, verdict } = pack.replay(record, { mode: 'full' });
  expect(matter.after).toBe('2026.3');
  expect(decision.after).toBe('correct');
  expect(verdict.issues.map(({ rule }) => rule)).toContain('name-ends-in-shop');
  expect(reviewer.matters().find(({ id }) => id === MATTER)?.version).toBe('2026.1');
  expect(() => reviewer.matter(`${MATTER}@2026.3`)).toThrow(/2026\.3/);
});

test('a pack that cannot be tried says where its fault is, and leads to no other file', () => {
  const { reviewer } = made as Required<typeof made>;
  const code = (text: string) => {
    try {
      reviewer.packForTrial(text);
    } catch (error) {
      const { code: said, message } = error as YushenError;
      return `${said}: ${message}`;
    }
    return '';
  };
  expect(code('')).toMatch(/^bad-pack/);
  expect(code('id: [')).toMatch(/^bad-pack: .*matter\.yaml:1/s);
  expect(code('id: no-such-matter\nversion: "1"')).toMatch(/^unknown-matter/);
  expect(code(stricterText().replace('check: expression', 'check: expresion'))).toMatch(
    /matter\.yaml:\d+:\d+.*expresion/s,
  );
  expect(code(stricterText().replace('include: [common]', 'include: [../../../package]'))).toMatch(/no name of a pack/);
});
