import { expect, test } from 'vitest';
import { liquidationReport } from './liquidation-report';

test.each([
  ['清算组由程思雨、董海燕、卢芳组成,程思雨担任清算组负责人。', '程思雨、董海燕、卢芳'],
  ['清算组成员为卢芳华,负责清算。', '卢芳华'],
])('%s', (text, names) => {
  const pattern = liquidationReport.fields.liquidators.patterns?.[0];
  expect(pattern?.exec(text)?.groups?.value).toBe(names);
});
