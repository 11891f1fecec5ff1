import { wordFinding } from '@yushen/contract';
import { describe, expect, test } from 'vitest';
import { givenSchema } from '../examples/example-schema';
import { givenFacts } from '../examples/given-facts';
import { judge } from '../judge/judge';
import { type GivenInput, inShort, judgeGiven, packOf } from '../testing/try-rule';

const title = { zh: '甲', en: 'a' };
const pack = packOf({
  requirements: [
    { id: 'lease', title, accepts: ['lease-contract'] },
    { id: 'deed', title, accepts: ['real-estate-certificate'] },
    { id: 'cards', title, accepts: [{ all: ['id-card-front', 'id-card-back'] }], each: 'others' },
  ],
  rules: [
    { id: 'lessee', title, check: 'same-name', params: { sources: ['form.name', 'lease.lessee'] } },
    { id: 'sealed', title, check: 'sealed', params: { requirements: ['lease'] } },
    { id: 'sides', title, check: 'both-sides', params: { types: ['id-card-front', 'id-card-back'] } },
  ],
});
const lease = { type: 'lease-contract', fields: { lessee: '李晓梅' }, seals: ['甲公司'] };
const deed = { type: 'real-estate-certificate' };
const form = { name: '李晓梅' };
const findings = (documents: object, more: GivenInput = {}) => judgeGiven(pack, { form, documents, ...more }).findings;
const found = (documents: object, more: GivenInput = {}) => findings(documents, more).map(inShort).sort();

describe('what is not there', () => {
  test('is missing where every upload is surely something else', () => {
    expect(found({ lease, card: { type: 'bank-card', confidence: 0.9 } })).toEqual([
      'material.missing block',
      'material.unexpected notice',
    ]);
  });

  test.each([
    ['not recognised', { type: 'unknown' }],
    ['recognised in doubt', { type: 'bank-card', confidence: 0.7 }],
  ])('may be an upload that was %s, and the applicant reads which', (_, strange) => {
    const missing = findings({ lease, strange }).find(({ code }) => code === 'material.missing');
    expect(missing).toMatchObject({ severity: 'review', detail: { mayBe: ['strange'] } });
    expect(missing && wordFinding(missing).guidance.zh).toContain('“strange”');
  });

  test.each([
    [0.86, 'review'],
    [0.97, 'block'],
  ])('may be a second one of a type that is less sure than the first: %s', (confidence, severity) => {
    const [first, second] = [{ ...lease }, { ...lease, confidence }];
    expect(found({ first, second })).toContain(`material.missing ${severity}`);
  });

  test('is not an upload that stands in for another requirement without anything else', () => {
    const strange = { type: 'unknown', requirement: 'lease' };
    const missing = findings({ strange }).filter(({ code }) => code === 'material.missing');
    expect(missing.map(({ requirement, severity }) => `${requirement} ${severity}`)).toEqual([
      'lease review',
      'deed block',
    ]);
    // With a lease beside it, it is free to be the deed.
    expect(found({ lease, strange })).toContain('material.missing review');
  });

  const others = [{ name: '周文', idNumber: '440304198203153016' }];
  const back = { type: 'id-card-back' };
  test.each([
    ['of somebody else, surely read', '王建国', '510107199109081168', 'material.missing block'],
    [
      'on which a name was not surely read',
      { value: '同文', confidence: 0.5 },
      '510107199109081168',
      'material.missing review',
    ],
  ])('may be a card %s', (_, name, idNumber, expected) => {
    const front = { type: 'id-card-front', fields: { name, idNumber } };
    expect(found({ lease, deed, front, back }, { form: { ...form, others } })).toContain(expected);
  });

  test('may be the other side of a card, where a picture was not recognised', () => {
    const front = { type: 'id-card-front', fields: { name: '周文', idNumber: '440304198203153016' } };
    const more = { form: { ...form, others } };
    expect(found({ lease, deed, front }, more)).toEqual(['material.incomplete block']);
    expect(found({ lease, deed, front, strange: { type: 'unknown' } }, more)).toEqual([
      'material.incomplete review',
      'material.unrecognized review',
    ]);
  });

  test('may stand on a page of the same file that was not recognised: a seal', () => {
    const unsealed = { ...lease, seals: [], file: 'lease.pdf' };
    expect(found({ lease: unsealed, deed })).toEqual(['seal.missing block']);
    expect(found({ lease: unsealed, last: { type: 'unknown', file: 'lease.pdf' }, deed })).toContain(
      'seal.missing review',
    );
  });
});

describe('a fault on a document', () => {
  const faulty = { ...lease, fields: { lessee: '周文' } };
  const facts = givenFacts(
    pack,
    givenSchema.parse({ submittedAt: '2026-03-15', form, documents: { lease: faulty, deed } }),
  );

  test('is a fault where the document is surely what it seems', () => {
    expect(found({ lease: faulty, deed })).toEqual(['field.mismatch block']);
  });

  test('is a doubt where its type is only suggested', () => {
    expect(found({ lease: { ...faulty, confidence: 0.7 }, deed })).toEqual(['field.mismatch review']);
  });

  test('is a doubt where the document itself is in doubt', () => {
    const doubted = judge(pack, { ...facts, inDoubt: ['lease'] });
    expect(doubted.findings).toMatchObject([
      { code: 'field.mismatch', severity: 'review', detail: { doubtful: true } },
    ]);
    expect(judge(pack, { ...facts, inDoubt: ['deed'] }).findings.map(inShort)).toEqual(['field.mismatch block']);
  });

  test('is a doubt where its value is none that its format takes', () => {
    const documents = facts.documents.map((document) =>
      document.id === 'lease'
        ? { ...document, fields: { lessee: { ...document.fields.lessee!, valid: false } } }
        : document,
    );
    expect(judge(pack, { ...facts, documents }).findings.map(inShort)).toEqual([
      'field.mismatch review',
      'field.unreadable review',
    ]);
  });
});

test('a document in another’s place is a fault only where it is surely that', () => {
  const misplaced = { type: 'bank-card', requirement: 'deed' };
  expect(found({ lease, misplaced })).toEqual(['material.missing block', 'material.wrong-type block']);
  expect(found({ lease, misplaced: { ...misplaced, confidence: 0.7 } })).toEqual([
    'material.missing review',
    'material.wrong-type review',
  ]);
  const file = 'all.pdf';
  expect(found({ lease, misplaced: { ...misplaced, file }, page: { type: 'unknown', file } })).toEqual([
    'material.missing review',
    'material.unrecognized review',
    'material.wrong-type review',
  ]);
});
