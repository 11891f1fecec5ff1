import { describe, expect, test } from 'vitest';
import { nearShipped, shippedMatters, shippedSource } from '../testing/shipped-packs';
import { testVocabulary } from '../testing/test-vocabulary';
import { LINT_CODES } from './lint-finding';
import { lintPack } from './lint-pack';

const good = `id: small-matter
version: '2026.1'
title: { zh: 甲, en: a }
departments: [{ zh: 甲, en: a }]
basis: [none]
effectiveFrom: '2026-01-01'
applicant: { name: owner.name }
form:
  owner:
    type: object
    title: { zh: 业主, en: owner }
    fields:
      name: { type: string, title: { zh: 姓名, en: name } }
      phone: { type: string, informative: true, title: { zh: 电话, en: phone } }
  tenure:
    type: enum
    title: { zh: 取得方式, en: tenure }
    values: { owned: { zh: 自有, en: owned }, leased: { zh: 租赁, en: leased } }
  dwelling: { type: boolean, title: { zh: 住宅, en: dwelling } }
requirements:
  - id: lease
    title: { zh: 租赁合同, en: lease }
    accepts: [lease-contract]
    when: form.tenure == "leased"
    condition: { zh: 租赁的, en: where leased }
    basis: 民法典 第七百零三条
    guidance: { zh: 请上传。例如原件, en: "upload it, for example the original" }
  - id: title
    title: { zh: 产权证, en: title }
    accepts: [real-estate-certificate]
    when: form.tenure == "owned" || form.dwelling
    condition: { zh: 自有的, en: where owned }
    basis: 民法典 第二百零九条
    guidance: { zh: 请上传。例如原件, en: "upload it, for example the original" }
rules:
  - id: name
    title: { zh: 一致, en: the same }
    check: same-name
    params: { sources: [form.owner.name, lease.lessee] }
    when: form.tenure == "leased"
    basis: 民法典 第七百零三条
    guidance: { zh: 请改正。例如改错字, en: "correct it, for example a slip" }
`;

const lint = (text: string) =>
  lintPack({ file: 'matter.yaml', text }, testVocabulary, () => ({ file: 'none.yaml', text: '' }));
const rule = (lines: string): string =>
  `${good}  - id: more
    title: { zh: 另, en: more }
    basis: 民法典 第一条
    guidance: { zh: 请改正。例如改错字, en: "correct it, for example a slip" }
${lines.replaceAll(/^/gm, '    ')}
`;

test('a sound pack has no findings', () => {
  expect(lint(good)).toEqual([]);
});

test.each(shippedMatters)('%s has no findings', (matter) => {
  expect(lintPack(shippedSource(`${matter}/matter.yaml`), testVocabulary, nearShipped(matter))).toEqual([]);
});

