import { readFileSync } from 'node:fs';
import type { CaseRecord, Issue, Report } from '@yushen/contract';
import { ISSUE_CODES } from '@yushen/contract';
import { beforeAll, expect, test } from 'vitest';
import { review } from '../review';
import { linesOf, soleTrader } from '../testing/sole-trader';
import { soleTraderPack } from '../testing/sole-trader-pack';
import { applicantOf, composeNotice } from './compose-notice';
import { noticeHtml } from './notice-html';
import { noticeText } from './notice-text';

const pack = soleTraderPack((file) => readFileSync(new URL(`../../../matters/${file}`, import.meta.url), 'utf8'));
const made: { report?: Report; record?: CaseRecord } = {};
beforeAll(async () => {
  const { input, uploads, parts } = soleTrader({
    title: { pages: linesOf('title', (line) => ({ ...line, text: line.text.replace('118号', '128号') })) },
    back: { pages: linesOf('back', (line) => ({ ...line, text: line.text.replace('2038', '2025') })) },
  });
  const form = { ...input.form, premises: { ...(input.form.premises as object), residential: true } };
  const onRecord = (record: CaseRecord) => {
    made.record = record;
  };
  made.report = await review({ ...input, form }, uploads, { ...parts, matter: () => pack }, { onRecord });
});

test('every fault is told once, with what to do and where', () => {
  const notice = composeNotice(made.report!, pack, { files: made.record!.materials.map(({ file }) => file) });
  expect(notice.toMend.map(({ number, heading }) => [number, heading.zh])).toEqual([
    [1, '少交了一份材料'],
    [2, '两处写得不一样'],
    [3, '证件或文件过期了'],
  ]);
  expect(notice.toMend).toHaveLength(made.report!.issues.filter(({ severity }) => severity === 'block').length);
  for (const { how } of notice.toMend) expect(how.zh).not.toBe('');
  expect(notice.toMend[2]?.where?.zh).toContain('第2个文件“back.jpg”');
  expect(notice.toMend[2]?.what.zh).toContain('2025年3月5日');
  expect(notice.inOrder.map(({ zh }) => zh)).toContain('个体工商户登记申请书');
});

test('what differs is told side by side, the same value once', () => {
  const differing = composeNotice(made.report!, pack).toMend[1];
  expect(differing?.versions?.map(({ value, where }) => [value.slice(-10), where.map(({ zh }) => zh)])).toEqual([
    ['128号4幢108室', ['不动产权证书']],
    ['118号4幢108室', ['您在网上填的表', '个体工商户登记申请书']],
  ]);
});

test('the text names all of it, in either language', () => {
  const notice = composeNotice(made.report!, pack, { applicant: '李晓梅', submittedAt: '2026-03-15' });
  const zh = noticeText(notice, 'zh');
  expect(zh).toMatch(/^补正材料一次性告知书\n\n申请人：李晓梅\n办件编号：test-1\n申请日期：2026年3月15日\n/);
  expect(zh).toContain('有3处需要您改');
  expect(zh).toContain('不动产权证书上写的是“四川省成都市武侯区长青街128号4幢108室”');
  expect(zh).toContain('行政许可法');
  expect(noticeText(notice, 'en')).toMatch(/3 things need to be put right[\s\S]*1\. A document is not there/);
});

test('without an applicant a line is left to write on', () => {
  expect(noticeText(composeNotice(made.report!, pack), 'zh')).toContain('申请人：____');
  expect(noticeHtml(composeNotice(made.report!, pack), 'zh')).toContain('<span class="line"></span>');
  expect(applicantOf(pack, made.record!.case.form)).toBe('李晓梅');
  expect(applicantOf(pack, { operator: {} })).toBeUndefined();
});

test('the page escapes what was read, loads nothing and runs nothing', () => {
  const [issue] = made.report!.issues as [Issue];
  const evil = '<img src=x onerror=alert(1)>&"\u202e';
  const hostile = { ...issue, message: { zh: evil, en: evil }, basis: evil };
  const notice = composeNotice({ ...made.report!, caseId: evil, issues: [hostile] }, pack, {
    applicant: evil,
    files: [evil],
  });
  const page = noticeHtml(notice, 'zh');
  expect(page).not.toMatch(/<img|<script|onerror=alert\(1\)>|\u202e|https?:/);
  expect(page).toContain('&lt;img src=x');
  expect(page).toContain("default-src 'none'");
  expect(noticeText({ ...notice, caseId: 'a\u001b[31mb' }, 'zh')).not.toContain('\u001b');
});

test.each(['approve', 'manual', 'correct'] as const)(
  'a case that is decided %s has a notice of its own',
  (decision) => {
    const notice = composeNotice({ ...made.report!, decision, issues: [] }, pack);
    expect(notice.title.zh).toContain('告知书');
    expect(notice.opening.zh).not.toContain('undefined');
    expect(notice.closing.some(({ zh }) => zh.includes('行政许可法'))).toBe(decision === 'correct');
  },
);

test('every kind of fault reads as a notice', () => {
  const issues = ISSUE_CODES.map((code): Issue => {
    const text = { zh: code, en: code };
    return { code, severity: 'block', message: text, guidance: text } as Issue;
  });
  const text = noticeText(composeNotice({ ...made.report!, issues }, pack), 'zh');
  for (const [index, code] of ISSUE_CODES.entries())
    expect(text).toMatch(new RegExp(`\n${index + 1}\\. \\S+\n   ${code}\n`));
});
