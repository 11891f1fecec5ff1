import { readFileSync } from 'node:fs';
import type { DataSource, Line, Report } from '@yushen/contract';
import { expect, test } from 'vitest';
import { type ReviewSettings, review } from '../review';
import { linesOf, soleTrader } from '../testing/sole-trader';
import { soleTraderPack } from '../testing/sole-trader-pack';
import { explain } from './explain';

const read = (file: string) => readFileSync(new URL(`../../../matters/${file}`, import.meta.url), 'utf8');
const pack = soleTraderPack(read);

async function reported(
  { input, uploads, parts }: ReturnType<typeof soleTrader>,
  settings: ReviewSettings = {},
): Promise<Report> {
  return review(input, uploads, { ...parts, matter: () => pack }, settings);
}
const paragraph = (report: Report, rule: string) => explain(report, pack, rule).rules[0]!.explanation;

test('a rule that passed: what it looked at, where it stands, and the law', async () => {
  const { zh, en } = paragraph(await reported(soleTrader()), 'operator-name');
  expect(zh).toMatch(/^“经营者姓名一致”：通过。核对了：申请表单的“经营者姓名”是“李晓梅”；/);
  expect(zh).toContain('居民身份证（人像面）（第1个文件第1页）的“姓名”是“李晓梅”');
  expect(zh).toMatch(/没有发现问题。依据：市场主体登记管理条例/);
  expect(en).toMatch(/passed\. Looked at: .*"Name" on the .* \(file 1, page 1\) is "李晓梅"/);
});

test('a rule that failed: what is wrong and how to mend it', async () => {
  const report = await reported(
    soleTrader({
      title: { pages: linesOf('title', (line) => ({ ...line, text: line.text.replace('118号', '128号') })) },
    }),
  );
  const { zh } = paragraph(report, 'premises-address');
  expect(zh).toMatch(/没有通过。.*128号.*请核对后改正/);
  const { summary } = explain(report, pack);
  expect(summary.zh).toMatch(
    /^需要补正：.*原因：.*128号.*材料10项：齐备2，有问题1.*规则\d+条：通过\d+，发现问题或疑问1，不适用/,
  );
});

test('a rule that could not be judged: what is not known', async () => {
  const faint = (line: Line): Line => {
    const letters = Array.from(line.text);
    const characters = letters.map((_, at) => ({
      confidence: 0.2,
      start: at / letters.length,
      end: (at + 1) / letters.length,
    }));
    return { ...line, characters };
  };
  const pages = linesOf('front', (line) => (line.text.startsWith('姓名') ? faint(line) : line));
  const report = await reported(soleTrader({ front: { pages } }));
  const { zh } = paragraph(report, 'operator-name');
  expect(zh).toMatch(/无法判定，转由工作人员核对.*“姓名”是“李晓梅”（不能确定：依据“姓名”，位置把握\d+%/);
});

test('a rule that does not apply: because of what the form says, or because there is nothing to look at', async () => {
  const report = await reported(soleTrader());
  expect(paragraph(report, 'agent-named').zh).toBe(
    '“代理人身份一致”：不适用，因为申请表单没有填“代理人”。依据：民法典 第一百六十五条。',
  );
  expect(paragraph(report, 'lease-signed').zh).toContain('不适用：没有交它要核对的材料');
});

test('a signature and its place', async () => {
  const { input, uploads, parts } = soleTrader();
  const marks = { ...parts.marks, judgeSignature: async () => 'empty' as const };
  const report = await review(input, uploads, { ...parts, marks, matter: () => pack });
  expect(paragraph(report, 'application-signed').zh).toContain('（第3个文件第1页）的经营者签名处：空白，没有签名');
});

test('a registry is named as the source', async () => {
  const ask: DataSource = async ({ requirement, source, documentType }) => ({
    requirement,
    source,
    documentType,
    fields: { name: '李晓梅', idNumber: '510107199109081168' },
  });
  const { input, uploads, parts } = soleTrader();
  const report = await review({ ...input, materials: input.materials.slice(2) }, uploads.slice(2), {
    ...parts,
    matter: () => pack,
    registries: { sources: { 'e-licence': ask }, milliseconds: 1000 },
  });
  expect(explain(report, pack, 'operator-name').rules[0]?.explanation.zh).toContain(
    '共享数据（电子证照库）的“姓名”是“李晓梅”',
  );
  expect(explain(report, pack).summary.zh).toContain('数据共享免交2份');
});

test('every rule is explained, and what the engine itself holds back is a reason', async () => {
  const report = await reported(soleTrader(), { mode: 'assist' });
  const { rules, summary } = explain(report, pack);
  expect(rules.map(({ rule }) => rule)).toEqual(pack.rules.map(({ id }) => id));
  expect(summary.zh).toContain('辅助审查阶段');
  for (const { explanation } of rules)
    for (const text of [explanation.zh, explanation.en]) expect(text).not.toMatch(/undefined|\[object|；；|。。/);
});

test('a rule that there is not, and a report without rules, are refused', async () => {
  const { rules: _rules, ...older } = await reported(soleTrader());
  expect(() => explain(older, pack)).toThrow(expect.objectContaining({ code: 'bad-options' }));
  const report = await reported(soleTrader());
  expect(() => explain(report, pack, 'nothing')).toThrow(/has no rule "nothing".*operator-name/s);
});
