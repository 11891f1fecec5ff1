import { readFileSync } from 'node:fs';
import { reportSchema } from '@yushen/contract';
import { expect, test } from 'vitest';
import { review } from '../review';
import { linesOf, soleTrader } from '../testing/sole-trader';
import { soleTraderPack } from '../testing/sole-trader-pack';

const pack = soleTraderPack((file) => readFileSync(new URL(`../../../matters/${file}`, import.meta.url), 'utf8'));

const reviewed = ({ input, uploads, parts }: ReturnType<typeof soleTrader>, mode: 'presence' | 'assist' | 'full') =>
  review(input, uploads, { ...parts, matter: () => pack }, { mode });

const misfit = () =>
  soleTrader({
    title: { pages: linesOf('title', (line) => ({ ...line, text: line.text.replace('118号', '128号') })) },
  });
const lacking = () => {
  const { input, uploads, parts } = soleTrader();
  return { input: { ...input, materials: input.materials.slice(0, 3) }, uploads: uploads.slice(0, 3), parts };
};

test('assist: a clean case is for a person, and says that nothing was found', async () => {
  const report = await reviewed(soleTrader(), 'assist');
  expect([report.decision, report.mode]).toEqual(['manual', 'assist']);
  expect(report.issues).toMatchObject([{ code: 'policy.held', severity: 'review', params: { mode: 'assist' } }]);
  expect(report.issues[0]?.message.zh).toContain('没有发现问题');
  expect(reportSchema.parse(report)).toEqual(report);
});

test('presence: only what is not there is found; no rule is asked and nothing approved', async () => {
  const whole = await reviewed(misfit(), 'presence');
  expect([whole.decision, whole.rules]).toEqual(['manual', []]);
  expect(whole.issues).toMatchObject([{ code: 'policy.held', params: { mode: 'presence' } }]);
  const part = await reviewed(lacking(), 'presence');
  expect([part.decision, part.issues.map(({ code }) => code)]).toEqual(['correct', ['material.missing']]);
});

test.each(['assist', 'full'] as const)('%s: a fault is a fault', async (mode) => {
  const report = await reviewed(misfit(), mode);
  expect(report.decision).toBe('correct');
  expect(report.issues.map(({ rule }) => rule)).toEqual(['premises-address']);
});

test('full is the default, and the report says which it was', async () => {
  const { input, uploads, parts } = soleTrader();
  const report = await review(input, uploads, { ...parts, matter: () => pack });
  expect([report.mode, report.decision]).toEqual(['full', 'approve']);
});

test('the report lists every rule with what it looked at', async () => {
  const { rules = [] } = await reviewed(soleTrader(), 'full');
  expect(rules.map(({ rule }) => rule)).toEqual(pack.rules.map(({ id }) => id));
  const by = (id: string) => rules.find(({ rule }) => rule === id);
  expect(by('operator-name')).toMatchObject({
    status: 'passed',
    inputs: expect.arrayContaining([
      { form: 'operator.name', value: '李晓梅' },
      { document: 'd1', field: 'name', value: '李晓梅' },
    ]),
  });
  expect(by('application-signed')?.inputs).toEqual([
    { document: 'd3', mark: 'signature', zone: 'operator', value: 'signed' },
  ]);
  expect(by('agent-named')).toMatchObject({ status: 'not-applicable', inputs: [{ form: 'agent' }] });
});
