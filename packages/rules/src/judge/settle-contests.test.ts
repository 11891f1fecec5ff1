import { type FieldReading, quadFromBounds } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { givenSchema } from '../examples/example-schema';
import { givenFacts } from '../examples/given-facts';
import { packOf } from '../testing/try-rule';
import { judge } from './judge';

const title = { zh: '甲', en: 'a' };
const box = quadFromBounds({ left: 0, top: 0, right: 1, bottom: 1 });
const pack = packOf({
  requirements: [{ id: 'lease', title, accepts: ['lease-contract'] }],
  rules: [{ id: 'address', title, check: 'same-address', params: { sources: ['form.address', 'lease.address'] } }],
});
const facts = givenFacts(
  pack,
  givenSchema.parse({
    submittedAt: '2026-03-15',
    form: { address: '深圳市科苑路320号' },
    documents: { lease: { type: 'lease-contract' } },
  }),
);

const found = (value: string, contested?: NonNullable<FieldReading['evidence']>['contested']) => {
  const address: FieldReading = {
    ...{ value, raw: value, confidence: 0.5, material: 0, page: 0, box, source: 'ocr', valid: true },
    evidence: { place: 1, ...(contested !== undefined && { contested }) },
  };
  const documents = [{ ...facts.documents[0]!, fields: { address } }];
  return judge(pack, { ...facts, documents })
    .findings.map(({ code, severity }) => `${code} ${severity}`)
    .sort();
};

describe('a value that crops of one place give in two ways', () => {
  test('is what something independent says, where the crops that agree say so', () => {
    expect(found('深圳市科苑路3320号', { value: '深圳市科苑路320号', confidence: 0.98 })).toEqual([]);
  });

  test.each([
    ['nothing agrees with either', '332号', 0.98, 'field.mismatch review'],
    ['the other way was hardly read', '320号', 0.2, 'field.unreadable review'],
  ] as const)('is for a person where %s', (_, number, confidence, finding) => {
    const issues = found('深圳市科苑路3320号', { value: `深圳市科苑路${number}`, confidence });
    expect(issues).toContain(finding);
    expect(issues.every((issue) => issue.endsWith(' review'))).toBe(true);
  });

  test('is what agrees, where the crops gave no other figures', () => {
    expect(found('深圳市科苑路320号', { value: '深圳市料苑路320号', confidence: 0.98 })).toEqual([]);
  });

  test('is for a person where only the way that the crops contradict agrees, in figures', () => {
    expect(found('深圳市科苑路320号', { value: '深圳市科苑路3320号', confidence: 0.98 })).toEqual([
      'field.unreadable review',
    ]);
  });
});
