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
  rules: [{ id: 'lessee', title, check: 'same-name', params: { sources: ['form.name', 'lease.lessee'] } }],
});
const reading = (value: string, confidence: number): FieldReading => ({
  ...{ value, raw: value, confidence, material: 0, page: 0, box, source: 'ocr', valid: true },
  evidence: { place: confidence },
});
const found = (lessee: FieldReading | undefined, stated: readonly string[]) => {
  const given = {
    submittedAt: '2026-03-15',
    form: { name: '王建国' },
    documents: { lease: { type: 'lease-contract' } },
  };
  const facts = givenFacts(pack, givenSchema.parse(given));
  const lease = { ...facts.documents[0]!, fields: lessee === undefined ? {} : { lessee } };
  return judge(pack, { ...facts, documents: [lease], stated: { [lease.id]: stated } }).findings.map(
    ({ code, severity }) => `${code} ${severity}`,
  );
};

describe('what the form says and the document prints', () => {
  test('is what a field says that was not found, or that another value was taken for in doubt', () => {
    expect(found(undefined, ['王建国'])).toEqual([]);
    expect(found(reading('李晓梅', 0.7), ['王建国'])).toEqual([]);
  });

  test('is not asked where another value was surely read', () => {
    expect(found(reading('李晓梅', 0.97), ['王建国'])).toEqual(['field.mismatch review']);
  });

  test('leaves a doubt where it is not printed', () => {
    expect(found(undefined, ['李晓梅'])).toEqual(['field.missing review']);
    expect(found(reading('李晓梅', 0.7), [])).not.toEqual([]);
  });

  test('is not asked where the place was found and nothing stands there', () => {
    expect(found(reading('', 0.97), ['王建国'])).not.toEqual([]);
  });

  test('is not asked for days: a document prints many', () => {
    const dated = packOf({
      requirements: [{ id: 'lease', title, accepts: ['lease-contract'] }],
      rules: [{ id: 'starts', title, check: 'same-value', params: { sources: ['form.name', 'lease.startDate'] } }],
    });
    const given = {
      submittedAt: '2026-03-15',
      form: { name: '2026-01-08' },
      documents: { lease: { type: 'lease-contract' } },
    };
    const facts = givenFacts(dated, givenSchema.parse(given));
    const lease = { ...facts.documents[0]!, fields: { startDate: reading('2026-01-12', 0.7) } };
    const verdict = judge(dated, {
      ...facts,
      documents: [lease],
      stated: { [lease.id]: ['2026-01-08', '2026-01-12'] },
    });
    expect(verdict.findings.map(({ severity }) => severity)).toContain('review');
  });
});
