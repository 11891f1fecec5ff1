import { describe, expect, test } from 'vitest';
import { inShort, judgeGiven, packOf } from '../testing/try-rule';

const title = { zh: '甲', en: 'a' };
const compare = { check: 'same-name', params: { sources: ['form.name', 'lease.lessee'] } };
const rule = (id: string, more: object) => ({ id, title, ...compare, ...more });
const given = (lessee: unknown) => ({
  form: { name: '李晓梅' },
  documents: { lease: { type: 'lease-contract', fields: { lessee } } },
});
const found = (rules: object[], lessee: unknown, more: object = {}) =>
  judgeGiven(packOf({ rules, ...more }), given(lessee)).findings.map(inShort);

describe('severity', () => {
  test.each([
    [{}, '周文', ['field.mismatch block']],
    [{ severity: 'review' }, '周文', ['field.mismatch review']],
    [{ severity: 'notice' }, '周文', ['field.mismatch notice']],
    [{ severity: 'notice' }, { value: '周文', confidence: 0.5 }, ['field.mismatch notice']],
  ])('%j on %j → %j', (more, lessee, codes) => {
    expect(found([rule('r', more)], lessee)).toEqual(codes);
  });
});

describe('confidence', () => {
  test('a value that agrees with the form needs less, but not nothing', () => {
    expect(found([rule('r', {})], { value: '李晓梅', confidence: 0.75 })).toEqual([]);
    expect(found([rule('r', {})], { value: '李晓梅', confidence: 0.3 })).toEqual(['field.unreadable review']);
  });

  test('a pack sets its own limits', () => {
    const limits = { confidence: { relied: 0.99, corroborated: 0.95 } };
    expect(found([rule('r', {})], { value: '李晓梅', confidence: 0.94 }, limits)).toEqual(['field.unreadable review']);
  });

  test('a doubtful field is reported once, however many rules rely on it', () => {
    const rules = [rule('r', {}), rule('s', {})];
    expect(found(rules, { value: '李晓梅', confidence: 0.1 })).toEqual(['field.unreadable review']);
  });
});

describe('a blank', () => {
  test('blocks where its place was surely found blank, unless the pack says otherwise', () => {
    expect(found([rule('r', {})], '')).toEqual(['field.missing block']);
    expect(found([rule('r', {})], '', { blank: 'review' })).toEqual(['field.missing review']);
  });

  test('that was only not found, or found blank in doubt, is for a person', () => {
    expect(found([rule('r', {})], undefined)).toEqual(['field.missing review']);
    expect(found([rule('r', {})], { value: '', confidence: 0.8 })).toEqual(['field.missing review']);
  });

  test('of a field with two names is sure only where both places are', () => {
    const either = rule('r', { params: { sources: ['form.name', 'lease.lessee|lessor'] } });
    const tried = (fields: object) =>
      judgeGiven(packOf({ rules: [either] }), {
        form: { name: '李晓梅' },
        documents: { lease: { type: 'lease-contract', fields } },
      }).findings.map(inShort);
    expect(tried({ lessee: '' })).toEqual(['field.missing review']);
    expect(tried({ lessee: '', lessor: '' })).toEqual(['field.missing block']);
  });

  test('is no fault where the reference says so', () => {
    const optional = rule('r', { params: { sources: ['form.name', 'lease.lessee?'] } });
    expect(found([optional], '')).toEqual([]);
  });

  test('counts where a requirement names the field', () => {
    const requirements = [{ id: 'lease', title, accepts: ['lease-contract'], fields: ['lessor'] }];
    const { findings } = judgeGiven(packOf({ requirements }), given('李晓梅'));
    expect(findings).toMatchObject([
      { code: 'field.missing', severity: 'review', document: 'lease', field: 'lessor', requirement: 'lease' },
    ]);
  });
});

describe('a condition', () => {
  test('that is false takes the rule away', () => {
    const { findings, outcomes } = judgeGiven(
      packOf({ rules: [rule('r', { when: 'has(form.amount)' })] }),
      given('周文'),
    );
    expect([findings, outcomes]).toEqual([
      [],
      [{ rule: 'r', title, status: 'not-applicable', inputs: [{ form: 'amount' }] }],
    ]);
  });

  test('that is unknown leaves the rule to a person', () => {
    const { findings, outcomes } = judgeGiven(
      packOf({ rules: [rule('r', { when: 'form.residential' })] }),
      given('李晓梅'),
    );
    expect(findings).toMatchObject([
      { code: 'field.missing', severity: 'review', rule: 'r', evidence: [{ form: 'residential' }] },
    ]);
    expect(outcomes[0]).toMatchObject({ rule: 'r', status: 'unknown' });
  });
});

test('a finding says where it is and why', () => {
  const [finding] = judgeGiven(
    packOf({ rules: [rule('r', { basis: '某法', guidance: title })] }),
    given('周文'),
  ).findings;
  expect(finding).toMatchObject({
    code: 'field.mismatch',
    rule: 'r',
    basis: '某法',
    guidance: title,
    requirement: 'lease',
    document: 'lease',
    material: 0,
    page: 0,
    field: 'lessee',
    evidence: [
      { document: 'lease', field: 'lessee', value: '周文' },
      { form: 'name', value: '李晓梅' },
    ],
  });
  expect(finding?.box).toHaveLength(4);
});

test('a requirement with a fault on its documents is defective, and the outcome lists what was looked at', () => {
  const { requirements, outcomes } = judgeGiven(packOf({ rules: [rule('r', {})] }), given('周文'));
  expect(requirements).toMatchObject([{ id: 'lease', status: 'defective', documents: ['lease'] }]);
  expect(outcomes).toMatchObject([
    { rule: 'r', status: 'failed', inputs: [{ form: 'name' }, { document: 'lease', field: 'lessee' }] },
  ]);
});

test('a requirement may hold only for some of a list', () => {
  const married = { type: 'boolean', title };
  const name = { type: 'string', title };
  const form = { others: { type: 'list', title, of: { type: 'object', title, fields: { name, married } } } };
  const requirements = [
    { id: 'marriage', title, accepts: ['marriage-certificate'], each: 'others', where: 'person.married' },
  ];
  const identities = [{ document: 'marriage-certificate', name: ['personAName', 'personBName'], several: true }];
  const pack = packOf({ form, applicant: {}, identities, requirements, rules: [] });
  const judged = judgeGiven(pack, {
    form: { others: [{ name: '李晓梅', married: true }, { name: '周文', married: false }, { name: '赵丽' }] },
  });
  expect(
    judged.findings.map(({ code, severity, subject, evidence }) => [code, severity, subject ?? evidence?.[0]?.form]),
  ).toEqual([
    ['material.missing', 'block', '李晓梅'],
    ['field.missing', 'review', 'others.2.married'],
  ]);
});
