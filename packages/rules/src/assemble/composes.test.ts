import { YushenError } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../load/load-pack';
import { testVocabulary } from '../testing/test-vocabulary';

const packs: Readonly<Record<string, string>> = {
  'parts/registry': `id: registry
title: { zh: 设立登记, en: Registration }
department: { zh: 市场监管, en: Registry }
basis: [条例]
form:
  head: { type: object, title: { zh: 负责人, en: head }, fields: { name: { type: string, title: { zh: 名, en: n } } } }
  staff:
    type: list
    title: { zh: 员工, en: staff }
    of: { type: object, title: { zh: 人, en: p }, fields: { name: { type: string, title: { zh: 名, en: n } }, chief: { type: boolean, title: { zh: 主管, en: chief } } } }
identities: [{ document: id-card-front, name: name, idNumber: idNumber, back: id-card-back }]
requirements:
  - id: application
    title: { zh: 申请书, en: application }
    accepts: [company-application]
    why: { zh: 登记, en: to register }
  - id: cards
    title: { zh: 身份证, en: cards }
    accepts: [{ all: [id-card-front, id-card-back] }]
    each: [head, staff]
    why: { zh: 登记, en: to register }
rules:
  - { id: name, title: { zh: 名, en: n }, check: same-name, params: { sources: [form.head.name, cards.name] } }
`,
  'parts/bank': `id: bank
title: { zh: 开户, en: Account }
department: { zh: 银行, en: Bank }
basis: [办法]
form:
  account: { type: boolean, title: { zh: 开户, en: account } }
requirements:
  - { id: cards, of: head, when: form.account, why: { zh: 核实身份, en: to know the head } }
  - { id: application, when: form.account, why: { zh: 取数, en: for its data } }
`,
  'tax@2026.1': `id: tax
version: '2026.1'
title: { zh: 税务登记, en: Tax }
departments: [{ zh: 税务, en: Tax service }]
basis: [征管法]
effectiveFrom: '2026-01-01'
form:
  head: { type: object, required: true, title: { zh: 法人, en: head }, fields: { phone: { type: string, title: { zh: 电话, en: phone } } } }
requirements:
  - { id: application, title: { zh: 税务表, en: tax form }, accepts: [tax-registration-form] }
rules:
  - { id: sealed, title: { zh: 盖章, en: sealed }, check: sealed, params: { requirements: [application] } }
`,
};

const whole = `id: one-thing
version: '2026.1'
title: { zh: 一件事, en: One thing }
effectiveFrom: '2026-01-01'
composes:
  - parts/registry
  - parts/bank
  - { pack: tax@2026.1, as: { application: tax-form } }
`;

const load = (text = whole, changed: Readonly<Record<string, string>> = {}) =>
  loadPack({ file: 'whole.yaml', text }, testVocabulary, (name) => ({
    file: `${name}.yaml`,
    text: changed[name] ?? packs[name] ?? '',
  }));

const faultOf = (text: string, changed?: Readonly<Record<string, string>>): string => {
  try {
    load(text, changed);
  } catch (error) {
    if (YushenError.is(error) && error.code === 'bad-pack') return error.message.split('\n')[0]!;
    throw error;
  }
  return 'no fault';
};

test('a few lines of YAML make one list of three departments, each document asked for once', () => {
  const pack = load();
  expect(pack.requirements.map(({ id }) => id)).toEqual(['application', 'cards', 'tax-form']);
  expect(pack.departments.map(({ en }) => en)).toEqual(['Registry', 'Bank', 'Tax service']);
  expect(pack.basis).toEqual(['条例', '办法', '征管法']);
  expect(Object.keys(pack.form)).toEqual(['head', 'staff', 'account']);
  expect(pack.form.head).toMatchObject({ required: true, fields: { name: {}, phone: {} } });
});

test('it says which department needs what, for whom and why', () => {
  const [registry, bank, tax] = load().parts;
  expect(registry?.needs.map(({ requirement }) => requirement)).toEqual(['application', 'cards']);
  expect(bank?.needs[0]).toMatchObject({
    requirement: 'cards',
    why: { en: 'to know the head' },
    subjects: [{ path: 'head' }],
    when: { text: 'form.account' },
  });
  expect(tax?.needs).toMatchObject([{ requirement: 'tax-form', why: { en: 'Asked for by "Tax"' } }]);
  expect([registry?.rules, bank?.rules, tax?.rules]).toEqual([['name'], [], ['sealed']]);
});

test("a renamed requirement is what that matter's own rules look at", () => {
  const sealed = load().rules.find(({ id }) => id === 'sealed');
  expect(JSON.stringify(sealed?.checks[0]?.params)).toContain('tax-form');
});

test('what the whole says of a part’s requirement changes it', () => {
  const changed = load(`${whole}requirements:\n  - { id: tax-form, title: { zh: 税, en: changed } }\n`);
  expect(changed.requirements[2]).toMatchObject({ title: { en: 'changed' }, accepts: [['tax-registration-form']] });
});

test('the same documents on two conditions are asked for where either holds', () => {
  const conditional = (when: string, zh: string) =>
    packs['parts/bank']!.replace(
      '  - { id: application, when: form.account, why',
      `  - { id: extra, title: { zh: 许可, en: permit }, accepts: [permit], when: ${when}, condition: { zh: ${zh}, en: ${zh} }, why`,
    );
  const pack = load(whole.replace('  - parts/registry', '  - parts/registry\n  - parts/other'), {
    'parts/bank': conditional('form.account', '甲'),
    'parts/other': conditional('form.account == false', '乙')
      .replace('id: bank', 'id: other')
      .replace(/ {2}- { id: cards.*\n/, ''),
  });
  const extra = pack.requirements.find(({ id }) => id === 'extra');
  expect(extra?.when?.text).toBe('(form.account == false) || (form.account)');
  expect(extra?.condition?.zh).toBe('乙，或甲');
});

describe('what does not fit together is refused', () => {
  test.each([
    [
      'one id for different documents',
      whole.replace('as: { application: tax-form }', 'as: {}'),
      {},
      /has another "accepts".*as: \{ application/,
    ],
    [
      'a new name for what is not there',
      whole.replace('application: tax', 'form: tax'),
      {},
      /whole\.yaml:8:.*it has no "form"/,
    ],
    [
      'a part that does not say why',
      whole,
      { 'parts/bank': packs['parts/bank']!.replaceAll(/, why: [^}]*}/g, '') },
      /parts\/bank\.yaml.*"why"/,
    ],
    [
      'a need for what nobody defines',
      whole,
      { 'parts/bank': packs['parts/bank']!.replace('id: cards', 'id: card') },
      /Did you mean "cards"/,
    ],
    [
      'a person whom it does not hold for',
      whole,
      { 'parts/bank': packs['parts/bank']!.replace('of: head', 'of: owner') },
      /parts\/bank\.yaml:8:.*not "owner"/,
    ],
    [
      'a form key with two meanings',
      whole,
      { 'parts/bank': packs['parts/bank']!.replace('  account: { type: boolean', '  head: { type: boolean') },
      /"head" means something else/,
    ],
    [
      'a rule with two meanings',
      whole,
      { 'tax@2026.1': packs['tax@2026.1']!.replace('id: sealed', 'id: name') },
      /"name" is another rule/,
    ],
  ])('%s', (_, text, changed, said) => {
    expect(faultOf(text, changed)).toMatch(said);
  });
});
