import { type Report, wordFinding } from '@yushen/contract';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { givenSchema } from '../examples/example-schema';
import { givenFacts } from '../examples/given-facts';
import { judge } from '../judge/judge';
import { shippedPack, shippedSource } from '../testing/shipped-packs';
import { mergeDifference } from '../yaml/merge-difference';
import { type DepartmentView, splitByDepartment } from './split-by-department';

const pack = shippedPack('enterprise-establishment');
const { base } = parse(shippedSource('enterprise-establishment/matter.test.yaml').text) as { base: object };

function reportOn(difference: object): Pick<Report, 'requirements' | 'documents' | 'issues' | 'decision'> {
  const facts = givenFacts(pack, givenSchema.parse(mergeDifference(base, difference)));
  const { requirements, findings } = judge(pack, facts);
  const issues = findings.map((finding) => wordFinding(finding));
  const decision = issues.some(({ severity }) => severity === 'block') ? 'correct' : 'approve';
  return { requirements: [...requirements], documents: [...facts.documents], issues, decision };
}

const viewsOf = (difference: object = {}): Readonly<Record<string, DepartmentView>> =>
  Object.fromEntries(splitByDepartment(pack, reportOn(difference)).map((view) => [view.part, view]));

const idsOf = (entries: readonly { readonly id: string }[] = []): readonly string[] => entries.map(({ id }) => id);

test('every department has its own list, and only its own documents', () => {
  const views = viewsOf();
  expect(Object.keys(views)).toEqual([
    'company-registration',
    'seal-filing',
    'tax-information',
    'social-insurance-registration',
    'housing-fund-registration',
    'bank-account',
  ]);
  expect(idsOf(views['seal-filing']?.requirements)).toEqual(['application', 'officers-id']);
  expect(idsOf(views['seal-filing']?.documents)).toEqual(['application', 'front', 'back']);
  expect(idsOf(views['social-insurance-registration']?.documents)).toEqual(['application']);
  expect(views['seal-filing']?.requirements[1]).toMatchObject({
    neededBy: [{ part: 'seal-filing', subjects: ['李晓梅'] }],
    subjects: [{ subject: '李晓梅' }],
  });
});

test('a department that the form does not ask for is not concerned', () => {
  expect(viewsOf({ form: { openBankAccount: true } })['bank-account']).toMatchObject({ concerned: true });
  const bank = viewsOf({ form: { openBankAccount: false } })['bank-account'];
  expect(bank).toMatchObject({ concerned: false, requirements: [], documents: [], issues: [] });
});

test('a person is needed in the role that a department asks about, also in one of several roles', () => {
  const officer = { name: '赵丽', idNumber: '44030419880808202X' };
  const taxed = (officers: object[]) =>
    viewsOf({ form: { officers } })['tax-information']?.requirements.find(({ id }) => id === 'officers-id')?.subjects;
  expect(taxed([{ ...officer, role: 'supervisor' }])?.map(({ subject }) => subject)).toEqual(['李晓梅']);
  expect(
    taxed([
      { ...officer, role: 'supervisor' },
      { ...officer, role: 'finance' },
    ])?.map(({ subject }) => subject),
  ).toEqual(['李晓梅', '赵丽']);
});

test('an issue goes where its document is needed, and nowhere else', () => {
  const views = viewsOf({ documents: { lease: { fields: { endDate: '2026-02-28' } } } });
  expect(views['company-registration']?.issues.map(({ code }) => code)).toEqual(['document.expired']);
  for (const part of ['seal-filing', 'tax-information', 'bank-account'])
    expect(views[part]).toMatchObject({ decision: 'approve', issues: [] });
  const own = viewsOf({ documents: { back: { fields: { validUntil: '2026-01-01' } } } });
  for (const part of ['company-registration', 'seal-filing', 'tax-information', 'bank-account'])
    expect(own[part], part).toMatchObject({ decision: 'correct' });
  expect(own['housing-fund-registration']).toMatchObject({ decision: 'approve' });
});

test('a document of somebody else is not shown as evidence', () => {
  const views = viewsOf({ documents: { application: { fields: { legalRepresentative: '周文' } } } });
  const seen = views['housing-fund-registration']!.issues.flatMap(({ evidence = [] }) => evidence);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.map(({ document }) => document).filter((one) => one !== undefined && one !== 'application')).toEqual([]);
});

test('no issue is lost, whatever is wrong', () => {
  for (const difference of [
    { documents: { articles: null, back: null } },
    { form: { companyName: '深圳市晓梅餐饮店' } },
    { unreadable: [{ file: 'x.jpg' }] },
    { documents: { stray: { type: 'marriage-certificate' } } },
  ]) {
    const report = reportOn(difference);
    const views = splitByDepartment(pack, report);
    const shown = (issue: (typeof report.issues)[number]) =>
      views.some(({ issues }) => issues.some(({ message }) => message.zh === issue.message.zh));
    expect(report.issues.filter((issue) => !shown(issue))).toEqual([]);
    expect(report.issues.length + Number('unreadable' in difference)).toBeGreaterThan(0);
  }
});

test('a matter of one piece has no departments to split into', () => {
  expect(splitByDepartment(shippedPack('tax-registration'), reportOn({}))).toEqual([]);
});
