import type { Issue, Severity } from '@yushen/contract';
import { expect, test } from 'vitest';
import { decide } from './decide';

const issue = (severity: Severity): Issue => ({
  code: 'rule.failed',
  severity,
  message: { zh: '', en: '' },
  guidance: { zh: '', en: '' },
});

test.each([
  ['nothing wrong', [], 'approve'],
  ['notices alone', ['notice', 'notice'], 'approve'],
  ['a doubt', ['notice', 'review'], 'manual'],
  ['a fault', ['block'], 'correct'],
  ['a fault besides a doubt', ['review', 'block', 'notice'], 'correct'],
] as const)('%s: %s', (_, severities, decision) => {
  expect(decide(severities.map(issue))).toBe(decision);
});
