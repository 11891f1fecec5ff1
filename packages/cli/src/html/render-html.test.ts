import { createHash } from 'node:crypto';
import type { Issue, Report } from '@yushen/contract';
import { expect, test } from 'vitest';
import { fakeReviewer } from '../testing/fake-reviewer';
import { sampleReport } from '../testing/sample-report';
import { sampleView } from '../testing/sample-view';
import { pictureCase } from './picture-case';
import { renderHtml } from './render-html';

const pictured = await pictureCase('/x/case.json', sampleView, fakeReviewer());
const page = renderHtml(pictured, 'zh');
const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (source: string) =>
  (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(source)?.[1] ?? '').replaceAll('&#39;', "'");

test('stands alone: nothing is loaded from anywhere', () => {
  expect(page).not.toMatch(/(src|href)="(?!data:image\/jpeg;base64,|#)/);
  expect(page).not.toMatch(/url\(|@import|<link|<iframe/);
});

test('the policy allows its own style and script and nothing else', () => {
  const allowed = policy(page);
  expect(allowed).toContain("default-src 'none'");
  expect(allowed).not.toContain('unsafe');
  expect(allowed).toContain(hash(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1]));
  expect(allowed).toContain(hash(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1]));
  expect(page).not.toMatch(/ style="| on[a-z]+="/);
});

test('every issue has a card, and every box a number that leads to it', () => {
  for (const number of [1, 2, 3, 4, 5]) expect(page).toContain(`id="issue-${number}"`);
  for (const number of [1, 2, 4]) {
    expect(page).toContain(`id="mark-${number}"`);
    expect(page).toContain(`href="#mark-${number}"`);
  }
  expect(page).not.toContain('href="#mark-3"');
});

test('boxes are drawn in the pixels of the page', () => {
  expect(page).toContain('viewBox="0 0 1190 1684"');
  expect(page).toContain('points="354,414 824,414 824,451 354,451"');
});

test('says everything in both languages and shows the one asked for', () => {
  expect(page).toContain('<span lang="zh">租赁合同上的地址与申请表不一致</span>');
  expect(page).toContain('<span lang="en">The address on the lease differs from the form</span>');
  expect(page).toMatch(/id="lang-zh"[^>]* checked/);
  expect(renderHtml(pictured, 'en')).toMatch(/id="lang-en"[^>]* checked/);
});

test('marks where two values differ', () => {
  expect(page).toContain('18号院<mark>2</mark>号楼101室');
  expect(page).toContain('18号院<mark>3</mark>号楼101室');
});

test('no text of a case becomes markup', () => {
  const attack = `</script><img src=x onerror=alert(1)>"'<svg/onload=alert(1)>`;
  const text = { zh: attack, en: attack };
  const poison = (issue: Issue): Issue => ({
    ...issue,
    message: text,
    guidance: text,
    subject: attack,
    rule: attack,
    basis: attack,
    evidence: [
      { form: attack, value: attack },
      { document: 'd1', field: 'name', value: attack },
    ],
  });
  const report: Report = {
    ...sampleReport,
    caseId: attack,
    digest: attack,
    requirements: sampleReport.requirements.map((one) => ({ ...one, title: text })),
    documents: sampleReport.documents.map((document) => ({
      ...document,
      fields: Object.fromEntries(
        Object.entries(document.fields).map(([name, field]) => [name + attack, { ...field, value: attack }]),
      ),
    })),
    issues: sampleReport.issues.map(poison),
  };
  const hostile = { ...pictured, report, matterTitle: text, files: [attack, attack, attack] };
  const source = renderHtml(hostile, 'zh');
  expect(source).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(source).not.toMatch(/<img src=x|<svg\/onload/);
  expect(source.match(/<\/script>/g)).toHaveLength(1);
});

test('an approval is calm', () => {
  const report: Report = { ...sampleReport, decision: 'approve', issues: [] };
  const approved = renderHtml({ ...pictured, report }, 'zh');
  expect(approved).toContain('没有发现问题');
  expect(approved).not.toContain('class="card');
});
