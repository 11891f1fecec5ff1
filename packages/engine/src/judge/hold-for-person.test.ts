import { readFileSync } from 'node:fs';
import { type Report, reportSchema } from '@yushen/contract';
import { expect, test } from 'vitest';
import { digestOf } from '../digest';
import { review } from '../review';
import { soleTrader } from '../testing/sole-trader';
import { soleTraderPack } from '../testing/sole-trader-pack';
import { holdForPerson } from './hold-for-person';

const pack = soleTraderPack((file) => readFileSync(new URL(`../../../matters/${file}`, import.meta.url), 'utf8'));

async function approved(): Promise<Report> {
  const { input, uploads, parts } = soleTrader();
  return review(input, uploads, { ...parts, matter: () => pack });
}

test('an approval that is drawn waits for a person, and its digest is that of what it now says', async () => {
  const before = await approved();
  expect(before.decision).toBe('approve');
  const held = holdForPerson(before);
  expect(reportSchema.parse(held)).toMatchObject({
    decision: 'manual',
    issues: [{ code: 'policy.held', severity: 'review' }, ...before.issues],
  });
  const { digest, timings: _when, ...said } = held;
  expect(digest).toBe(digestOf(said));
  expect(digest).not.toBe(before.digest);
  expect(before.decision).toBe('approve');
});

test('what is not approved is left as it is', async () => {
  const manual: Report = { ...(await approved()), decision: 'manual' };
  expect(holdForPerson(manual)).toBe(manual);
});