const FAULTS: readonly (readonly [string, string, string, number])[] = [
  [
    'a choice that is not there',
    good.replace('when: form.tenure == "leased"\n    cond', 'when: form.tenure == "rented"\n    cond'),
    'condition.unknown-value lease',
    24,
  ],
  [
    'a contradiction',
    good.replace('form.tenure == "owned" || form.dwelling', 'form.tenure == "owned" && form.tenure == "leased"'),
    'requirement.unreachable title',
    31,
  ],
  [
    'a condition that always holds',
    good.replace('form.tenure == "owned" || form.dwelling', 'form.dwelling || !form.dwelling'),
    'condition.always title',
    31,
  ],
  [
    'a rule whose own condition contradicts itself',
    rule(
      'check: same-name\nwhen: form.dwelling && !form.dwelling\nparams: { sources: [form.owner.name, title.owner] }',
    ),
    'condition.never more',
    48,
  ],
  [
    'a rule about a document that is not asked for where it applies',
    rule('check: signed\nwhen: form.tenure == "owned"\nparams: { zones: [lease.lessee] }'),
    'rule.never-fires more',
    43,
  ],
  [
    'documents that are never there together',
    rule('check: same-name\nparams: { sources: [lease.lessor, title.owner] }\nwhen: "!form.dwelling"'),
    'rule.never-fires more',
    43,
  ],
  [
    'an assertion that cannot fail',
    rule('check: expression\nmessage: { zh: 甲, en: a }\nparams: { assert: form.dwelling || !form.dwelling }'),
    'rule.never-fires more',
    43,
  ],
  [
    'a rule about a document that nobody asks for',
    rule('check: bank-account-valid\nparams: { fields: [bank-card.cardNumber] }'),
    'rule.never-fires more',
    43,
  ],
  ['no guidance', good.replace(/( {4}guidance: .*\n)$/, ''), 'wording.missing name', 36],
  [
    'an assertion without a message',
    rule('check: expression\nparams: { assert: form.dwelling }'),
    'wording.missing more',
    43,
  ],
  [
    'a registry without words',
    good.replace(
      'accepts: [lease-contract]',
      'accepts: [lease-contract]\n    available: [{ from: homes, type: lease-contract }]',
    ),
    'wording.missing lease',
    24,
  ],
  [
    'a document that a registry supplies, asked for elsewhere without saying so',
    good
      .replace(
        'accepts: [lease-contract]',
        'accepts: [lease-contract]\n    available: [{ from: homes, type: lease-contract }]',
      )
      .replace('accepts: [real-estate-certificate]', 'accepts: [real-estate-certificate, lease-contract]'),
    'sharing.unstated title',
    31,
  ],
  ['no Chinese', good.replace('zh: 请改正。例如改错字', 'zh: correct it'), 'wording.missing name', 42],
  ['guidance without an example', good.replace('请改正。例如改错字', '请改正'), 'wording.no-example name', 42],
  [
    'no basis',
    good.replace('    basis: 民法典 第七百零三条\n    guidance: { zh: 请改正', '    guidance: { zh: 请改正'),
    'basis.missing name',
    36,
  ],
  ['a form key that nobody reads', good.replace('informative: true, ', ''), 'form.unread form.owner.phone', 14],
  ['a fault that loading refuses', good.replace('lease.lessee', 'lease.lesser'), 'pack.fault ', 39],
];

describe('each fault has its place and a way out', () => {
  test.each(FAULTS)('%s', (_, text, said, line) => {
    expect(text).not.toBe(good);
    const found = lint(text);
    expect(found.map(({ code, about }) => `${code} ${about}`)).toContain(said);
    const finding = found.find(({ code, about }) => `${code} ${about}` === said)!;
    expect(finding).toMatchObject({ file: 'matter.yaml', line });
    for (const { zh, en } of [finding.message, finding.way]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/);
    }
  });

  test('no kind of finding goes untried', () => {
    const tried = new Set(FAULTS.map(([, , said]) => said.split(' ')[0]));
    expect([...LINT_CODES].filter((code) => !tried.has(code))).toEqual([]);
  });
});

test('all faults are told at once, not the first alone', () => {
  const two = good.replace('lease.lessee', 'lease.lesser').replace('[real-estate-certificate]', '[real-estate-paper]');
  expect(lint(two).filter(({ code }) => code === 'pack.fault')).toHaveLength(2);
  expect(lint('id: [')).toMatchObject([{ code: 'pack.fault', line: 1 }]);
});

describe('nothing is claimed about what cannot be tried out', () => {
  const conditional = (when: string): readonly string[] =>
    lint(good.replace('form.tenure == "owned" || form.dwelling', when))
      .filter(({ about }) => about === 'title')
      .map(({ code }) => code);
  test.each([
    ['form.owner.name.startsWith("张") && form.dwelling'],
    ['form.owner.name != form.tenure'],
    ['size(form.owner.name) == 7'],
    ['!has(form.owner) || form.dwelling'],
  ])('%s', (when) => {
    expect(conditional(when)).toEqual([]);
  });
});
