import { describe, expect, test } from 'vitest';
import { givenSchema } from '../examples/example-schema';
import { givenFacts } from '../examples/given-facts';
import { judge } from '../judge/judge';
import { judgeGiven, packOf } from '../testing/try-rule';

const title = { zh: '甲', en: 'a' };
const pack = packOf({
  requirements: [
    { id: 'lease', title, accepts: ['lease-contract'] },
    { id: 'title', title, accepts: ['real-estate-certificate'] },
    { id: 'consent', title, accepts: ['neighbour-consent'], when: 'form.residential', condition: title },
  ],
});
const form = { residential: false };
const judged = (documents: object, more: object = {}) => {
  const { findings, requirements } = judgeGiven(pack, { form, documents, ...more });
  return {
    found: findings
      .map(({ code, severity, requirement }) => [code, severity, requirement].filter(Boolean).join(' '))
      .sort(),
    statuses: requirements.map(({ status }) => status),
  };
};

const lease = { type: 'lease-contract' };
const deed = { type: 'real-estate-certificate' };

describe('uploads as such', () => {
  test('sorted by type where the applicant chose no place', () => {
    expect(judged({ deed, lease })).toEqual({ found: [], statuses: ['met', 'met', 'not-applicable'] });
  });

  test('two documents in each other’s places are both in the wrong place, and nothing is missing', () => {
    const swapped = { lease: { ...lease, requirement: 'title' }, deed: { ...deed, requirement: 'lease' } };
    expect(judged(swapped)).toEqual({
      found: ['material.wrong-type block lease', 'material.wrong-type block title'],
      statuses: ['defective', 'defective', 'not-applicable'],
    });
  });

  test('a file that also holds what was asked for is in its place', () => {
    const file = { file: 'all.pdf', requirement: 'lease' };
    expect(judged({ lease: { ...lease, ...file }, other: { type: 'bank-card', ...file }, deed }).found).toEqual([
      'material.unexpected notice',
    ]);
  });

  test('a document for a requirement that does not apply is surplus', () => {
    expect(judged({ lease, deed, consent: { type: 'neighbour-consent' } }).found).toEqual([
      'material.unexpected notice',
    ]);
  });

  test('what is not recognised may be what is not there: a person looks', () => {
    expect(judged({ lease, strange: { type: 'unknown', requirement: 'title' } })).toEqual({
      found: ['material.missing review title', 'material.unrecognized review title'],
      statuses: ['met', 'missing', 'not-applicable'],
    });
    expect(judged({ lease, strange: { type: 'unknown' } }).found).toEqual([
      'material.missing review title',
      'material.unrecognized review',
    ]);
    expect(judged({ lease, deed, strange: { type: 'unknown', requirement: 'title' } }).found).toEqual([
      'material.unrecognized review title',
    ]);
    expect(judged({ lease, deed, strange: { type: 'unknown' } }).found).toEqual(['material.unrecognized review']);
  });

  test('a guess meets nothing: its requirement stays missing, and a person looks', () => {
    const guess = { type: 'real-estate-certificate' as const, confidence: 0.9, words: ['权利人'] };
    const strange = { type: 'unknown', requirement: 'title' };
    const given = givenSchema.parse({ submittedAt: '2026-03-15', form, documents: { lease, strange } });
    const facts = givenFacts(pack, given);
    const documents = facts.documents.map((one) => (one.type === 'unknown' ? { ...one, guess } : one));
    const { findings, requirements } = judge(pack, { ...facts, documents });
    expect(findings.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
      'material.missing review',
      'material.unrecognized review',
    ]);
    expect(requirements.map(({ status }) => status)).toEqual(['met', 'missing', 'not-applicable']);
  });

  test('a file that could not be opened is not also missing', () => {
    expect(judged({ lease }, { unreadable: [{ file: 'x.jpg', requirement: 'title' }] })).toEqual({
      found: [],
      statuses: ['met', 'defective', 'not-applicable'],
    });
  });

  test('a file that could not be opened, given for nothing, may be what is not there', () => {
    expect(judged({ lease }, { unreadable: [{ file: 'x.jpg' }] }).found).toEqual(['material.missing review title']);
  });

  test('a condition that the form leaves open is for a person', () => {
    expect(judged({ lease, deed }, { form: {} })).toEqual({
      found: ['field.missing review consent'],
      statuses: ['met', 'met', 'missing'],
    });
  });

  test('the same document twice is a notice', () => {
    const fields = { lessor: '王建国', lessee: '李晓梅', endDate: '2028-01-01' };
    expect(judged({ lease: { ...lease, fields }, again: { ...lease, fields }, deed }).found).toEqual([
      'material.duplicate notice lease',
    ]);
  });
});

test.each([
  [
    { documents: { lease: { ...lease, requirement: 'leese' } } },
    'materials.0.requirement: "leese" is no requirement of this matter. Did you mean "lease"?',
  ],
  [
    { sharedData: [{ requirement: 'lease', source: 's', documentType: 'bank-card', fields: {} }] },
    'sharedData.0.documentType: "lease" does not take "bank-card".',
  ],
])('a case that names what the matter does not have is refused', (given, message) => {
  expect(() => judgeGiven(pack, { form, ...given })).toThrowError(message);
});
