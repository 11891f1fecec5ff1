import { readFileSync } from 'node:fs';
import { type CaseRecord, recordSchema, reportSchema } from '@yushen/contract';
import { expect, test } from 'vitest';
import { type ReviewSettings, review } from '../review';
import { linesOf, soleTrader } from '../testing/sole-trader';
import { soleTraderPack } from '../testing/sole-trader-pack';
import { replay } from './replay';
import type { ShadowResult } from './shadow';

const read = (file: string) => readFileSync(new URL(`../../../matters/${file}`, import.meta.url), 'utf8');
const pack = soleTraderPack(read);
const SIGNED = 'id: application-signed\n';

type Trader = ReturnType<typeof soleTrader>;

async function recorded({ input, uploads, parts }: Trader, settings: ReviewSettings = {}): Promise<CaseRecord> {
  const records: CaseRecord[] = [];
  const onRecord = (record: CaseRecord) => void records.push(record);
  await review(input, uploads, { ...parts, matter: () => pack }, { ...settings, onRecord });
  // As it comes back from a file.
  return recordSchema.parse(JSON.parse(JSON.stringify(records[0])));
}

const faulty = () =>
  soleTrader({
    title: { pages: linesOf('title', (line) => ({ ...line, text: line.text.replace('118号', '128号') })) },
    back: { pages: [], faults: [{ code: 'file.encrypted' }] },
  });

test.each([
  ['a clean case', soleTrader],
  ['a faulty case with a file that could not be opened', faulty],
])('%s is decided the same way by the same pack, in every word', async (_, trader) => {
  const record = await recorded(trader());
  const { verdict, change } = replay(record, pack);
  expect(change).toBeUndefined();
  const { mode, decision, requirements, issues, rules } = record.report;
  expect(JSON.parse(JSON.stringify(verdict))).toEqual({ mode, decision, requirements, issues, rules });
});

test('what was found before the rules is kept, and finds its requirement anew', async () => {
  const quality = [
    {
      code: 'quality.blurred',
      box: [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
      ],
      measured: 1,
      threshold: 2,
    },
  ] as const;
  const dim = linesOf('front', (line) => ({ ...line, confidence: 0.7 }));
  const record = await recorded(soleTrader({ front: { quality, pages: dim } }));
  expect(record.found.map(({ code }) => code)).toEqual(['quality.blurred']);
  expect(record.found[0]).not.toHaveProperty('requirement');
  const renamed = soleTraderPack(read, [['id: operator-id\n', 'id: operator-id\n    note: { zh: 注, en: note }\n']]);
  const { verdict } = replay(record, renamed);
  expect(verdict.issues.find(({ code }) => code === 'quality.blurred')).toMatchObject({ requirement: 'operator-id' });
});

test('another pack decides otherwise, and every difference is named', async () => {
  const trader = soleTrader();
  const unsigned = {
    ...trader,
    parts: { ...trader.parts, marks: { ...trader.parts.marks, judgeSignature: async () => 'empty' as const } },
  };
  const record = await recorded(unsigned);
  expect(record.report.decision).toBe('correct');
  const lenient = soleTraderPack(read, [[SIGNED, `${SIGNED}    severity: review\n`]]);
  expect(replay(record, lenient).change).toMatchObject({
    decision: { before: 'correct', after: 'manual' },
    added: [],
    removed: [],
    altered: [{ before: { severity: 'block', rule: 'application-signed' }, after: { severity: 'review' } }],
  });
  const otherwise = soleTraderPack(read, [[SIGNED, 'id: application-is-signed\n']]);
  const renamed = replay(record, otherwise).change;
  expect(renamed?.removed.map(({ rule }) => rule)).toEqual(['application-signed']);
  expect(renamed?.added.map(({ rule }) => rule)).toEqual(['application-is-signed']);
});

test('a clean case that was only assisted would be approved in full', async () => {
  const record = await recorded(soleTrader(), { mode: 'assist' });
  expect(replay(record, pack).change).toBeUndefined();
  expect(replay(record, pack, 'full').change).toMatchObject({ decision: { before: 'manual', after: 'approve' } });
});

test('a case that does not fit the new pack says so', async () => {
  const record = await recorded(soleTrader());
  const other = soleTraderPack(read, [
    ['  capital: {', '  startingCapital: {'],
    ['form.capital', 'form.startingCapital'],
    ['isMore(form.capital, "0") && !isMore(form.capital, "10000000")', 'isMore(form.startingCapital, "0")'],
  ]);
  expect(() => replay(record, other)).toThrow(expect.objectContaining({ code: 'bad-case' }));
});

test('a shadow is judged beside the current pack and leaves the report as it is', async () => {
  const { input, uploads, parts } = soleTrader();
  const shadow = soleTraderPack(read, [
    [SIGNED, `${SIGNED}    when: has(form.agent)\n`],
    ['version: "2026.1"', 'version: "2026.2"'],
  ]);
  const unsigned = { ...parts.marks, judgeSignature: async () => 'empty' as const };
  const own = { ...parts, marks: unsigned, matter: () => pack };
  const plain = await review(input, uploads, own);
  const told: ShadowResult[] = [];
  const report = await review(
    input,
    uploads,
    { ...own, shadow: () => shadow },
    { onShadow: (one) => void told.push(one) },
  );
  expect(report.digest).toBe(plain.digest);
  expect(reportSchema.parse(report)).toEqual(report);
  expect(told).toMatchObject([
    {
      current: '2026.1',
      shadow: '2026.2',
      change: { decision: { before: 'correct', after: 'approve' }, removed: [{ rule: 'application-signed' }] },
    },
  ]);
});

test('a shadow that cannot judge the case does not cost the report', async () => {
  const { input, uploads, parts } = soleTrader();
  const shadow = soleTraderPack(read, [
    ['  capital: {', '  startingCapital: {'],
    ['form.capital', 'form.startingCapital'],
    ['isMore(form.capital, "0") && !isMore(form.capital, "10000000")', 'isMore(form.startingCapital, "0")'],
  ]);
  const told: ShadowResult[] = [];
  const report = await review(
    input,
    uploads,
    { ...parts, matter: () => pack, shadow: () => shadow },
    { onShadow: (one) => void told.push(one) },
  );
  expect(report.decision).toBe('approve');
  expect(told).toMatchObject([{ failed: expect.stringContaining('capital') }]);
});
