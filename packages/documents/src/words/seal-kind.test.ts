import { expect, test } from 'vitest';
import { sealKind } from './seal-kind';

test.each([
  ['云川市东湖商贸有限公司', undefined, 'official'],
  ['云川市东湖商贸有限公司', '合同专用章', 'contract'],
  ['云川市东湖商贸有限公司财务专用章', undefined, 'finance'],
  ['云川市东湖商贸有限公司', '发票专用章', 'invoice'],
  ['云川市第一医院', '收费专用章', 'business'],
  ['云川市东湖街道科苑社区居民委员会', undefined, 'committee'],
  ['云川市东湖商贸有限公司', '', 'unknown'],
  ['', undefined, 'unknown'],
] as const)('%s with %s is %s', (text, purpose, kind) => {
  expect(sealKind({ text, purpose })).toBe(kind);
});
