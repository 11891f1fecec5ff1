import { readFileSync } from 'node:fs';
import { type CaseRecord, type DataRequest, type DataSource, reportSchema, YushenError } from '@yushen/contract';
import { expect, test } from 'vitest';
import { replay } from '../replay/replay';
import { review } from '../review';
import { linesOf, soleTrader } from '../testing/sole-trader';
import { soleTraderPack } from '../testing/sole-trader-pack';

const SHIPPED = '{ from: e-licence, type: id-card-front }, { from: population, type: id-card-front }';
const OFFERED = '{ from: e-licence, type: id-card-front }, { from: police, type: temporary-id-card }';
const pack = soleTraderPack(
  (file) => readFileSync(new URL(`../../../matters/${file}`, import.meta.url), 'utf8'),
  [[SHIPPED, OFFERED]],
);
const CARD = { name: '李晓梅', idNumber: '510107199109081168' };

const answer =
  (fields: Record<string, string>): DataSource =>
  async ({ requirement, source, documentType }) => ({ requirement, source, documentType, fields });

const withoutCard = () => {
  const { input, uploads, parts } = soleTrader();
  return { input: { ...input, materials: input.materials.slice(2) }, uploads: uploads.slice(2), parts };
};

async function shared(
  sources: Record<string, DataSource>,
  { input, uploads, parts } = withoutCard(),
  signal?: AbortSignal,
) {
  const records: CaseRecord[] = [];
  const registries = { sources, milliseconds: 60 };
  const report = await review(
    input,
    uploads,
    { ...parts, matter: () => pack, registries },
    { signal, onRecord: (record) => void records.push(record) },
  );
  expect(reportSchema.parse(report)).toEqual(report);
  return { report, record: records[0]! };
}

const statusOf = ({ requirements }: Awaited<ReturnType<typeof shared>>['report'], wanted: string) =>
  requirements.find(({ id }) => id === wanted)?.status;

test('what a registry vouches for needs no upload, and the report says how many that saved', async () => {
  const { report } = await shared({ 'e-licence': answer(CARD) });
  expect([report.decision, statusOf(report, 'operator-id')]).toEqual(['approve', 'waived']);
  expect(report.sharing).toEqual({
    uploadsSaved: 2,
    waived: [
      {
        requirement: 'operator-id',
        source: 'e-licence',
        sourceTitle: { zh: '电子证照库', en: 'the store of electronic licences' },
      },
    ],
    consulted: [{ requirement: 'operator-id', source: 'e-licence', documentType: 'id-card-front', answer: 'found' }],
  });
  expect(report.rules?.find(({ rule }) => rule === 'operator-name')?.inputs).toContainEqual({
    sharedData: 'e-licence',
    field: 'name',
    value: '李晓梅',
  });
});

test('a registry is asked about the person, for what the case needs and has not got', async () => {
  const asked: DataRequest[] = [];
  const note: DataSource = async (request) => void asked.push(request) as undefined;
  await shared({ 'e-licence': note, police: note });
  expect(asked.map(({ source, documentType, subject }) => [source, documentType, subject])).toEqual([
    ['e-licence', 'id-card-front', CARD],
    ['police', 'temporary-id-card', CARD],
  ]);
  asked.length = 0;
  const { input, ...rest } = withoutCard();
  const given = { requirement: 'operator-id', source: 'portal', documentType: 'id-card-front' as const, fields: CARD };
  await shared({ 'e-licence': note }, { ...rest, input: { ...input, sharedData: [given] } });
  expect(asked).toEqual([]);
});

test.each<[string, DataSource]>([
  ['fails', () => Promise.reject(new Error('connect ECONNREFUSED'))],
  ['never answers', () => new Promise(() => {})],
  ['answers nonsense', async () => ({ fields: { name: 7 } }) as never],
])('a registry that %s: the upload is asked for, and the applicant is told why', async (_, source) => {
  const { report } = await shared({ 'e-licence': source });
  expect(report.decision).toBe('correct');
  const [issue] = report.issues;
  expect(issue).toMatchObject({ code: 'material.missing', requirement: 'operator-id' });
  expect(issue?.guidance.zh).toMatch(/（电子证照库）暂时连接不上.*请上传经营者身份证/);
  expect(report.sharing?.consulted).toMatchObject([{ source: 'e-licence', answer: 'unreachable' }]);
});

