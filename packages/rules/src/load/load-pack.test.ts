import { YushenError } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { testVocabulary } from '../testing/test-vocabulary';
import { loadPack } from './load-pack';

const good = `id: small-matter
version: '2026.1'
title: { zh: 甲, en: a }
departments: [{ zh: 甲, en: a }]
basis: [none]
effectiveFrom: '2026-01-01'
form:
  residential: { type: boolean, title: { zh: 住宅, en: dwelling } }
  names: { type: string, title: { zh: 名称, en: name } }
requirements:
  - id: lease
    title: { zh: 租赁合同, en: lease }
    accepts: [lease-contract]
    when: form.residential
    condition: { zh: 住宅, en: a dwelling }
rules:
  - id: same
    title: { zh: 一致, en: same }
    check: same-name
    params: { sources: [form.names, lease.lessee] }
`;

const load = (text: string, shared?: string) =>
  loadPack({ file: 'matter.yaml', text }, testVocabulary, (name) => ({ file: `${name}.yaml`, text: shared ?? '' }));

const faultOf = (text: string, shared?: string): string => {
  try {
    load(text, shared);
  } catch (error) {
    if (YushenError.is(error) && error.code === 'bad-pack') return error.message;
    throw error;
  }
  return 'no fault';
};

test('a good pack loads', () => {
  const pack = load(good);
  expect(pack.requirements[0]).toMatchObject({ id: 'lease', accepts: [['lease-contract']] });
  expect(pack.rules[0]?.checks[0]?.params).toMatchObject({
    sources: [{ kind: 'form', path: 'names' }, { requirement: 'lease' }],
  });
});

describe('a fault is pointed at', () => {
  test.each([
    ['text that is not YAML', 'id: small-matter', 'id: [small', 'matter.yaml:2:'],
    ['an unknown key', 'effectiveFrom:', 'colour: red\neffectiveFrom:', 'matter.yaml:6:1: Unrecognized key: "colour"'],
    [
      'an unknown form key in a condition',
      'when: form.residential',
      'when: form.colour == "red"',
      'matter.yaml:14:16: No such key: colour',
    ],
    [
      'a condition of the wrong type',
      'when: form.residential',
      'when: form.names',
      'matter.yaml:14:11: comes to string',
    ],
    [
      'a condition that does not parse',
      'when: form.residential',
      'when: form.residential =',
      'matter.yaml:14:28: Unexpected',
    ],
    ['an unknown document type', '[lease-contract]', '[lease-contrakt]', 'Did you mean "lease-contract"?'],
    [
      'an unknown check',
      'check: same-name',
      'check: same-nam',
      'matter.yaml:19:12: "same-nam" is no check. Did you mean "same-name"?',
    ],
    [
      'an unknown requirement in a reference',
      'lease.lessee',
      'leese.lessee',
      'matter.yaml:20:37: rules.0.params.sources.1: "leese" is no requirement. Did you mean "lease"?',
    ],
    ['an unknown field in a reference', 'lease.lessee', 'lease.leser', 'no such document carries "leser"'],
    ['an unknown form path in a reference', 'form.names,', 'form.nam,', 'the form has no "nam"'],
    ['a parameter too many', 'lease.lessee] }', 'lease.lessee], colour: red }', 'Unrecognized key: "colour"'],
    ['a condition without words', '    condition: { zh: 住宅, en: a dwelling }\n', '', 'says so in words'],
    [
      'an id that stands twice',
      'rules:',
      'rules:\n  - { id: same, title: { zh: 甲, en: a }, check: expression, params: { assert: "true" } }',
      '"same" stands twice',
    ],
  ])('%s', (_, from, to, said) => {
    expect(good).toContain(from);
    expect(faultOf(good.replace(from, to))).toContain(said);
  });

  test('with the line and a caret under the place', () => {
    const [, line, caret] = faultOf(good.replace('form.residential', 'form.colour')).split('\n');
    expect(line).toBe('14 |     when: form.colour');
    expect(caret).toBe('   |                ^');
  });

  test('inside an expression among parameters', () => {
    const rule = `  - id: other
    title: { zh: 甲, en: a }
    check: expression
    params:
      assert: form.residential && form.nothing
`;
    expect(faultOf(good + rule)).toContain('matter.yaml:25:40:');
  });
});

test('a list of persons takes only documents that say whose they are', () => {
  const listed = good
    .replace(
      'requirements:',
      '  people: { type: list, title: { zh: 人, en: people }, of: { type: object, title: { zh: 人, en: person }, fields: {} } }\nrequirements:',
    )
    .replace('    when:', '    each: people\n    when:');
  expect(faultOf(listed)).toContain('"lease-contract" is not among "identities"');
});

describe('a shared pack', () => {
  const including = good.replace('form:', 'include: [base]\nform:');
  const shared = `rules:
  - id: same
    title: { zh: 共享, en: shared }
    check: expression
    params: { assert: form.residential }
  - id: extra
    title: { zh: 另, en: extra }
    check: expression
    params: { assert: form.residential }
  - id: cards
    title: { zh: 卡, en: cards }
    check: bank-account-valid
    params: { fields: [bank-card.cardNumber] }
`;
  test('adds its rules; an own rule of the same id wins, and what touches no document of the matter falls away', () => {
    const { rules } = load(including, shared);
    expect(rules.map(({ id, title }) => [id, title.en])).toEqual([
      ['same', 'same'],
      ['extra', 'extra'],
    ]);
  });

  test('can be left out by id', () => {
    const { rules } = load(including.replace('include: [base]', 'include: [base]\nwithout: [extra]'), shared);
    expect(rules.map(({ id }) => id)).toEqual(['same']);
    expect(faultOf(including.replace('include: [base]', 'include: [base]\nwithout: [extras]'), shared)).toContain(
      'Did you mean "extra"?',
    );
  });

  test('has its own faults, in its own file', () => {
    expect(faultOf(including, shared.replaceAll('form.residential', 'form.nothing'))).toMatch(/^base\.yaml:9:\d+: /);
  });
});
