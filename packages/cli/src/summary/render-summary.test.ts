import type { Report } from '@yushen/contract';
import { expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report';
import { sampleView } from '../testing/sample-view';
import { displayWidth } from './display-width';
import { renderSummary } from './render-summary';

const summary = renderSummary(sampleView, { language: 'zh' });

test('says the decision, the matter and the case', () => {
  expect(summary).toContain('✗ 需补正 Needs correction');
  expect(summary).toContain('个体工商户登记（设立）');
  expect(summary).toContain('2026-000123');
});

test('lists every requirement with its status and files', () => {
  const line = (title: string) => summary.split('\n').find((one) => one.includes(title) && /^ {2}\S /.test(one));
  expect(line('经营者身份证')).toMatch(/! .*有问题 +id-front\.jpg/);
  expect(line('利害关系业主同意证明')).toMatch(/✗ .*缺少/);
  expect(line('代理人身份证')).toMatch(/– .*不适用/);
});

test('says of each issue what, where, how to mend, on what ground and by which rule', () => {
  const start = summary.indexOf('租赁合同上的地址与申请表不一致');
  const block = summary.slice(start, summary.indexOf('身份证号码校验位不对'));
  for (const part of ['lease.jpg 第 1 页', '地址', '请核对地址', '第十二条', 'lease-address-equals-premises', '3号楼'])
    expect(block).toContain(part);
});

test('speaks English when asked', () => {
  const english = renderSummary(sampleView, { language: 'en' });
  expect(english).toContain('The check digit of the ID number is wrong');
  expect(english).not.toContain('校验位');
});

test('keeps to the width of the terminal', () => {
  const narrow = renderSummary(sampleView, { language: 'zh', columns: 60 }).split('\n').slice(3, -2);
  for (const line of narrow) expect(displayWidth(line)).toBeLessThanOrEqual(62);
});

test('names of a case cannot steer the terminal', () => {
  const report: Report = { ...sampleReport, caseId: 'x\u001b[2J' };
  const hostile = { ...sampleView, report, files: ['a\u001b]0;x\u0007.jpg', 'b\u009b2J.jpg', 'c'] };
  expect(renderSummary(hostile, { language: 'zh' }).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

test('an approval has no list of issues', () => {
  const report: Report = { ...sampleReport, decision: 'approve', issues: [] };
  const approved = renderSummary({ ...sampleView, report }, { language: 'zh' });
  expect(approved).toContain('✓ 通过');
  expect(approved).not.toContain('需要补正');
});

test('a matter that is not rolled out in full says so, and what sharing spared', () => {
  const sharing = {
    uploadsSaved: 2,
    waived: [{ requirement: 'operator-id', source: 'e-licence' }],
    consulted: [],
  };
  const report: Report = { ...sampleReport, mode: 'assist', sharing };
  const summary = renderSummary({ ...sampleView, report }, { language: 'zh' });
  expect(summary).toContain('[辅助审查，不自动通过]');
  expect(summary).toContain('数据共享免交份数: 2 (e-licence)');
  expect(renderSummary(sampleView, { language: 'zh' })).not.toMatch(/\[辅助|免交份数/);
});