test.each<[string, DataSource]>([
  ['has nothing', async () => undefined],
  ['sends an entry without a value', answer({ name: ' ' })],
])('a registry that %s: the upload is asked for as ever', async (_, source) => {
  const { report } = await shared({ 'e-licence': source });
  expect(report.issues[0]?.guidance.zh).not.toContain('e-licence');
  expect(report.sharing?.consulted).toMatchObject([{ answer: 'nothing' }]);
});

test('a registry that knows another number is a fault that names both sides', async () => {
  const { report } = await shared({ 'e-licence': answer({ ...CARD, idNumber: '110101199003078515' }) });
  expect(report.decision).toBe('correct');
  const issue = report.issues.find(({ rule }) => rule === 'operator-id-number');
  expect(issue).toMatchObject({ code: 'field.mismatch', severity: 'block' });
  expect(issue?.evidence).toContainEqual({ sharedData: 'e-licence', field: 'idNumber', value: '110101199003078515' });
});

test('a registry and an upload that differ where no rule looks are for a person', async () => {
  const address = '四川省成都市武侯区云杉路9号';
  const { report } = await shared({ 'e-licence': answer({ ...CARD, address }) }, soleTrader());
  expect([report.decision, statusOf(report, 'operator-id')]).toEqual(['manual', 'met']);
  expect(report.issues).toMatchObject([
    {
      code: 'field.mismatch',
      rule: 'registry-agrees',
      document: 'd1',
      field: 'address',
      evidence: [{ document: 'd1' }, { sharedData: 'e-licence', value: address }],
    },
  ]);
  const same = await shared({ 'e-licence': answer({ ...CARD, birthDate: '1991-09-08' }) }, soleTrader());
  expect(same.report.decision).toBe('approve');
});

test('a registry that says the card has expired is believed', async () => {
  const { report } = await shared({ 'e-licence': answer({ ...CARD, validUntil: '2020-01-01' }) });
  expect(report.issues).toMatchObject([{ code: 'document.expired', rule: 'id-card-in-force' }]);
});

test('what was fetched is part of the record: a replay asks nobody', async () => {
  for (const source of [answer(CARD), () => Promise.reject(new Error('down'))] satisfies DataSource[]) {
    const { record } = await shared({ 'e-licence': source });
    expect(replay(record, pack).change).toBeUndefined();
  }
});

test('the same answers give the same digest; other answers another', async () => {
  const digests = await Promise.all(
    [answer(CARD), answer(CARD), answer({ name: CARD.name })].map(
      async (one) => (await shared({ 'e-licence': one })).report.digest,
    ),
  );
  expect(digests[0]).toBe(digests[1]);
  expect(digests[2]).not.toBe(digests[0]);
});

test('an abort ends the waiting', async () => {
  const source: DataSource = () => new Promise(() => {});
  const aborted = shared({ 'e-licence': source }, withoutCard(), AbortSignal.abort());
  await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
});

test('a review that fails does not wait for a registry', async () => {
  const { input, uploads, parts } = withoutCard();
  const reader = {
    ...parts.reader,
    locate: () => Promise.reject(new YushenError('closed', 'The reader is gone.')),
  };
  const told: AbortSignal[] = [];
  const source: DataSource = ({ signal }) => {
    told.push(signal);
    return new Promise(() => {});
  };
  const registries = { sources: { 'e-licence': source }, milliseconds: 60_000 };
  const failing = review(input, uploads, { ...parts, reader, matter: () => pack, registries });
  await expect(failing).rejects.toMatchObject({ code: 'closed' });
  expect(told.map(({ aborted }) => aborted)).toEqual([true]);
});

test('a page that reads another name than the registry is a fault with both in evidence', async () => {
  const pages = linesOf('front', (line) => ({ ...line, text: line.text.replace('李晓梅', '李晓红') }));
  const { report } = await shared({ 'e-licence': answer(CARD) }, soleTrader({ front: { pages } }));
  expect(report.decision).toBe('correct');
  expect(report.issues.flatMap(({ evidence = [] }) => evidence)).toContainEqual(
    expect.objectContaining({ sharedData: 'e-licence', value: '李晓梅' }),
  );
});
