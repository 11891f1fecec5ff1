import { describe, expect, test } from 'vitest';
import { packOf } from '../testing/try-rule';
import { mergeDifference } from '../yaml/merge-difference';
import { runExamples } from './run-examples';

const title = { zh: '甲', en: 'a' };
const pack = packOf({
  rules: [{ id: 'same', title, check: 'same-name', params: { sources: ['form.name', 'lease.lessee'] } }],
});
const base = `base:
  submittedAt: '2026-03-15'
  form: { name: 李晓梅 }
  documents: { lease: { type: lease-contract, fields: { lessee: 李晓梅 } } }
`;
const failing = `  - name: another lessee
    rule: same
    given: { documents: { lease: { fields: { lessee: 周文 } } } }
    expect: [{ code: field.mismatch, severity: block }]
  - name: no lease
    requirement: lease
    given: { documents: { lease: null } }
    expect: [{ code: material.missing, severity: block }]
`;
const run = (text: string) => runExamples(pack, { file: 'matter.test.yaml', text });

test('a pack with an example on either side of every rule passes', () => {
  expect(run(`${base}examples:\n${failing}`)).toMatchObject({ passed: true, uncovered: [] });
});

test('a rule without a failing example is a fault', () => {
  const report = run(`${base}examples: []\n`);
  expect(report.passed).toBe(false);
  expect(report.uncovered).toEqual([
    { id: 'lease', lacks: 'failing' },
    { id: 'same', lacks: 'failing' },
  ]);
});

test('an example that comes out differently says how', () => {
  const report = run(`${base}examples:\n${failing.replace('severity: block', 'severity: review')}`);
  expect(report.passed).toBe(false);
  expect(report.results[1]).toEqual({
    name: 'another lessee',
    about: 'same',
    passed: false,
    expected: ['field.mismatch review'],
    actual: ['field.mismatch block'],
  });
});

test('a base that is not clean is a failed example', () => {
  const report = run(`${base.replace('lessee: 李晓梅', 'lessee: 周文')}examples: []\n`);
  expect(report.results[0]).toMatchObject({ passed: false, actual: ['field.mismatch block'] });
});

describe('examples that name what is not there are refused with their place', () => {
  test.each([
    ['rule: same', 'rule: sam', 'matter.test.yaml:7:11: "another lessee": the pack has no rule "sam"'],
    ['requirement: lease', 'requirement: lese', 'the pack has no requirement "lese"'],
    ['    rule: same', '    variant: none\n    rule: same', 'there is no variant "none"'],
    ['given: { documents', 'given: { form: { nam: 1 }, documents', 'form.nam: is not a key of this form'],
    ['code: field.mismatch', 'code: field.mismatched', 'matter.test.yaml:9:'],
  ])('%s → %s', (from, to, message) => {
    expect(() => run(`${base}examples:\n${failing.replace(from, to)}`)).toThrowError(message);
  });
});

describe('the examples of the pack that it extends hold here too', () => {
  const inherited = [{ file: 'base.test.yaml', text: `${base}examples:\n${failing}` }];
  const local = (text: string) => runExamples(pack, { file: 'local.test.yaml', text }, inherited);

  test('without a word', () => {
    const report = local('examples: []\n');
    expect(report).toMatchObject({ passed: true, coverage: { total: 2, covered: 2 } });
    expect(report.results.map(({ name, inherited }) => [name, inherited])).toContainEqual(['no lease', true]);
  });

  test('restated under their name', () => {
    const restated = `examples:
  - name: another lessee
    rule: same
    given: { form: { name: 周文 } }
    expect: [{ code: field.mismatch, severity: block }]
`;
    const { results, passed } = local(restated);
    expect(passed).toBe(true);
    expect(results.filter(({ name }) => name === 'another lessee')).toHaveLength(1);
    expect(results.find(({ name }) => name === 'another lessee')?.inherited).toBeUndefined();
  });

  test('with another base, which is merged over theirs', () => {
    const clean = (text: string) => local(text).results.find(({ name }) => name === 'the base is a clean case');
    expect(clean('base: { form: { name: 周文 } }\n')).toMatchObject({ passed: false });
    const both = 'base: { form: { name: 周文 }, documents: { lease: { fields: { lessee: 周文 } } } }\n';
    expect(clean(both)).toMatchObject({ passed: true });
  });

  test('or left out by name', () => {
    expect(local('without: [no lease]\n').uncovered).toEqual([{ id: 'lease', lacks: 'failing' }]);
    expect(() => local('without: [no leese]\n')).toThrowError('Did you mean "no lease"?');
  });
});

test('a difference is merged key by key; lists replace and null takes away', () => {
  const merged = mergeDifference({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { c: [3], e: { f: null, g: 1 } }, d: null });
  expect(merged).toEqual({ a: { b: 1, c: [3], e: { g: 1 } } });
});
