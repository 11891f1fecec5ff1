import { type FieldReading, quadFromBounds } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { givenSchema } from '../examples/example-schema';
import { givenFacts } from '../examples/given-facts';
import { packOf } from '../testing/try-rule';
import { judge } from './judge';

const title = { zh: '甲', en: 'a' };
const box = quadFromBounds({ left: 0, top: 0, right: 1, bottom: 1 });
const pack = packOf({
  requirements: [{ id: 'report', title, accepts: ['liquidation-report'] }],
  rules: [
    {
      id: 'in-time',
      title,
      check: 'dates-in-order',
      params: { dates: ['report.signedOn', 'submittedAt'] },
    },
  ],
});
const facts = givenFacts(
  pack,
  givenSchema.parse({ submittedAt: '2026-03-15', documents: { report: { type: 'liquidation-report' } } }),
);

const found = (place: number, runnerUp?: string, text = 1, others?: string[]) => {
  const reading: FieldReading = {
    ...{ value: '2026-03-01', raw: '2026年3月1日', confidence: place * text, material: 0, page: 0, box, source: 'ocr' },
    evidence: { place, ...(runnerUp !== undefined && { runnerUp }), ...(others !== undefined && { others }) },
  };
  const documents = [{ ...facts.documents[0]!, fields: { signedOn: reading } }];
  return judge(pack, { ...facts, documents }).findings.map(({ code, severity }) => `${code} ${severity}`);
};

describe('a doubt between two places', () => {
  test('changes nothing where the rules find the same with either value', () => {
    expect(found(0.85, '2026-02-20')).toEqual([]);
  });

  test('changes nothing where the rules find the same with every value that was proposed, however the likelihood is shared', () => {
    expect(found(0.65, '2026-02-20', 1, ['2026-02-20', '2026-01-05'])).toEqual([]);
  });

  test.each([
    ['one of all others would be a fault', [0.65, '2026-02-20', 1, ['2026-02-20', '2026-03-20']]],
    ['no value is likely', [0.5, '2026-02-20', 1, ['2026-02-20', '2026-01-05']]],
    ['the other value would be a fault', [0.85, '2026-03-20']],
    ['there is no other value', [0.85]],
    ['both together are not likely enough', [0.75, '2026-02-20']],
    ['the letters were not surely read either', [0.85, '2026-02-20', 0.8]],
  ] as const)('is for a person where %s', (_, [place, other, text, others]) => {
    expect(found(place, other, text, others && [...others])).toEqual(['field.unreadable review']);
  });
});

describe('a day with figures in doubt', () => {
  const among = (from: string, until: string, place = 1) => {
    const reading: FieldReading = {
      ...{
        value: '2026-03-01',
        raw: '2026年3月1日',
        confidence: place * 0.7,
        material: 0,
        page: 0,
        box,
        source: 'ocr',
      },
      between: { from, until },
      evidence: { place },
    };
    const documents = [{ ...facts.documents[0]!, fields: { signedOn: reading } }];
    return judge(pack, { ...facts, documents }).findings.map(({ code, severity }) => `${code} ${severity}`);
  };

  test('changes nothing where the rules find the same with the earliest and the latest that it may be', () => {
    expect(among('2026-02-01', '2026-03-14')).toEqual([]);
  });

  test('is for a person where one of them would be a fault, or its place is in doubt too', () => {
    expect(among('2026-03-01', '2026-03-31')).toEqual(['field.unreadable review']);
    expect(among('2026-02-01', '2026-03-14', 0.7)).toEqual(['field.unreadable review']);
  });
});

describe('a day that two crops read in two ways', () => {
  const either = (other: string) => {
    const reading: FieldReading = {
      ...{ value: '2026-03-01', raw: '2026年3月1日', confidence: 0.498, material: 0, page: 0, box, source: 'ocr' },
      evidence: { place: 0.995, contested: { value: other, confidence: 0.995 } },
    };
    const documents = [{ ...facts.documents[0]!, fields: { signedOn: reading } }];
    return judge(pack, { ...facts, documents }).findings.map(({ code, severity }) => `${code} ${severity}`);
  };

  test('changes nothing where the rules find the same with both, however little is left for each', () => {
    expect(either('2026-03-07')).toEqual([]);
  });

  test('is for a person where one of them would be a fault', () => {
    expect(either('2026-03-21')).toEqual(['field.unreadable review']);
  });
});
