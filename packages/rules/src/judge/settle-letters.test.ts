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
const found = (typed: string, value: string, alternatives?: FieldReading['alternatives']) => {
  const address: FieldReading = {
    ...{ value, raw: value, confidence: 0.96, material: 0, page: 0, box, source: 'ocr', valid: true },
    ...(alternatives !== undefined && { alternatives }),
  };
  const given = {
    submittedAt: '2026-03-15',
    form: { address: typed },
    documents: { lease: { type: 'lease-contract' } },
  };
  const facts = givenFacts(pack, givenSchema.parse(given));
  const documents = [{ ...facts.documents[0]!, fields: { address } }];
  return judge(pack, { ...facts, documents }).findings.map(({ code, severity }) => `${code} ${severity}`);
};

describe('letters that the recogniser itself had in doubt', () => {
  test('are what the form says, where that is the next likeliest', () => {
    expect(found('合肥市濉溪路287号', '合肥市滩溪路287号', [{ read: '滩', other: '濉', confidence: 0.02 }])).toEqual(
      [],
    );
  });

  test('of a person’s name are for a person: it is told from another by one of them', () => {
    const names = packOf({
      requirements: [{ id: 'lease', title, accepts: ['lease-contract'] }],
      rules: [{ id: 'lessee', title, check: 'same-name', params: { sources: ['form.name', 'lease.lessee'] } }],
    });
    const given = {
      submittedAt: '2026-03-15',
      form: { name: '逢淑艳' },
      documents: { lease: { type: 'lease-contract' } },
    };
    const facts = givenFacts(names, givenSchema.parse(given));
    const alternatives = [{ read: '逄', other: '逢', confidence: 0.2 }];
    const lessee = {
      value: '逄淑艳',
      raw: '逄淑艳',
      confidence: 0.9,
      material: 0,
      page: 0,
      box,
      source: 'ocr' as const,
      alternatives,
    };
    const documents = [{ ...facts.documents[0]!, fields: { lessee } }];
    expect(judge(names, { ...facts, documents }).findings).not.toEqual([]);
  });

  test.each([
    ['no other was likely', '合肥市濉溪路287号', '合肥市滩溪路287号', undefined],
    ['another was', '合肥市濉溪路287号', '合肥市滩溪路287号', [{ read: '滩', other: '潍', confidence: 0.02 }]],
    [
      'it is of another place',
      '合肥市濉溪路287号',
      '合肥市滩溪路288号',
      [{ read: '滩', other: '濉', confidence: 0.02 }],
    ],
    [
      'they tell two streets apart',
      '合肥市东溪路287号',
      '合肥市西溪路287号',
      [{ read: '西', other: '东', confidence: 0.3 }],
    ],
  ] as const)('stay as they were read where %s', (_, typed, value, alternatives) => {
    expect(found(typed, value, alternatives && [...alternatives])).not.toEqual([]);
  });
});
